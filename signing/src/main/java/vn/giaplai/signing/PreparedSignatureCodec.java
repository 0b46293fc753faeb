package vn.giaplai.signing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.giaplai.signing.internal.pdf.SignatureDictionary;
import vn.giaplai.signing.internal.pdf.SignatureDictionary.Room;

/**
 * Prepared signatures as bytes: a mark, a version, each part with its length in front, and SHA-256 of all that against
 * accidents of storage. Whoever changes it on purpose can spoil the signature, never make it say something else.
 */
final class PreparedSignatureCodec {

    private static final int MARK = 0x474C5053;
    private static final int VERSION = 1;
    private static final int SHA256_BYTES = 32;
    private static final int MOST_CERTIFICATES = 10;
    private static final int LARGEST_CERTIFICATE = 1 << 16;
    private static final int LARGEST_REVISION = 8 << 20;
    private static final int LARGEST_DIGEST = 64;

    private PreparedSignatureCodec() {}

    static byte[] write(PreparedSignature.State state) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(state.revision().length + 4096);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(MARK);
            out.writeByte(VERSION);
            out.writeUTF(state.field());
            out.writeUTF(state.level().name());
            out.writeUTF(state.algorithm().name());
            out.writeInt(state.chain().size());
            for (X509Certificate each : state.chain()) {
                write(out, each.getEncoded());
            }
            out.writeInt(state.documentBytes());
            write(out, state.documentSha256());
            write(out, state.revision());
            out.writeInt(state.room().byteRangeAt());
            out.writeInt(state.room().contentsAt());
            out.writeInt(state.room().contentBytes());
            write(out, state.contentDigest());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } catch (CertificateEncodingException problem) {
            throw new IllegalStateException("certificate without an encoding", problem);
        }
        return sealed(bytes.toByteArray());
    }

    /** The parts with their digest behind them. */
    static byte[] sealed(byte[] parts) {
        byte[] sealed = Arrays.copyOf(parts, parts.length + SHA256_BYTES);
        System.arraycopy(Digests.sha256(parts), 0, sealed, parts.length, SHA256_BYTES);
        return sealed;
    }

    static PreparedSignature.State read(byte[] stored) {
        check(stored.length > SHA256_BYTES, "too short");
        byte[] parts = Arrays.copyOf(stored, stored.length - SHA256_BYTES);
        check(Arrays.equals(sealed(parts), stored), "digest of the stored bytes");
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(parts))) {
            check(in.readInt() == MARK && in.readByte() == VERSION, "not a prepared signature of this version");
            String field = in.readUTF();
            SignatureLevel level = SignatureLevel.valueOf(in.readUTF());
            SignatureAlgorithm algorithm = SignatureAlgorithm.valueOf(in.readUTF());
            List<X509Certificate> chain = chain(in);
            int documentBytes = in.readInt();
            byte[] documentSha256 = bytes(in, SHA256_BYTES);
            byte[] revision = bytes(in, LARGEST_REVISION);
            Room room = new Room(in.readInt(), in.readInt(), in.readInt());
            byte[] contentDigest = bytes(in, LARGEST_DIGEST);
            check(in.read() < 0, "something behind its end");
            check(documentBytes > 0 && documentBytes <= Integer.MAX_VALUE - revision.length, "document's size");
            check(SignatureDictionary.isRoom(room, revision), "no room for a value in the revision");
            return new PreparedSignature.State(
                    field, level, algorithm, chain, documentBytes, documentSha256, revision, room, contentDigest);
        } catch (IOException | CertificateException | IllegalArgumentException problem) {
            throw invalid("not readable", problem);
        }
    }

    private static List<X509Certificate> chain(DataInputStream in) throws IOException, CertificateException {
        int count = in.readInt();
        check(count > 0 && count <= MOST_CERTIFICATES, "number of certificates");
        List<X509Certificate> chain = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            byte[] encoded = bytes(in, LARGEST_CERTIFICATE);
            chain.add((X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(encoded)));
        }
        return List.copyOf(chain);
    }

    private static void write(DataOutputStream out, byte[] part) throws IOException {
        out.writeInt(part.length);
        out.write(part);
    }

    private static byte[] bytes(DataInputStream in, int most) throws IOException {
        int length = in.readInt();
        check(length >= 0 && length <= most && length <= in.available(), "length of a part");
        return in.readNBytes(length);
    }

    private static void check(boolean good, String what) {
        if (!good) {
            throw invalid(what, null);
        }
    }

    private static SigningException invalid(String what, @Nullable Throwable cause) {
        return new SigningException(SigningFailure.PREPARATION_INVALID, what, cause);
    }
}
