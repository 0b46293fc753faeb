package vn.giaplai.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIf;
import org.junit.jupiter.api.io.TempDir;
import vn.giaplai.signing.internal.pkcs11.Cryptoki;

/** A vendor's library as it may be, compiled in the test (OASIS PKCS #11 2.40 §5.4, §5.5). */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@DisabledIf("isCompilerMissing")
@SuppressWarnings("NullAway.Init") // set by JUnit
class ForeignTokenTest {

    private static final String LIBRARY = """
            #include <string.h>
            typedef unsigned long CK_ULONG;
            CK_ULONG C_Initialize(void *arguments) { return 0; }
            CK_ULONG C_GetSlotList(unsigned char present, CK_ULONG *slots, CK_ULONG *count) {
                if (SLOTS_ANSWER) return SLOTS_ANSWER;
                *count = 3;
                if (slots) { slots[0] = 7; slots[1] = 8; slots[2] = 9; }
                return 0;
            }
            CK_ULONG C_GetTokenInfo(CK_ULONG slot, unsigned char *info) {
                if (slot == 7) return 0xE1; /* CKR_TOKEN_NOT_RECOGNIZED: somebody's bank card */
                if (slot == 8) return 0xE0; /* CKR_TOKEN_NOT_PRESENT: pulled out a moment ago */
                memset(info, ' ', 96);
                memcpy(info, "school", 6);
                CK_ULONG flags = 0x400;
                memcpy(info + 96, &flags, sizeof flags);
                return 0;
            }
            """;

    @TempDir
    Path folder;

    static boolean isCompilerMissing() {
        return ExternalTool.isMissing("cc");
    }

    @Test
    void a_card_that_is_no_token_does_not_hide_the_token_beside_it() throws Exception {
        assertThat(new Cryptoki(compiled(0)).tokens())
                .extracting(Cryptoki.TokenInfo::label)
                .containsExactly("school");
    }

    @Test
    void a_library_that_fails_is_not_a_machine_without_tokens() throws Exception {
        Cryptoki failing = new Cryptoki(compiled(0x30)); // CKR_DEVICE_ERROR

        assertThatThrownBy(failing::tokens)
                .isInstanceOfSatisfying(
                        SigningException.class,
                        problem -> assertThat(problem.failure()).isEqualTo(SigningFailure.KEY_UNAVAILABLE));
    }

    private Path compiled(int slotsAnswer) throws Exception {
        Path source = Files.writeString(folder.resolve("token.c"), LIBRARY);
        Path library = folder.resolve("libtoken" + slotsAnswer + ".so");
        ExternalTool.run(
                "cc", "-shared", "-fPIC", "-DSLOTS_ANSWER=" + slotsAnswer, "-o", library.toString(), source.toString());
        return library;
    }
}
