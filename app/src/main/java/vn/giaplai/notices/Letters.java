package vn.giaplai.notices;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * What mails say: kinds, numbers and the way back, in Vietnamese. They get nothing else to say, so nothing of a pupil leaves
 * the school with them.
 */
@Component
class Letters {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private final MessageSource messages;
    private final String address;

    Letters(MessageSource messages, @Value("${giaplai.public-url}") String address) {
        this.messages = messages;
        this.address = address.replaceAll("/+$", "");
    }

    /** @param counted how many of each kind, at least one */
    Letter notices(NoticeMail.Kind kind, Map<NoticeKind, Integer> counted) {
        int all = counted.values().stream().mapToInt(Integer::intValue).sum();
        var lines = counted.entrySet().stream()
                .map(entry -> "- " + say("notices.mail.kind." + entry.getKey(), entry.getValue()))
                .collect(Collectors.joining("\n"));
        return new Letter(
                say("notices.mail.subject." + kind, all),
                say("notices.mail.text", lines, address + "/notices", address + "/notices/settings"));
    }

    Letter code(String code) {
        return new Letter(
                say("notices.mail.subject.CODE"), say("notices.mail.code", code, address + "/notices/settings"));
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, VIETNAMESE);
    }
}
