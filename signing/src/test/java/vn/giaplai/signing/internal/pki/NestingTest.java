package vn.giaplai.signing.internal.pki;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.BERSequence;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERTaggedObject;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NestingTest {

    private interface Wrapping {
        ASN1Encodable around(ASN1Encodable inner) throws IOException;
    }

    @Test
    void sixty_four_levels_can_be_borne_and_one_more_cannot() throws IOException {
        for (Wrapping each : new Wrapping[] {
            DERSequence::new,
            BERSequence::new,
            inner -> new DERTaggedObject(true, 1000, inner),
            inner -> new DEROctetString(inner),
            inner -> new DERBitString(inner)
        }) {
            assertThat(Nesting.isBearable(wrapped(each, 64))).isTrue();
            assertThat(Nesting.isBearable(wrapped(each, 65))).isFalse();
        }
    }

    @Test
    void what_stands_behind_deep_values_counts_on_its_own() throws IOException {
        byte[] deep = wrapped(BERSequence::new, 40);
        byte[] twice = new byte[2 * deep.length];
        System.arraycopy(deep, 0, twice, 0, deep.length);
        System.arraycopy(deep, 0, twice, deep.length, deep.length);

        assertThat(Nesting.isBearable(twice)).isTrue();
    }

    @Test
    void what_is_cut_off_is_judged_as_far_as_it_goes() {
        byte[] open = new byte[400];
        for (int i = 0; i < open.length; i += 2) {
            open[i] = 0x30;
            open[i + 1] = (byte) 0x80;
        }

        assertThat(Nesting.isBearable(open)).isFalse();
        for (int[] each :
                new int[][] {{}, {0x30}, {0x3f, 0x81}, {0x30, 0x82, 1}, {0x30, 0x85, 1, 1, 1, 1, 1}, {4, 9, 1}}) {
            byte[] bytes = new byte[each.length];
            for (int i = 0; i < each.length; i++) {
                bytes[i] = (byte) each[i];
            }
            assertThat(Nesting.isBearable(bytes)).isTrue();
        }
    }

    private static byte[] wrapped(Wrapping wrapping, int levels) throws IOException {
        ASN1Encodable value = DERNull.INSTANCE;
        for (int i = 0; i < levels; i++) {
            value = wrapping.around(value);
        }
        return value.toASN1Primitive().getEncoded();
    }
}
