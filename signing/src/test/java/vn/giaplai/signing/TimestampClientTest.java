package vn.giaplai.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.bouncycastle.asn1.ASN1Boolean;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.cmp.PKIStatus;
import org.bouncycastle.asn1.cmp.PKIStatusInfo;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.tsp.TSTInfo;
import org.bouncycastle.asn1.tsp.TimeStampReq;
import org.bouncycastle.asn1.tsp.TimeStampResp;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.giaplai.signing.demo.DemoKey;
import vn.giaplai.signing.demo.DemoSubject;

/** Time stamp authorities that are slow, wrong or hostile (RFC 3161 §2.4.2). */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TimestampClientTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final byte[] DIGEST = new byte[32];

    private final HttpServer server;
    private final CountDownLatch end = new CountDownLatch(1);
    private URI address = URI.create("http://localhost/");

    TimestampClientTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
    }

    /** Makes an answer of a question. */
    private interface Service {
        byte[] answer(byte[] question) throws Exception;
    }

    @AfterEach
    void stop() {
        end.countDown();
        server.stop(0);
    }

    @Test
    void an_answer_to_another_question_is_rejected() throws Exception {
        byte[][] first = new byte[1][];
        TimestampAuthority replaying = authority(question -> {
            if (first[0] == null) {
                first[0] = TestPki.PKI.answerTimestampQuery(question);
            }
            return first[0];
        });

        assertThat(replaying.stamp(DIGEST)).isNotEmpty();
        refused(SigningFailure.TIMESTAMP_REJECTED, replaying, "nonce");
    }

    @Test
    void a_refusal_and_a_policy_that_was_not_asked_for_are_rejected() throws Exception {
        byte[] rejection = {0x30, 5, 0x30, 3, 2, 1, 2};
        TimestampAuthority refusing = authority(question -> rejection);
        TimestampAuthority good = authority(question -> TestPki.PKI.answerTimestampQuery(withoutPolicy(question)));

        refused(SigningFailure.TIMESTAMP_REJECTED, refusing, "");
        refused(
                SigningFailure.TIMESTAMP_REJECTED,
                TimestampAuthorities.http(address, PATIENCE, "2.999.2", TestPki.PKI.anchors()),
                "policy");
        assertThat(good.stamp(DIGEST)).isNotEmpty();
    }

    @Test
    void a_token_by_a_certificate_that_is_not_for_time_stamps_is_rejected() throws Exception {
        DemoKey person = TestPki.issue(DemoSubject.person("Hà Ê", "Giáo viên", "THCS Nguyễn Du"));

        refused(
                SigningFailure.TIMESTAMP_REJECTED,
                authority(question -> stampedBy(person, question)),
                "ExtendedKeyUsage");
    }

    @Test
    @Timeout(120)
    void a_body_that_never_ends_costs_the_timeout_and_a_huge_one_its_bound() throws Exception {
        server.createContext("/slow", exchange -> {
            exchange.sendResponseHeaders(200, 1000);
            exchange.getResponseBody().write(new byte[10]);
            exchange.getResponseBody().flush();
            try {
                end.await();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
            exchange.close();
        });
        TimestampAuthority slow = TimestampAuthorities.http(base().resolve("/slow"), Duration.ofMillis(500));
        TimestampAuthority huge = authority(question -> new byte[3 << 20]);

        refused(SigningFailure.TIMESTAMP_UNAVAILABLE, huge, "");
        refused(SigningFailure.TIMESTAMP_UNAVAILABLE, slow, "");
    }

    @Test
    void an_answer_that_was_damaged_is_rejected_and_the_next_authority_is_asked() throws Exception {
        AtomicInteger at = new AtomicInteger();
        TimestampAuthority good = authority(TestPki.PKI::answerTimestampQuery);
        TimestampAuthority damaging = authority(question -> {
            byte[] answer = TestPki.PKI.answerTimestampQuery(question);
            // Another tag or length than the parser waits for.
            answer[at.getAndIncrement()] = (byte) 0xA0;
            return answer;
        });
        TimestampAuthority patient = TimestampAuthorities.inOrder(List.of(damaging, good));

        for (int i = 0; i < 24; i++) {
            assertThat(patient.stamp(DIGEST)).isNotEmpty();
        }
    }

    @Test
    void an_address_that_is_none_is_told_when_it_is_set_up() {
        for (String none : List.of("ftp://localhost/tsa", "localhost/tsa", "http:tsa")) {
            assertThatThrownBy(() -> TimestampAuthorities.http(URI.create(none), PATIENCE))
                    .as(none)
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private URI base() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    private TimestampAuthority authority(Service service) {
        String path = "/tsa" + System.nanoTime();
        server.createContext(path, exchange -> {
            try (exchange) {
                byte[] body = service.answer(exchange.getRequestBody().readAllBytes());
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
            } catch (IOException problem) {
                throw problem;
            } catch (Exception problem) {
                throw new IOException(problem);
            }
        });
        address = base().resolve(path);
        return TimestampAuthorities.http(address, PATIENCE);
    }

    /** The question as an authority reads it that has one policy only. */
    private static byte[] withoutPolicy(byte[] question) throws IOException {
        TimeStampReq request = TimeStampReq.getInstance(question);
        return new TimeStampReq(request.getMessageImprint(), null, request.getNonce(), request.getCertReq(), null)
                .getEncoded("DER");
    }

    /** A token that is right in everything but the purpose of its certificate. */
    private static byte[] stampedBy(DemoKey holder, byte[] question) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(new ByteArrayInputStream(holder.pkcs12()), TestPki.pin());
        PrivateKey key = (PrivateKey) store.getKey(store.aliases().nextElement(), TestPki.pin());
        X509Certificate certificate = holder.certificate();
        TimeStampReq request = TimeStampReq.getInstance(question);
        TSTInfo info = new TSTInfo(
                new ASN1ObjectIdentifier("2.999.1"),
                request.getMessageImprint(),
                new ASN1Integer(7),
                new ASN1GeneralizedTime(Date.from(TestPki.CLOCK.instant())),
                null,
                ASN1Boolean.FALSE,
                request.getNonce(),
                null,
                null);
        CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
        generator.addSignerInfoGenerator(new JcaSimpleSignerInfoGeneratorBuilder()
                .setSignedAttributeGenerator(
                        new org.bouncycastle.cms.DefaultSignedAttributeTableGenerator(signingCertificate(certificate)))
                .build("SHA256withRSA", key, certificate));
        generator.addCertificates(new JcaCertStore(List.of(certificate)));
        return new TimeStampResp(
                        new PKIStatusInfo(PKIStatus.granted),
                        generator
                                .generate(
                                        new CMSProcessableByteArray(
                                                PKCSObjectIdentifiers.id_ct_TSTInfo, info.getEncoded("DER")),
                                        true)
                                .toASN1Structure())
                .getEncoded("DER");
    }

    private static org.bouncycastle.asn1.cms.AttributeTable signingCertificate(X509Certificate certificate)
            throws Exception {
        return new org.bouncycastle.asn1.cms.AttributeTable(new org.bouncycastle.asn1.cms.Attribute(
                PKCSObjectIdentifiers.id_aa_signingCertificateV2,
                new org.bouncycastle.asn1.DERSet(new org.bouncycastle.asn1.ess.SigningCertificateV2(
                        new org.bouncycastle.asn1.ess.ESSCertIDv2(Digests.sha256(certificate.getEncoded()))))));
    }

    private static void refused(SigningFailure failure, TimestampAuthority authority, String why) {
        assertThatThrownBy(() -> authority.stamp(DIGEST)).isInstanceOfSatisfying(SigningException.class, problem -> {
            assertThat(problem.failure()).isEqualTo(failure);
            StringBuilder story = new StringBuilder();
            for (Throwable each = problem; each != null; each = each.getCause()) {
                story.append(each.getMessage()).append('\n');
            }
            assertThat(story.toString()).containsIgnoringCase(why);
        });
    }
}
