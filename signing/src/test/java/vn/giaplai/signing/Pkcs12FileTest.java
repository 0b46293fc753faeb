package vn.giaplai.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Date;
import org.bouncycastle.asn1.DERBMPString;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OutputEncryptor;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.pkcs.PKCS12PfxPduBuilder;
import org.bouncycastle.pkcs.PKCS12SafeBag;
import org.bouncycastle.pkcs.jcajce.JcaPKCS12SafeBagBuilder;
import org.bouncycastle.pkcs.jcajce.JcePKCS12MacCalculatorBuilder;
import org.bouncycastle.pkcs.jcajce.JcePKCSPBEOutputEncryptorBuilder;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files as other software writes them (PBES2 with AES): each fault is named for what it is. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class Pkcs12FileTest {

    private static final String PASSWORD = "Mật khẩu của trường 2027";
    private static final BouncyCastleProvider BC = new BouncyCastleProvider();
    private static final KeyPair PAIR = pair();

    @ParameterizedTest
    @ValueSource(strings = {"composed", "decomposed", "tone apart"})
    void a_right_password_with_vietnamese_letters_opens_the_file_in_whatever_form_it_was_set(String form)
            throws Exception {
        byte[] file = file(form(form), "CN=Nguyễn Thị Ánh");

        assertThat(SigningKeys.pkcs12(file, PASSWORD.toCharArray())
                        .chain()
                        .get(0)
                        .getSubjectX500Principal()
                        .getName())
                .contains("Nguyễn Thị Ánh");
        assertThat(SigningKeys.pkcs12(file, form(form).toCharArray())).isNotNull();
    }

    @Test
    void a_wrong_password_is_called_wrong() throws Exception {
        refused(file(PASSWORD, "CN=A"), "Mật khẩu của trường 2028", SigningFailure.PIN_REJECTED);
    }

    @Test
    void a_certificate_that_names_nobody_is_called_so() throws Exception {
        refused(file(PASSWORD, ""), PASSWORD, SigningFailure.CERTIFICATE_WITHOUT_NAME);
    }

    @Test
    void a_file_cut_short_anywhere_is_called_damaged() throws Exception {
        byte[] whole = file(PASSWORD, "CN=A");
        for (int length = 0; length < whole.length; length += 97) {
            refused(Arrays.copyOf(whole, length), PASSWORD, SigningFailure.KEY_FILE_DAMAGED);
        }
        refused(Arrays.copyOf(whole, whole.length - 1), PASSWORD, SigningFailure.KEY_FILE_DAMAGED);
    }

    @Test
    void a_file_of_another_kind_is_called_no_key_file() {
        refused(
                "-----BEGIN PRIVATE KEY-----".getBytes(java.nio.charset.StandardCharsets.US_ASCII),
                PASSWORD,
                SigningFailure.KEY_FILE_DAMAGED);
    }

    @Test
    void a_file_without_a_key_is_called_so() throws Exception {
        JcePKCS12MacCalculatorBuilder mac =
                new JcePKCS12MacCalculatorBuilder(NISTObjectIdentifiers.id_sha256).setProvider(BC);
        byte[] empty =
                new PKCS12PfxPduBuilder().build(mac, PASSWORD.toCharArray()).getEncoded();

        refused(empty, PASSWORD, SigningFailure.KEY_UNSUPPORTED);
    }

    @Test
    void no_sentence_about_a_file_speaks_of_a_wrong_pin() {
        for (SigningFailure failure : new SigningFailure[] {
            SigningFailure.KEY_FILE_DAMAGED, SigningFailure.CERTIFICATE_WITHOUT_NAME, SigningFailure.KEY_UNSUPPORTED
        }) {
            assertThat(failure.vietnamese()).doesNotContain("PIN không đúng");
        }
    }

    private static void refused(byte[] file, String password, SigningFailure expected) {
        assertThatThrownBy(() -> SigningKeys.pkcs12(file, password.toCharArray()))
                .isInstanceOfSatisfying(
                        SigningException.class,
                        problem -> assertThat(problem.failure()).isEqualTo(expected));
    }

    private static String form(String name) {
        return switch (name) {
            case "decomposed" -> Normalizer.normalize(PASSWORD, Normalizer.Form.NFD);
            case "tone apart" ->
                PASSWORD.replace("ậ", "â\u0323")
                        .replace("ẩ", "â\u0309")
                        .replace("ủ", "u\u0309")
                        .replace("ờ", "ơ\u0300");
            default -> PASSWORD;
        };
    }

    private static byte[] file(String password, String subject) throws Exception {
        X509Certificate certificate = certificate(subject);
        char[] secret = password.toCharArray();
        OutputEncryptor encryptor = new JcePKCSPBEOutputEncryptorBuilder(NISTObjectIdentifiers.id_aes256_CBC)
                .setProvider(BC)
                .build(secret);
        DERBMPString id = new DERBMPString("key");
        DEROctetString keyId = new DEROctetString(new byte[] {1});
        PKCS12SafeBag key = new JcaPKCS12SafeBagBuilder(PAIR.getPrivate(), encryptor)
                .addBagAttribute(PKCSObjectIdentifiers.pkcs_9_at_friendlyName, id)
                .addBagAttribute(PKCSObjectIdentifiers.pkcs_9_at_localKeyId, keyId)
                .build();
        PKCS12SafeBag own = new JcaPKCS12SafeBagBuilder(certificate)
                .addBagAttribute(PKCSObjectIdentifiers.pkcs_9_at_friendlyName, id)
                .addBagAttribute(PKCSObjectIdentifiers.pkcs_9_at_localKeyId, keyId)
                .build();
        return new PKCS12PfxPduBuilder()
                .addData(key)
                .addEncryptedData(encryptor, own)
                .build(new JcePKCS12MacCalculatorBuilder(NISTObjectIdentifiers.id_sha256).setProvider(BC), secret)
                .getEncoded();
    }

    private static X509Certificate certificate(String subject) throws Exception {
        long now = System.currentTimeMillis();
        X509CertificateHolder built = new JcaX509v3CertificateBuilder(
                        new X500Name("CN=Nơi cấp"),
                        BigInteger.TEN,
                        new Date(now - 1_000),
                        new Date(now + 86_400_000),
                        new X500Name(subject),
                        PAIR.getPublic())
                .build(new JcaContentSignerBuilder("SHA256withRSA").build(PAIR.getPrivate()));
        return new JcaX509CertificateConverter().setProvider(BC).getCertificate(built);
    }

    private static KeyPair pair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (java.security.GeneralSecurityException problem) {
            throw new IllegalStateException(problem);
        }
    }
}
