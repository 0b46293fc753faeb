package vn.giaplai.signing.cli;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.ResourceBundle;
import vn.giaplai.signing.Finding;
import vn.giaplai.signing.SigningFailure;
import vn.giaplai.signing.internal.text.Printable;

/** What the tool says, in the language asked for. */
record Texts(ResourceBundle messages) {

    /** The arguments may come from anywhere. */
    String of(String key, String... arguments) {
        Object[] printable = Arrays.stream(arguments).map(Printable::of).toArray();
        return new MessageFormat(messages.getString(key)).format(printable);
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
