package vn.giaplai.signing.internal.pkcs11;

import com.sun.jna.Function;
import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.NativeLong;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.NativeLongByReference;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import vn.giaplai.signing.SigningException;
import vn.giaplai.signing.SigningFailure;

/**
 * The few calls into a token's library that the JDK's provider does not offer. The library is initialised once per
 * process, with locking by the operating system; the provider then finds it initialised and goes on.
 */
public final class Cryptoki {

    private static final int CKR_OK = 0;
    private static final int CKR_CRYPTOKI_ALREADY_INITIALIZED = 0x191;
    // CKR_DEVICE_REMOVED, CKR_TOKEN_NOT_PRESENT, CKR_TOKEN_NOT_RECOGNIZED: pulled out just now, or a card of another
    // kind.
    private static final Set<Long> NO_TOKEN = Set.of(0x32L, 0xE0L, 0xE1L);
    private static final int CKF_OS_LOCKING_OK = 2;
    private static final int CKF_TOKEN_INITIALIZED = 0x400;
    private static final int CKF_USER_PIN_FINAL_TRY = 0x20000;
    private static final int CKF_USER_PIN_LOCKED = 0x40000;

    // CK_TOKEN_INFO (§3.2): label, manufacturer, model, serial number, then the flags and ten more numbers.
    private static final int LABEL_BYTES = 32;
    private static final int SERIAL_AT = 80;
    private static final int SERIAL_BYTES = 16;
    private static final int FLAGS_AT = 96;
    private static final int INFO_BYTES = 256;

    private final NativeLibrary library;

    /** One token. */
    public record TokenInfo(long slot, String label, String serial, long flags) {

        /** Tries of the PIN that are left, as far as the token tells: 0 when locked, 1 before the last. */
        public OptionalInt triesLeft() {
            if ((flags & CKF_USER_PIN_LOCKED) != 0) {
                return OptionalInt.of(0);
            }
            return (flags & CKF_USER_PIN_FINAL_TRY) != 0 ? OptionalInt.of(1) : OptionalInt.empty();
        }
    }

    /** Loads and initialises a library. Throws {@link SigningException} with {@code KEY_UNAVAILABLE} when it cannot. */
    public Cryptoki(Path path) {
        try {
            library = NativeLibrary.getInstance(path.toString());
        } catch (UnsatisfiedLinkError missing) {
            throw new SigningException(SigningFailure.KEY_UNAVAILABLE, "PKCS#11 library not loaded", missing);
        }
        // CK_C_INITIALIZE_ARGS (§3.7): four callbacks that are not given, the flags, a reserved pointer.
        try (Memory arguments = new Memory(6L * Native.POINTER_SIZE + NativeLong.SIZE)) {
            arguments.clear();
            arguments.setNativeLong(4L * Native.POINTER_SIZE, new NativeLong(CKF_OS_LOCKING_OK));
            long answer = call("C_Initialize", arguments);
            if (answer != CKR_OK && answer != CKR_CRYPTOKI_ALREADY_INITIALIZED) {
                throw refused("C_Initialize", answer);
            }
        }
    }

    /** The initialised tokens that are plugged in. */
    public List<TokenInfo> tokens() {
        List<TokenInfo> found = new ArrayList<>();
        for (long slot : slots()) {
            seen(slot)
                    .filter(info -> (info.flags() & CKF_TOKEN_INITIALIZED) != 0)
                    .ifPresent(found::add);
        }
        return found;
    }

    /** The token in a slot. Throws {@link SigningException} with {@code KEY_UNAVAILABLE} when it was pulled out. */
    public TokenInfo token(long slot) {
        return seen(slot)
                .orElseThrow(() -> new SigningException(SigningFailure.KEY_UNAVAILABLE, "no token in slot " + slot));
    }

    private Optional<TokenInfo> seen(long slot) {
        try (Memory info = new Memory(INFO_BYTES)) {
            info.clear();
            long answer = call("C_GetTokenInfo", new NativeLong(slot), info);
            if (NO_TOKEN.contains(answer)) {
                return Optional.empty();
            }
            if (answer != CKR_OK) {
                throw refused("C_GetTokenInfo", answer);
            }
            return Optional.of(new TokenInfo(
                    slot,
                    text(info, 0, LABEL_BYTES),
                    text(info, SERIAL_AT, SERIAL_BYTES),
                    info.getNativeLong(FLAGS_AT).longValue()));
        }
    }

    private long[] slots() {
        NativeLongByReference count = new NativeLongByReference();
        byte onlyWithToken = 1;
        long answer = call("C_GetSlotList", onlyWithToken, Pointer.NULL, count);
        if (answer != CKR_OK) {
            throw refused("C_GetSlotList", answer);
        }
        int length = count.getValue().intValue();
        if (length == 0) {
            return new long[0];
        }
        try (Memory list = new Memory((long) length * NativeLong.SIZE)) {
            answer = call("C_GetSlotList", onlyWithToken, list, count);
            if (answer != CKR_OK) {
                throw refused("C_GetSlotList", answer);
            }
            long[] slots = new long[Math.min(length, count.getValue().intValue())];
            for (int i = 0; i < slots.length; i++) {
                slots[i] = list.getNativeLong((long) i * NativeLong.SIZE).longValue();
            }
            return slots;
        }
    }

    private long call(String name, Object... arguments) {
        Function function = library.getFunction(name);
        return ((NativeLong) function.invoke(NativeLong.class, arguments)).longValue();
    }

    private static String text(Memory info, int at, int length) {
        return new String(info.getByteArray(at, length), StandardCharsets.UTF_8).strip();
    }

    private static SigningException refused(String call, long answer) {
        return new SigningException(SigningFailure.KEY_UNAVAILABLE, call + " answered 0x" + Long.toHexString(answer));
    }
}
