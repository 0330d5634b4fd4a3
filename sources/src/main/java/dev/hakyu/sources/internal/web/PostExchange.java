package dev.hakyu.sources.internal.web;

import dev.hakyu.sources.api.AddressPolicy;
import dev.hakyu.sources.api.FetchLimits;
import dev.hakyu.sources.api.WebPost.Outcome;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import javax.net.ssl.SSLSocketFactory;

/// Posts one body to a checked address. Of the answer only its head is read; no redirect is
/// followed.
public final class PostExchange {
    private static final int LOGIN_WANTED = 407;
    private final AddressPolicy policy;
    private final ProxyChoice proxies;
    private final FetchLimits limits;
    private final String userAgent;
    private final HostResolver resolver;
    private final Connections connections;

    public PostExchange(
            AddressPolicy policy,
            ProxyChoice proxies,
            FetchLimits limits,
            String userAgent,
            HostResolver resolver,
            SSLSocketFactory tls) {
        this.policy = policy;
        this.proxies = proxies;
        this.limits = limits;
        this.userAgent = userAgent;
        this.resolver = resolver;
        this.connections = new Connections(limits, tls);
    }

    /// Posts one body.
    ///
    /// @param beforeHandOver runs when the connection stands and nothing of the request has left
    public Outcome post(URI at, Map<String, String> headers, byte[] body, Runnable beforeHandOver) {
        try (ScheduledExecutorService timer =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().daemon().name("post-deadline").factory())) {
            try (Deadline deadline = new Deadline(timer, limits.requestTime())) {
                return post(at, headers, body, beforeHandOver, deadline);
            } finally {
                timer.shutdownNow();
            }
        } catch (FetchFailed e) {
            return new Outcome.NotSent(e.code(), e.message(), e.remedy());
        }
    }

    private Outcome post(
            URI at,
            Map<String, String> headers,
            byte[] body,
            Runnable beforeHandOver,
            Deadline deadline)
            throws FetchFailed {
        Target target = Target.of(at, policy, proxies, resolver);
        boolean handedOver = false;
        try (Socket socket = connections.open(target, deadline)) {
            byte[] head = head(at, target, headers, body.length);
            beforeHandOver.run();
            handedOver = true;
            socket.getOutputStream().write(head);
            socket.getOutputStream().write(body);
            socket.getOutputStream().flush();
            MessageHead answer = MessageHead.read(new BufferedInputStream(socket.getInputStream()));
            Proxy proxy = target.proxy();
            if (target.isForwarded() && proxy != null && answer.status() == LOGIN_WANTED) {
                Connections.requireLogin(answer, proxy);
            }
            return new Outcome.Answered(answer.status());
        } catch (IOException e) {
            if (handedOver) {
                return new Outcome.InDoubt();
            }
            throw Reasons.of(e, target.host(), deadline);
        }
    }

    private byte[] head(URI at, Target target, Map<String, String> headers, int bytes) {
        StringBuilder text = new StringBuilder();
        text.append("POST ").append(target.requestTarget(at)).append(" HTTP/1.1\r\n");
        WebClient.header(text, "Host", target.hostHeader());
        Proxy proxy = target.proxy();
        if (target.isForwarded() && proxy != null) {
            WebClient.header(text, "Proxy-Authorization", proxy.authorization());
        }
        WebClient.header(text, "User-Agent", userAgent);
        WebClient.header(text, "Connection", "close");
        WebClient.header(text, "Content-Length", Integer.toString(bytes));
        headers.forEach((name, value) -> WebClient.header(text, name, value));
        return text.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
    }
}
