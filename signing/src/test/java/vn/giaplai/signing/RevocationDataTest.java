package vn.giaplai.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.IssuingDistributionPoint;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.ReasonFlags;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.UnknownStatus;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.giaplai.signing.internal.pki.RevocationReader;
import vn.giaplai.signing.internal.pki.RevocationStatus;

/** Evidence that is well signed and yet tells nothing about a certificate (RFC 5280 §6.3.3, RFC 6960 §3.2). */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RevocationDataTest {

    private static final String HERE = "http://localhost/here.crl";
    private static final RevocationCa CA = new RevocationCa();
    private static final X509Certificate PERSON = CA.person(List.of(), List.of(HERE));
    private static final X509Certificate AUTHORITY = CA.authority();

    private record PartialList(String name, RevocationCa.Listing listing) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<PartialList> partial() {
        return Stream.of(
                new PartialList(
                        "delta", list -> list.addExtension(Extension.deltaCRLIndicator, true, new ASN1Integer(1))),
                scope("indirect", new IssuingDistributionPoint(null, false, false, null, true, false)),
                scope("authorities only", new IssuingDistributionPoint(null, false, true, null, false, false)),
                scope("attributes only", new IssuingDistributionPoint(null, false, false, null, false, true)),
                scope(
                        "some reasons",
                        new IssuingDistributionPoint(
                                null, false, false, new ReasonFlags(ReasonFlags.keyCompromise), false, false)),
                scope("another place", whole("http://localhost/there.crl")));
    }

    @ParameterizedTest
    @MethodSource("partial")
    void who_is_absent_from_a_list_of_others_is_not_good(PartialList partial) {
        assertThat(status(CA.list(null, partial.listing()), PERSON)).isEmpty();
    }

    @Test
    void a_part_of_a_list_tells_of_its_own_certificates() {
        RevocationEvidence here = CA.list(null, scope("", whole(HERE)).listing());
        RevocationEvidence people = CA.list(
                PERSON,
                scope("", new IssuingDistributionPoint(null, true, false, null, false, false))
                        .listing());

        assertThat(status(here, PERSON).orElseThrow().revoked()).isEmpty();
        assertThat(status(here, AUTHORITY)).isEmpty();
        assertThat(status(people, PERSON).orElseThrow().revoked()).isPresent();
        assertThat(status(people, AUTHORITY)).isEmpty();
    }

    @Test
    void a_list_by_a_key_that_is_not_for_lists_tells_nothing() {
        RevocationCa noLists = new RevocationCa(KeyUsage.keyCertSign);
        X509Certificate person = noLists.person(List.of(), List.of());

        assertThat(RevocationReader.of(noLists.list(null, list -> {}))
                        .orElseThrow()
                        .status(person, noLists.certificate))
                .isEmpty();
    }

    @Test
    void a_part_of_a_list_is_remembered_for_its_certificate_alone() {
        X509Certificate other = CA.person(List.of(), List.of(HERE));
        List<X509Certificate> asked = new java.util.ArrayList<>();
        RevocationSource cached = RevocationSources.cached(
                (certificate, issuer) -> {
                    asked.add(certificate);
                    return CA.list(null, scope("", whole(HERE)).listing());
                },
                Duration.ofHours(1),
                TestPki.CLOCK);

        cached.evidence(PERSON, CA.certificate);
        cached.evidence(PERSON, CA.certificate);
        cached.evidence(other, CA.certificate);

        assertThat(asked).containsExactly(PERSON, other);
    }

    @Test
    void an_answer_is_by_the_issuer_or_by_whom_the_issuer_made_its_responder() {
        RevocationCa.Holder responder = CA.responder(true);
        RevocationCa.Holder impostor = CA.responder(false);
        Instant end = CA.now.plus(Duration.ofHours(1));

        assertThat(status(
                        CA.answer(
                                PERSON,
                                CertificateStatus.GOOD,
                                CA.now,
                                end,
                                responder,
                                List.of(responder.certificate())),
                        PERSON))
                .isPresent();
        assertThat(status(
                        CA.answer(
                                PERSON,
                                CertificateStatus.GOOD,
                                CA.now,
                                end,
                                responder,
                                List.of(impostor.certificate(), PERSON, responder.certificate())),
                        PERSON))
                .as("after certificates of others")
                .isPresent();
        assertThat(status(
                        CA.answer(
                                PERSON, CertificateStatus.GOOD, CA.now, end, impostor, List.of(impostor.certificate())),
                        PERSON))
                .as("signed by an impostor")
                .isEmpty();
        assertThat(status(CA.answer(PERSON, new UnknownStatus(), CA.now, end), PERSON))
                .isEmpty();
    }

    @Test
    void an_answer_without_an_end_holds_as_long_as_clocks_may_differ() {
        RevocationStatus status = status(CA.answer(PERSON, CertificateStatus.GOOD, CA.now, null), PERSON)
                .orElseThrow();

        assertThat(status.tellsAbout(CA.now.plus(Duration.ofMinutes(4)))).isTrue();
        assertThat(status.tellsAbout(CA.now.plus(Duration.ofMinutes(6)))).isFalse();
        assertThat(status.tellsAbout(CA.now.minus(Duration.ofDays(1)))).isTrue();
    }

    private static Optional<RevocationStatus> status(RevocationEvidence evidence, X509Certificate certificate) {
        return RevocationReader.of(evidence).orElseThrow().status(certificate, CA.certificate);
    }

    private static PartialList scope(String name, IssuingDistributionPoint scope) {
        return new PartialList(name, list -> list.addExtension(Extension.issuingDistributionPoint, true, scope));
    }

    private static IssuingDistributionPoint whole(String place) {
        return new IssuingDistributionPoint(RevocationCa.name(place), false, false, null, false, false);
    }
}
