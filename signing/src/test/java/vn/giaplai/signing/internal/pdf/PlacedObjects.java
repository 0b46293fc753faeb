package vn.giaplai.signing.internal.pdf;

import java.util.ArrayList;
import java.util.List;
import vn.giaplai.signing.internal.pdf.PdfValue.Dict;
import vn.giaplai.signing.internal.pdf.PdfValue.Ref;

/** Keeps the objects that it is given, numbered from 0. */
final class PlacedObjects implements NewObjects {

    private final List<Dict> values = new ArrayList<>();
    private final List<byte[]> contents = new ArrayList<>();

    @Override
    public Ref add(Dict value) {
        return addStream(value, new byte[0]);
    }

    @Override
    public Ref addStream(Dict dict, byte[] content) {
        values.add(dict);
        contents.add(content);
        return new Ref(values.size() - 1, 0);
    }

    int size() {
        return values.size();
    }

    Dict dict(PdfValue reference) {
        return values.get(((Ref) reference).number());
    }

    /** A stream's bytes, decompressed. */
    byte[] content(PdfValue reference) {
        byte[] raw = contents.get(((Ref) reference).number());
        return Inflation.decode(dict(reference), raw, WrittenPdf.budget());
    }
}
