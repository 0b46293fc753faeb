package vn.giaplai.notices;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/**
 * A mail server that answers as it is told: to a command ({@code RCPT}, {@code DATA}, or {@code .} for the end of a
 * letter) with a line, to all others with good will. An empty line hangs up.
 */
final class ScriptedMailServer implements AutoCloseable {

    private final ServerSocket socket;
    private final Map<String, String> answers;

    ScriptedMailServer(int port, Map<String, String> answers) throws IOException {
        this.socket = new ServerSocket(port, 10, InetAddress.getLoopbackAddress());
        this.answers = answers;
        var thread = new Thread(this::serve, "scripted-mail-server");
        thread.setDaemon(true);
        thread.start();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (var one = socket.accept()) {
                talk(one);
            } catch (IOException over) {
                // The other side left, or we were closed.
            }
        }
    }

    private void talk(Socket one) throws IOException {
        var in = new BufferedReader(new InputStreamReader(one.getInputStream(), StandardCharsets.US_ASCII));
        var out = one.getOutputStream();
        var answer = "220 ready";
        boolean letter = false;
        while (!answer.isEmpty()) {
            out.write((answer + "\r\n").getBytes(StandardCharsets.US_ASCII));
            var line = in.readLine();
            while (letter && line != null && !line.equals(".")) {
                line = in.readLine();
            }
            if (line == null) {
                return;
            }
            var command = line.split("[ :]", 2)[0].toUpperCase(Locale.ROOT);
            answer = answers.getOrDefault(command, usual(command));
            letter = command.equals("DATA") && answer.startsWith("354");
        }
    }

    private static String usual(String command) {
        return switch (command) {
            case "DATA" -> "354 go on";
            case "AUTH" -> "235 welcome";
            case "EHLO" -> "250-here\r\n250 AUTH PLAIN LOGIN";
            default -> "250 fine";
        };
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
