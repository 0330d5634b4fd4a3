package dev.hakyu.testkit.site;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/// An HTTP proxy on 127.0.0.1 that tunnels and forwards, and remembers what it was asked. Whatever
/// name is asked for, it leads to one local site: names are its own to look up.
public final class LocalProxy implements AutoCloseable {
    private static final int MOST_HEAD_BYTES = 65_536;
    private final ServerSocket server;
    private final int sitePort;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<String> logins = new CopyOnWriteArrayList<>();
    private final AtomicInteger brokenOff = new AtomicInteger();
    private volatile String refusal = "";

    private LocalProxy(ServerSocket server, int sitePort) {
        this.server = server;
        this.sitePort = sitePort;
    }

    /// A proxy on a free port.
    public static LocalProxy leadingTo(int sitePort) throws IOException {
        ServerSocket server = new ServerSocket();
        server.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0));
        LocalProxy proxy = new LocalProxy(server, sitePort);
        proxy.threads.execute(proxy::accept);
        return proxy;
    }

    public int port() {
        return server.getLocalPort();
    }

    /// Refuses everything from now on.
    ///
    /// @param statusLine with headers, such as `403 Forbidden`
    public void refuse(String statusLine) {
        refusal = statusLine;
    }

    /// The request lines so far, in order.
    public List<String> asked() {
        return List.copyOf(asked);
    }

    /// The values of `Proxy-Authorization` so far, `-` for none.
    public List<String> logins() {
        return List.copyOf(logins);
    }

    private void accept() {
        try {
            while (!server.isClosed()) {
                Socket client = server.accept();
                threads.execute(() -> serve(client));
            }
        } catch (IOException e) {
            brokenOff.incrementAndGet();
        }
    }

    private void serve(Socket client) {
        try (client) {
            String head = head(client.getInputStream());
            String first = head.substring(0, head.indexOf('\r'));
            asked.add(first);
            logins.add(header(head, "Proxy-Authorization"));
            OutputStream out = client.getOutputStream();
            if (!refusal.isEmpty()) {
                out.write(bytes("HTTP/1.1 " + refusal + "\r\nContent-Length: 0\r\n\r\n"));
                return;
            }
            try (Socket site = new Socket(InetAddress.ofLiteral("127.0.0.1"), sitePort)) {
                if (first.startsWith("CONNECT ")) {
                    out.write(bytes("HTTP/1.1 200 Connection established\r\n\r\n"));
                } else {
                    site.getOutputStream().write(bytes(forOrigin(head)));
                }
                threads.execute(() -> pipe(client, site));
                site.getInputStream().transferTo(out);
            }
        } catch (IOException e) {
            brokenOff.incrementAndGet();
        }
    }

    private void pipe(Socket client, Socket site) {
        try {
            client.getInputStream().transferTo(site.getOutputStream());
        } catch (IOException e) {
            brokenOff.incrementAndGet();
        }
    }

    private static String head(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (head.size() < MOST_HEAD_BYTES
                && !head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("ends within the head");
            }
            head.write(next);
        }
        return head.toString(StandardCharsets.ISO_8859_1);
    }

    /// With the path alone, and without what was for the proxy (RFC 9112, 3.2.2).
    private static String forOrigin(String head) {
        StringBuilder text = new StringBuilder();
        for (String line : head.split("\r\n")) {
            if (text.isEmpty()) {
                text.append(line.replaceFirst(" http://[^/ ]+", " ")).append("\r\n");
            } else if (!line.regionMatches(true, 0, "Proxy-", 0, 6)) {
                text.append(line).append("\r\n");
            }
        }
        return text.append("\r\n").toString();
    }

    private static String header(String head, String name) {
        for (String line : head.split("\r\n")) {
            if (line.regionMatches(true, 0, name + ":", 0, name.length() + 1)) {
                return line.substring(name.length() + 1).strip();
            }
        }
        return "-";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        server.close();
        threads.shutdownNow();
    }
}
