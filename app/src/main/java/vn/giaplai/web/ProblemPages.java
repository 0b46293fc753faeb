package vn.giaplai.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.stereotype.Controller;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;

/**
 * Every refusal as a page (or, for htmx, a notice): what happened, is my work safe, what to do. A bug shows a
 * reference code and nothing of its insides; the log has the code and the trace.
 */
@Controller
@ControllerAdvice
class ProblemPages implements ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemPages.class);

    private final Problems problems;

    ProblemPages(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ModelAndView told(UserProblem problem, HttpServletRequest request) {
        return problems.page(request, problem);
    }

    @ExceptionHandler
    ModelAndView forbidden(AccessDeniedException refusal, HttpServletRequest request) {
        return problems.general(request, HttpStatus.FORBIDDEN);
    }

    /** A part of an address that names nothing, or a field with a value that it does not take. */
    @ExceptionHandler
    ModelAndView unreadable(MethodArgumentTypeMismatchException problem, HttpServletRequest request) {
        if (problem.getParameter().hasParameterAnnotation(PathVariable.class)) {
            return problems.general(request, HttpStatus.NOT_FOUND);
        }
        return LocalDate.class.equals(problem.getRequiredType())
                ? problems.page(request, HttpStatus.BAD_REQUEST, "web.problem.no-day")
                : problems.general(request, HttpStatus.BAD_REQUEST);
    }

    /**
     * Bytes that are no UTF-8, or signs that no text has; the container and the firewall notice when a page reads them.
     * No body where one must be.
     */
    @ExceptionHandler({
        InvalidParameterException.class,
        RequestRejectedException.class,
        HttpMessageNotReadableException.class
    })
    ModelAndView unreadableValue(RuntimeException problem, HttpServletRequest request) {
        return problems.general(request, HttpStatus.BAD_REQUEST);
    }

    @ExceptionHandler
    ModelAndView tooLong(HandlerMethodValidationException problem, HttpServletRequest request) {
        return problem.getParameterValidationResults().stream()
                .map(ParameterValidationResult::getMethodParameter)
                .filter(field -> CharSequence.class.isAssignableFrom(field.getParameterType()))
                .findFirst()
                .map(field -> tooLong(field, request))
                .orElseGet(() -> problems.page(request, HttpStatus.BAD_REQUEST, "web.problem.too-many"));
    }

    private ModelAndView tooLong(MethodParameter field, HttpServletRequest request) {
        var limit = Objects.requireNonNull(field.getParameterAnnotation(Size.class));
        return problems.page(
                request,
                HttpStatus.BAD_REQUEST,
                "web.problem.too-long",
                new DefaultMessageSourceResolvable("web.field." + field.getParameterName()),
                limit.max());
    }

    @ExceptionHandler
    ModelAndView brokenUpload(MultipartException problem, HttpServletRequest request) {
        return problems.general(
                request, problem instanceof ErrorResponse known ? status(known) : HttpStatus.BAD_REQUEST);
    }

    @ExceptionHandler
    ModelAndView anythingElse(Exception problem, HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        if (response.isCommitted()) {
            throw problem;
        }
        if (problem instanceof ErrorResponse known && !status(known).is5xxServerError()) {
            return problems.general(request, status(known));
        }
        return bug(request, problem);
    }

    /** What the container or a filter refused, and what happened outside any controller. */
    @RequestMapping("/error")
    ModelAndView outside(HttpServletRequest request) {
        var code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        var status = code instanceof Integer number ? HttpStatus.resolve(number) : HttpStatus.NOT_FOUND;
        if (status == null || status.is5xxServerError()) {
            return bug(
                    request, request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Exception e ? e : null);
        }
        if (status == HttpStatus.CONTENT_TOO_LARGE
                && request.getAttribute(BodyLimitFilter.LIMIT) instanceof String limit) {
            return problems.page(request, status, "web.problem.too-large", limit);
        }
        return request.getAttribute(Problems.STALE_FORM) == null
                ? problems.general(request, status)
                : problems.page(request, status, "web.problem.stale");
    }

    private ModelAndView bug(HttpServletRequest request, @org.jspecify.annotations.Nullable Exception problem) {
        var reference = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("reference {} at {} {}", reference, request.getMethod(), request.getRequestURI(), problem);
        return problems.page(request, HttpStatus.INTERNAL_SERVER_ERROR, "web.problem.500")
                .addObject("reference", reference);
    }

    private static HttpStatus status(ErrorResponse known) {
        var status = HttpStatus.resolve(known.getStatusCode().value());
        return status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
    }
}
