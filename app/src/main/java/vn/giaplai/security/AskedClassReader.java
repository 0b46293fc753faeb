package vn.giaplai.security;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import vn.giaplai.school.ClassRef;

/** Hands pages the class that they are {@link Asked} for. */
@Component
class AskedClassReader implements HandlerMethodArgumentResolver, WebMvcConfigurer {

    private static final String YEAR = "year";

    private final AskedClasses classes;

    AskedClassReader(AskedClasses classes) {
        this.classes = classes;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.hasParameterAnnotation(Asked.class) && parameter.getParameterType() == ClassRef.class;
    }

    @Override
    public ClassRef resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders)
            throws MissingServletRequestParameterException {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        var me = (SignedInPerson) Objects.requireNonNull(authentication).getPrincipal();
        return classes.of(
                Objects.requireNonNull(me), year(request), Objects.requireNonNull(place(request, "classCode")));
    }

    private static @Nullable String year(NativeWebRequest request) throws MissingServletRequestParameterException {
        var inPath = place(request, YEAR);
        var year = inPath != null ? inPath : request.getParameter(YEAR);
        if (year == null && HttpMethod.POST.equals(((ServletWebRequest) request).getHttpMethod())) {
            throw new MissingServletRequestParameterException(YEAR, String.class.getSimpleName());
        }
        return year;
    }

    private static @Nullable String place(NativeWebRequest request, String name) {
        var places =
                request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
        return places instanceof Map<?, ?> named && named.get(name) instanceof String place ? place : null;
    }
}
