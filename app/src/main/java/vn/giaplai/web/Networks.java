package vn.giaplai.web;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/** Which addresses count as one. */
public final class Networks {

    /** Of an IPv6 address; whoever has one has all that begin so (RFC 4291 §2.5.4). */
    private static final int NETWORK_BYTES = 8;

    private Networks() {}

    /** An IPv4 address itself; of an IPv6 address the network, in hexadecimal digits. */
    public static String of(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        try {
            var parsed = InetAddress.getByName(address);
            return parsed instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), NETWORK_BYTES))
                    : parsed.getHostAddress();
        } catch (UnknownHostException noAddress) {
            return address;
        }
    }
}
