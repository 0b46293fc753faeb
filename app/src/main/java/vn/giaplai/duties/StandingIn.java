package vn.giaplai.duties;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * In whose place the tasks are done that the page of this request shows: {@link TaskGuard} tells it, the fragment {@code
 * duties/standing-in} reads it as {@code @standingIn}.
 */
@Component("standingIn")
class StandingIn {

    private static final String MEMORY = StandingIn.class.getName();

    /** From now on in this request; without a request there is no page. */
    static void remember(HeldDuty held) {
        var request = RequestContextHolder.getRequestAttributes();
        if (request != null) {
            var all = Stream.concat(remembered().stream(), Stream.of(held)).toList();
            request.setAttribute(MEMORY, new Remembered(all), RequestAttributes.SCOPE_REQUEST);
        }
    }

    /** Full names, each once; empty where everything is done by the own right. */
    public List<String> names() {
        return remembered().stream()
                .flatMap(held -> Stream.ofNullable(held.standIn()))
                .map(StandIn::name)
                .distinct()
                .toList();
    }

    /** Whether something on the page is done by the own right. */
    public boolean partly() {
        return remembered().stream().anyMatch(HeldDuty::isOwn);
    }

    private static List<HeldDuty> remembered() {
        return Optional.ofNullable(RequestContextHolder.getRequestAttributes())
                .map(request -> request.getAttribute(MEMORY, RequestAttributes.SCOPE_REQUEST))
                .map(known -> ((Remembered) known).held())
                .orElse(List.of());
    }

    private record Remembered(List<HeldDuty> held) {}
}
