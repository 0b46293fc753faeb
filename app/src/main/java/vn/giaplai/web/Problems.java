package vn.giaplai.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Makes the page of a problem, or for htmx the notice alone; for slices that translate refusals of their own. */
@Component
public class Problems {

    /** Attribute of a request whose form stood on a page older than the sign-in, or on another site. */
    public static final String STALE_FORM = Problems.class.getName() + ".stale-form";

    private final ProblemTexts texts;
    private final FormPages forms;

    Problems(ProblemTexts texts, FormPages forms) {
        this.texts = texts;
        this.forms = forms;
    }

    public ModelAndView page(HttpServletRequest request, UserProblem problem) {
        return page(
                request,
                problem.status(),
                problem.messageKey(),
                problem.arguments().toArray());
    }

    ModelAndView general(HttpServletRequest request, HttpStatus status) {
        return page(request, status, texts.generalKey(status));
    }

    ModelAndView page(HttpServletRequest request, HttpStatus status, String key, Object... arguments) {
        var view = request.getHeader("HX-Request") == null ? "web/problem" : "web/problem :: notice";
        var page = new ModelAndView(view);
        page.setStatus(status);
        page.addObject("problem", texts.of(key, status, arguments));
        page.addObject("back", FormPages.sent(request) ? forms.of(request) : null);
        return page;
    }
}
