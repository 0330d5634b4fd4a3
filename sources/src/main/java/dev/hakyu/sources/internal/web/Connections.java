package dev.hakyu.sources.internal.web;

import dev.hakyu.sources.api.FetchLimits;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.List;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/// Opens connections to addresses that were checked, never to a name: a name could mean another
/// address a moment later. The name is still what TLS asks for (SNI) and what the certificate must
/// be made out to.
final class Connections {
    private static final int MAX_TRIED = 3;
    private final FetchLimits limits;
    private final SSLSocketFactory tls;

    Connections(FetchLimits limits, SSLSocketFactory tls) {
        this.limits = limits;
        this.tls = tls;
    }

    /// A connection to the first address that answers.
    Socket open(Target target, Deadline deadline) throws IOException {
        IOException last = null;
        for (InetAddress address : target.addresses().stream().limit(MAX_TRIED).toList()) {
            Socket plain = new Socket();
            try {
                deadline.watch(plain);
                plain.connect(
                        new InetSocketAddress(address, target.port()),
                        (int) limits.connectTime().toMillis());
                plain.setSoTimeout((int) limits.readTime().toMillis());
                return target.secure() ? secure(plain, target, deadline) : plain;
            } catch (IOException e) {
                plain.close();
                if (last != null) {
                    e.addSuppressed(last);
                }
                last = e;
            }
        }
        throw last == null ? new IOException("no address") : last;
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
