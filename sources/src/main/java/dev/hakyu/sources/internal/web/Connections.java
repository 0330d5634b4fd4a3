package dev.hakyu.sources.internal.web;

import dev.hakyu.sources.api.FetchLimits;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/// Opens connections to addresses that were checked, never to a name: a name could mean another
/// address a moment later. The name is still what TLS asks for (SNI) and what the certificate must
/// be made out to; through a proxy it is also what the tunnel is asked for (RFC 9110, 9.3.6).
final class Connections {
    private static final int MAX_TRIED = 3;
    private static final int LOGIN_WANTED = 407;
    private final FetchLimits limits;
    private final SSLSocketFactory tls;

    Connections(FetchLimits limits, SSLSocketFactory tls) {
        this.limits = limits;
        this.tls = tls;
    }

    /// A connection to the first address that answers.
    ///
    /// @throws FetchFailed when the proxy cannot be reached or refuses
    Socket open(Target target, Deadline deadline) throws IOException, FetchFailed {
        IOException last = null;
        FetchFailed unreachable = null;
        for (InetAddress address : target.addresses().stream().limit(MAX_TRIED).toList()) {
            Socket plain = new Socket();
            try {
                deadline.watch(plain);
                plain.connect(
                        new InetSocketAddress(address, target.nearestPort()),
                        (int) limits.connectTime().toMillis());
                plain.setSoTimeout((int) limits.readTime().toMillis());
                if (!target.secure()) {
                    return plain;
                }
                tunnel(plain, target);
                return secure(plain, target, deadline);
            } catch (IOException e) {
                plain.close();
                if (last != null) {
                    e.addSuppressed(last);
                }
                last = e;
                if (target.proxy() != null && !plain.isConnected() && !deadline.isPassed()) {
                    unreachable =
                            ProxyReasons.notThere(target.proxy(), Reasons.shown(e.getMessage()));
                }
            } catch (FetchFailed e) {
                plain.close();
                throw e;
            }
        }
        if (unreachable != null) {
            throw unreachable;
        }
        throw last == null ? new IOException("no address") : last;
    }

    /// Asks the proxy for a way to the server, if there is one. Its answer is read byte by byte:
    /// what follows belongs to TLS.
    private static void tunnel(Socket plain, Target target) throws IOException, FetchFailed {
        Proxy proxy = target.proxy();
        if (proxy == null) {
            return;
        }
        StringBuilder text = new StringBuilder();
        text.append("CONNECT ").append(target.authority()).append(" HTTP/1.1\r\n");
        text.append("Host: ").append(target.authority()).append("\r\n");
        if (proxy.authorization() != null) {
            text.append("Proxy-Authorization: ").append(proxy.authorization()).append("\r\n");
        }
        plain.getOutputStream()
                .write(text.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII));
        plain.getOutputStream().flush();
        requireLetThrough(MessageHead.read(plain.getInputStream()), target);
    }

    private static void requireLetThrough(MessageHead head, Target target) throws FetchFailed {
        Proxy proxy = target.proxy();
        if (proxy != null && head.status() >= 300) {
            requireLogin(head, proxy);
            throw ProxyReasons.status(proxy, target.host(), head.status());
        }
    }

    /// @throws FetchFailed when the proxy wants another login
    static void requireLogin(MessageHead head, Proxy proxy) throws FetchFailed {
        if (head.status() == LOGIN_WANTED) {
            String wanted = head.header("proxy-authenticate");
            boolean basic = wanted == null || wanted.toLowerCase(Locale.ROOT).contains("basic");
            throw ProxyReasons.login(proxy, basic);
        }
    }

    private SSLSocket secure(Socket plain, Target target, Deadline deadline) throws IOException {
        SSLSocket secure = (SSLSocket) tls.createSocket(plain, target.host(), target.port(), true);
        deadline.watch(secure);
        SSLParameters parameters = secure.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        if (!isLiteral(target.host())) {
            parameters.setServerNames(List.of(new SNIHostName(target.host())));
        }
        secure.setSSLParameters(parameters);
        secure.startHandshake();
        return secure;
    }

    private static boolean isLiteral(String host) {
        return host.indexOf(':') >= 0
                || host.chars().allMatch(c -> c == '.' || (c >= '0' && c <= '9'));
    }
}
