package vn.giaplai.signing.internal.general;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import vn.giaplai.signing.internal.pdf.NewObjects;
import vn.giaplai.signing.internal.pdf.PdfValue;
import vn.giaplai.signing.internal.pdf.PdfValue.Dict;
import vn.giaplai.signing.internal.pdf.PdfValue.Ref;

/**
 * Brings values of ours into a document of PDFBox. New objects get their numbers when the document is written; until then
 * their references carry negative ones.
 */
final class CosObjects implements NewObjects {

    private final COSDocument document;
    private final List<COSBase> added = new ArrayList<>();

    CosObjects(COSDocument document) {
        this.document = document;
    }

    @Override
    public Ref add(Dict value) {
        return remember(fill(new COSDictionary(), value));
    }

    @Override
    public Ref addStream(Dict dict, byte[] content) {
        COSStream stream = document.createCOSStream();
        try (OutputStream out = stream.createRawOutputStream()) {
            out.write(content);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        return remember(fill(stream, dict));
    }

    /** The object of a reference, new or in the file. */
    COSBase of(Ref ref) {
        return ref.number() < 0
                ? added.get(-ref.number() - 1)
                : document.getObjectFromPool(new COSObjectKey(ref.number(), ref.generation()));
    }

    /** A value as PDFBox has it. */
    COSBase of(PdfValue value) {
        if (value instanceof Ref ref) {
            return of(ref);
        }
        if (value instanceof Dict dict) {
            COSDictionary direct = fill(new COSDictionary(), dict);
            direct.setDirect(true);
            return direct;
        }
        if (value instanceof PdfValue.Array array) {
            COSArray direct = new COSArray();
            array.items().forEach(each -> direct.add(of(each)));
            direct.setDirect(true);
            return direct;
        }
        if (value instanceof PdfValue.Name name) {
            return COSName.getPDFName(name.value());
        }
        if (value instanceof PdfValue.Text text) {
            return new COSString(text.toBytes());
        }
        if (value instanceof PdfValue.Num number) {
            return number(number.token());
        }
        return value.equals(PdfValue.NULL)
                ? COSNull.NULL
                : COSBoolean.getBoolean(value.equals(new PdfValue.Keyword("true")));
    }

    private static COSBase number(String token) {
        try {
            return COSNumber.get(token);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private <T extends COSDictionary> T fill(T target, Dict values) {
        values.entries().forEach((key, value) -> target.setItem(COSName.getPDFName(key), of(value)));
        return target;
    }

    private Ref remember(COSBase object) {
        added.add(object);
        return new Ref(-added.size(), 0);
    }
}
