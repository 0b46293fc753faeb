package vn.giaplai.signing.internal.pdf;

import vn.giaplai.signing.internal.pdf.PdfValue.Dict;
import vn.giaplai.signing.internal.pdf.PdfValue.Ref;

/** Takes new objects: a revision of ours, or a document of the general lane. */
public interface NewObjects {

    /** Adds a dictionary and returns its reference. */
    Ref add(Dict value);

    /** Adds a stream, as it shall stand in the file, and returns its reference; {@code /Length} is added. */
    Ref addStream(Dict dict, byte[] content);
}
