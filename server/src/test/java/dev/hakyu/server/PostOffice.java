package dev.hakyu.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;

/// A mail server of a few words that keeps what it is given. While it hangs up after the mail, it
/// leaves the sender in doubt.
final class PostOffice implements AutoCloseable {
    private final ServerSocket door;
    private final List<String> mails = new CopyOnWriteArrayList<>();
    private final Semaphore open = new Semaphore(1);
    private volatile boolean hangsUp;

    private PostOffice(ServerSocket door) {
        this.door = door;
    }

    static PostOffice open() throws IOException {
        PostOffice post =
                new PostOffice(new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1")));
        Thread.ofVirtual().start(post::serve);
        return post;
    }

    int port() {
        return door.getLocalPort();
    }

    /// As they came, headers and all.
    List<String> mails() {
        return List.copyOf(mails);
    }

    void hangUpAfterTheMail(boolean yes) {
        hangsUp = yes;
    }

    /// Mails are taken and not answered until [#goOn].
    void hold() {
        open.acquireUninterruptibly();
    }

    void goOn() {
        open.release();
    }

    /// Has a workspace send its mails here.
    void nameIn(Path workspace) {
        try {
            Path settings = workspace.resolve("hakyu.yaml");
            Files.writeString(
                    settings,
                    Files.readString(settings)
                            + """

                            fetch:
                              private_hosts: [127.0.0.1]
                            alerts:
                              mail:
                                host: 127.0.0.1
                                port: %d
                                security: none
                                from: hakyu@example.co.jp
                                to:
                                  - {address: naoko@example.co.jp}
                            """
                                    .formatted(port()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void serve() {
        while (!door.isClosed()) {
            try {
                Socket visitor = door.accept();
                Thread.ofVirtual().start(() -> talk(visitor));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void talk(Socket visitor) {
        try (visitor;
                BufferedReader in =
                        new BufferedReader(
                                new InputStreamReader(
                                        visitor.getInputStream(), StandardCharsets.ISO_8859_1))) {
            say(visitor, "220 post office");
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String word = line.length() < 4 ? line : line.substring(0, 4).toUpperCase();
                if (word.equals("DATA")) {
                    say(visitor, "354 go on");
                    mails.add(mail(in));
                    open.acquireUninterruptibly();
                    open.release();
                    if (hangsUp) {
                        return;
                    }
                }
                say(visitor, word.equals("QUIT") ? "221 bye" : "250 yes");
                if (word.equals("QUIT")) {
                    return;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String mail(BufferedReader in) throws IOException {
        StringBuilder mail = new StringBuilder();
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            mail.append(line).append("\r\n");
        }
        return mail.toString();
    }

    private static void say(Socket to, String line) throws IOException {
        to.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        to.getOutputStream().flush();
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
