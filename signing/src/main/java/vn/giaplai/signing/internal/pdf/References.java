package vn.giaplai.signing.internal.pdf;

import java.util.function.Consumer;
import vn.giaplai.signing.internal.pdf.PdfValue.Ref;

/** Finds references. */
public final class References {

    private References() {}

    /** Tells every reference inside a value, at any depth. */
    public static void in(PdfValue value, Consumer<Ref> each) {
        if (value instanceof Ref ref) {
            each.accept(ref);
        } else if (value instanceof PdfValue.Array array) {
            array.items().forEach(item -> in(item, each));
        } else if (value instanceof PdfValue.Dict dict) {
            dict.entries().values().forEach(entry -> in(entry, each));
        }
    }
}
