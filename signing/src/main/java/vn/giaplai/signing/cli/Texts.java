package vn.giaplai.signing.cli;

import java.text.MessageFormat;
import java.util.ResourceBundle;
import vn.giaplai.signing.Finding;
import vn.giaplai.signing.SigningFailure;

/** What the tool says, in the language asked for. */
record Texts(ResourceBundle messages) {

    String of(String key, Object... arguments) {
        return new MessageFormat(messages.getString(key)).format(arguments);
    }

    String of(Enum<?> value) {
        return messages.getString(value.getClass().getSimpleName() + "." + value.name());
    }

    String of(SigningFailure failure) {
        return isEnglish() ? failure.english() : failure.vietnamese();
    }

    String of(Finding finding) {
        return isEnglish() ? finding.english() : finding.vietnamese();
    }

    private boolean isEnglish() {
        return messages.getString("language").equals("en");
    }
}
