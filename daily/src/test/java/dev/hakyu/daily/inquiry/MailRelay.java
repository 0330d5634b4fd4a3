package dev.hakyu.daily.inquiry;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// A mail server in front of another, which refuses some recipients and does something once the
/// server behind it has taken a mail and before the client is told so.
final class MailRelay implements AutoCloseable {
    private final ServerSocket listening;
    private final int behind;
    private final Map<String, String> refusals = new ConcurrentHashMap<>();
    private final Map<String, Runnable> onceTaken = new ConcurrentHashMap<>();

    MailRelay(int behind) throws IOException {
        this.behind = behind;
        this.listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return listening.getLocalPort();
    }

    /// Answers this to a recipient instead of asking the server behind.
    void refuse(String recipient, String reply) {
        refusals.put(recipient, reply);
    }

    void accept(String recipient) {
        refusals.remove(recipient);
    }

    /// Runs something, once, when a mail to a recipient was taken; the client never hears of it.
    void cutOff(String recipient, Runnable then) {
        onceTaken.put(recipient, then);
    }

    private void serve() {
        try {
            while (true) {
                Socket client = listening.accept();
                Thread.ofVirtual().start(() -> relay(client));
            }
        } catch (IOException e) {
            // Closed: the test is over.
        }
    }

    private void relay(Socket client) {
        try (client;
                Socket server = new Socket(InetAddress.getLoopbackAddress(), behind);
                BufferedReader from = reader(client);
                BufferedReader replies = reader(server)) {
            Map<String, Runnable> cuts = new HashMap<>();
            say(client, replies.readLine());
            boolean data = false;
            for (String line = from.readLine(); line != null; line = from.readLine()) {
                String recipient = recipient(line);
                String refusal = data ? null : refusals.get(recipient);
                if (refusal != null) {
                    say(client, refusal);
                    continue;
                }
                if (!data && onceTaken.containsKey(recipient)) {
                    cuts.put(recipient, onceTaken.remove(recipient));
                }
                say(server, line);
                if (data && !line.equals(".")) {
                    continue;
                }
                String reply = whole(client, replies, data && !cuts.isEmpty());
                if (data && !cuts.isEmpty()) {
                    cuts.values().forEach(Runnable::run);
                    return;
                }
                data = reply.startsWith("354");
            }
        } catch (IOException e) {
            // One side hung up, which some tests want.
        }
    }

    /// Passes a reply on, which may have several lines.
    private static String whole(Socket client, BufferedReader replies, boolean silent)
            throws IOException {
        String line = replies.readLine();
        while (line != null && line.length() > 3 && line.charAt(3) == '-') {
            say(client, line);
            line = replies.readLine();
        }
        if (line != null && !silent) {
            say(client, line);
        }
        return String.valueOf(line);
    }

    private static String recipient(String line) {
        return line.startsWith("RCPT TO:<") ? line.substring(9, line.indexOf('>')) : "";
    }

    private static BufferedReader reader(Socket socket) throws IOException {
        return new BufferedReader(
                new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
    }

    private static void say(Socket to, String line) throws IOException {
        to.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        to.getOutputStream().flush();
    }

    @Override
    public void close() {
        try {
            listening.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
