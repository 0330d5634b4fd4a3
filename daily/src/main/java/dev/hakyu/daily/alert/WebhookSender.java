package dev.hakyu.daily.alert;

import dev.hakyu.model.Text;
import dev.hakyu.model.alert.Webhook;
import dev.hakyu.model.source.SecretRef;
import dev.hakyu.model.source.WebAddress;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/// Posts to webhooks. Redirects are not followed, and a server must have a public address unless
/// its host stands in the settings as one of our own.
public final class WebhookSender {
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration WHOLE = Duration.ofSeconds(30);
    private final List<String> privateHosts;
    private final Function<SecretRef, Optional<String>> secrets;
    private final Clock clock;

    /// @param privateHosts lower-case hosts that may have addresses of our own network
    public WebhookSender(
            List<String> privateHosts, Function<SecretRef, Optional<String>> secrets, Clock clock) {
        this.privateHosts = List.copyOf(privateHosts);
        this.secrets = secrets;
        this.clock = clock;
    }

    /// Posts one body.
    ///
    /// @param delivery the same for every attempt, so that a receiver can tell a repetition
    /// @param beforeHandOver runs at the last moment at which nothing has left; see [Mailer]
    public MailResult send(Webhook webhook, String body, String delivery, Runnable beforeHandOver) {
        Optional<URI> address = address(webhook);
        if (address.isEmpty()) {
            return new MailResult.Refused(
                    new Text(
                            "Webhook「%s」のアドレスが見つかりません。環境変数またはファイルを用意してください。"
                                    .formatted(webhook.name()),
                            "The address of webhook '%s' is not there; provide the variable or file."
                                    .formatted(webhook.name())));
        }
        Optional<Text> refusal = refusal(address.get());
        if (refusal.isPresent()) {
            return new MailResult.Refused(refusal.get());
        }
        Instant now = clock.instant();
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address.get())
                        .timeout(WHOLE)
                        .header("Content-Type", "application/json; charset=utf-8")
                        .header(Signature.DELIVERY_HEADER, delivery)
                        .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8));
        if (webhook.key() != null) {
            Optional<String> key = secrets.apply(webhook.key());
            if (key.isEmpty()) {
                return new MailResult.Refused(
                        new Text(
                                "Webhook「%s」の署名の鍵が見つかりません(%s)。"
                                        .formatted(webhook.name(), webhook.key().written()),
                                "The key of webhook '%s' is not there (%s)."
                                        .formatted(webhook.name(), webhook.key().written())));
            }
            request.header(Signature.TIME_HEADER, Long.toString(now.getEpochSecond()))
                    .header(Signature.SIGNATURE_HEADER, Signature.of(key.get(), now, body));
        }
        beforeHandOver.run();
        return post(request.build(), delivery);
    }

    private static MailResult post(HttpRequest request, String delivery) {
        try (HttpClient client =
                HttpClient.newBuilder()
                        .connectTimeout(CONNECT)
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .version(HttpClient.Version.HTTP_1_1)
                        .build()) {
            int status = client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            if (status >= 200 && status < 300) {
                return new MailResult.Sent(delivery);
            }
            Text said =
                    new Text(
                            "Webhook が受け付けませんでした(HTTP %d)。".formatted(status),
                            "The webhook refused (HTTP %d).".formatted(status));
            return status == 429 || status >= 500
                    ? new MailResult.Postponed(said)
                    : new MailResult.Refused(said);
        } catch (ConnectException | HttpConnectTimeoutException e) {
            return new MailResult.Postponed(
                    new Text("Webhook のサーバーにつながりません。", "The webhook cannot be reached."));
        } catch (IOException e) {
            return new MailResult.InDoubt(unsure());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new MailResult.InDoubt(unsure());
        }
    }

    private Optional<URI> address(Webhook webhook) {
        if (webhook.address() != null) {
            return Optional.of(webhook.address());
        }
        return webhook.addressSecret() == null
                ? Optional.empty()
                : secrets.apply(webhook.addressSecret()).flatMap(WebAddress::parse);
    }

    /// Why this address is not used, if it is not. The address itself is never told.
    private Optional<Text> refusal(URI address) {
        String host = address.getHost().toLowerCase(Locale.ROOT);
        if (privateHosts.contains(host)) {
            return Optional.empty();
        }
        if (!"https".equals(address.getScheme())) {
            return Optional.of(
                    new Text(
                            "Webhook のアドレスは https で始まる必要があります。",
                            "The address of a webhook must begin with https."));
        }
        try {
            return PublicAddress.isPublic(host)
                    ? Optional.empty()
                    : Optional.of(
                            new Text(
                                    "Webhook のサーバー %s は社内などの公開されていないアドレスです。使う場合は fetch の private_hosts に書いてください。"
                                            .formatted(host),
                                    "The webhook's server %s has an address that is not public; write it into private_hosts of fetch to use it."
                                            .formatted(host)));
        } catch (UnknownHostException e) {
            return Optional.of(
                    new Text(
                            "Webhook のサーバー %s が見つかりません。".formatted(host),
                            "The webhook's server %s is not known.".formatted(host)));
        }
    }

    private static Text unsure() {
        return new Text(
                "Webhook へ渡した後の応答がありません。届いたかどうか分かりません。",
                "The webhook gave no answer; it may have arrived.");
    }
}
