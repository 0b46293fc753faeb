package vn.giaplai.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import vn.giaplai.testing.AppTest;

/** Somebody of the school's own network goes around the proxy and claims an address anew in each request. */
@AppTest
@TestPropertySource(
        properties = {"giaplai.public-url=https://hoso.example.vn", "server.forward-headers-strategy=native"})
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ForwardedAddressAttackIT {

    private static final int MORE_THAN_ALLOWED = 130;

    private final int port;

    @Autowired
    ForwardedAddressAttackIT(@LocalServerPort int port) {
        this.port = port;
    }

    @Test
    void only_a_proxy_on_this_machine_says_who_asked() throws IOException {
        var neighbours = addresses();
        assumeTrue(!neighbours.isEmpty(), "this machine has an address in a network");

        for (var neighbour : neighbours) {
            for (int i = 0; i < MORE_THAN_ALLOWED; i++) {
                look(neighbour, "203.0.113." + i);
            }

            assertThat(look(neighbour, "203.0.113.250"))
                    .as(neighbour.toString())
                    .startsWith("HTTP/1.1 429");
        }
        assertThat(look(InetAddress.getLoopbackAddress(), "203.0.113.250"))
                .as("through the proxy")
                .startsWith("HTTP/1.1 404");
    }

    private String look(InetAddress to, String claimed) throws IOException {
        try (var socket = new Socket(to, port)) {
            return RawRequest.answer(
                    socket,
                    List.of("GET /v/X HTTP/1.1", "Host: hoso.example.vn", "X-Forwarded-For: " + claimed),
                    new byte[0]);
        }
    }

    /** The addresses of this machine in networks where others are. */
    private static List<InetAddress> addresses() throws IOException {
        return NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(each -> !each.isLoopbackAddress() && !each.isLinkLocalAddress())
                .toList();
    }
}
