package vn.giaplai.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import vn.giaplai.testing.AppTest;

/** Files made to keep the public verification busy: nobody else waits for them. */
@AppTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class VerificationAttackIT {

    private static final int FALSE_ISSUERS = 200;
    private static final int SIGNATURES = 20;

    @Autowired
    MockMvc browser;

    @Test
    void twenty_signatures_among_two_hundred_false_issuers_get_an_answer_and_block_nobody() throws Exception {
        var others = new ForeignPapers();
        var file = others.signedAmongFalseIssuers(ForeignPapers.letter(), FALSE_ISSUERS);
        for (int i = 1; i < SIGNATURES; i++) {
            file = others.signed(file);
        }
        var hostile = file;

        var attack = Stream.of(1, 2)
                .map(each -> CompletableFuture.supplyAsync(() -> handIn(hostile, "203.0.113.7")))
                .toList();
        int meanwhile = handIn(others.signed(ForeignPapers.letter()), "203.0.113.8");
        int looked = browser.perform(get("/v/{code}", "ABCDEFGHJKMNPQRSTVWXYZ0123"))
                .andReturn()
                .getResponse()
                .getStatus();

        assertThat(meanwhile).isEqualTo(200);
        assertThat(looked).isEqualTo(404);
        assertThat(attack).allSatisfy(each -> assertThat(each.join()).isIn(200, 422));
    }

    private int handIn(byte[] file, String address) {
        try {
            return browser.perform(multipart("/verify")
                            .file(new MockMultipartFile("file", "x.pdf", "application/pdf", file))
                            .with(request -> {
                                request.setRemoteAddr(address);
                                return request;
                            }))
                    .andReturn()
                    .getResponse()
                    .getStatus();
        } catch (Exception problem) {
            throw new AssertionError(problem);
        }
    }
}
