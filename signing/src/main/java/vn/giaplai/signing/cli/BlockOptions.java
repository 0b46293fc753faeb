package vn.giaplai.signing.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;
import vn.giaplai.signing.SignatureImage;
import vn.giaplai.signing.SignaturePlace;
import vn.giaplai.signing.SignatureRequest;

/** Which field is signed, where a new one shall be and what is shown in it. */
final class BlockOptions {

    private static final int NUMBERS_OF_A_PLACE = 5;

    @Option(names = "--field", required = true, paramLabel = "NAME", descriptionKey = "field")
    private String field = "";

    @Option(names = "--line", paramLabel = "TEXT", descriptionKey = "line")
    private List<String> lines = new ArrayList<>();

    @ArgGroup
    private @Nullable NewField newField;

    @ArgGroup
    private @Nullable Image image;

    /** Where a new field shall be, in a document that has none of this name. */
    static final class NewField {
        @Option(names = "--place", paramLabel = "PAGE,LEFT,BOTTOM,WIDTH,HEIGHT", descriptionKey = "place")
        private @Nullable String place;

        @Option(names = "--invisible", descriptionKey = "invisible")
        private boolean invisible;

        SignaturePlace read() throws WrongCall {
            return place == null ? SignaturePlace.invisible() : visible(place);
        }

        private static SignaturePlace visible(String text) throws WrongCall {
            String[] numbers = text.split(",", -1);
            if (numbers.length != NUMBERS_OF_A_PLACE) {
                throw new WrongCall("place.malformed", null);
            }
            try {
                SignaturePlace place = new SignaturePlace(
                        Integer.parseInt(numbers[0].strip()),
                        Double.parseDouble(numbers[1]),
                        Double.parseDouble(numbers[2]),
                        Double.parseDouble(numbers[3]),
                        Double.parseDouble(numbers[4]));
                if (place.isInvisible()) {
                    throw new WrongCall("place.malformed", null);
                }
                return place;
            } catch (IllegalArgumentException problem) {
                throw new WrongCall("place.malformed", problem);
            }
        }
    }

    /** An image, between the lines or beside them. */
    static final class Image {
        @Option(names = "--image", paramLabel = "FILE.png", descriptionKey = "image")
        private @Nullable Path between;

        @Option(names = "--image-beside", paramLabel = "FILE.png", descriptionKey = "image-beside")
        private @Nullable Path beside;

        SignatureImage read() throws IOException {
            return beside == null
                    ? new SignatureImage(
                            Files.readAllBytes(Objects.requireNonNull(between)),
                            SignatureImage.Position.BETWEEN_TITLE_AND_NAME)
                    : new SignatureImage(Files.readAllBytes(beside), SignatureImage.Position.BESIDE_TEXT);
        }
    }

    /** A wrong call; the message is a key of {@link Texts}. */
    static final class WrongCall extends Exception {

        private static final long serialVersionUID = 1L;

        WrongCall(String message, @Nullable Throwable cause) {
            super(message, cause);
        }

        String key() {
            return String.valueOf(getMessage());
        }
    }

    /** What was asked for, to be signed now. */
    SignatureRequest request() throws WrongCall, IOException {
        SignaturePlace place = newField == null ? null : newField.read();
        if (field.isBlank() || (place != null && field.contains("."))) {
            throw new WrongCall("field.malformed", null);
        }
        SignatureRequest request = SignatureRequest.basic(field, lines, Instant.now());
        if (image != null) {
            request = request.withImage(image.read());
        }
        if (place == null) {
            return request;
        }
        if (place.isInvisible() && request.isVisible()) {
            throw new WrongCall("invisible.shown", null);
        }
        return request.at(place);
    }
}
