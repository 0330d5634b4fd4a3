package dev.hakyu.daily.alert;

import dev.hakyu.model.Text;
import dev.hakyu.model.alert.Webhook;
import dev.hakyu.model.source.FetchRules;
import dev.hakyu.model.source.SecretRef;
import dev.hakyu.model.source.WebAddress;
import dev.hakyu.sources.api.WebPost;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Posts to webhooks, over connections to addresses that were checked (see [WebPost]). Redirects
/// are not followed, and a server must have a public address unless its host stands in the settings
/// as one of our own.
public final class WebhookSender {
    private static final Duration WHOLE = Duration.ofSeconds(30);
    private final List<String> privateHosts;
    private final WebPost post;
    private final Function<SecretRef, Optional<String>> secrets;
    private final Clock clock;

    /// @param rules of the workspace: servers of our own network, proxy
    /// @param hakyuVersion told to servers
    public WebhookSender(
            FetchRules rules,
            String hakyuVersion,
            Function<SecretRef, Optional<String>> secrets,
            Clock clock) {
        this.privateHosts = rules.privateHosts();
        this.post = WebPost.of(rules, hakyuVersion, secrets, WHOLE);
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
        String host = address.get().getHost().toLowerCase(Locale.ROOT);
        if (!"https".equals(address.get().getScheme()) && !privateHosts.contains(host)) {
            return new MailResult.Refused(
                    new Text(
                            "Webhook のアドレスは https で始まる必要があります。",
                            "The address of a webhook must begin with https."));
        }
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", "application/json; charset=utf-8");
        headers.put(Signature.DELIVERY_HEADER, delivery);
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
            Instant now = clock.instant();
            headers.put(Signature.TIME_HEADER, Long.toString(now.getEpochSecond()));
            headers.put(Signature.SIGNATURE_HEADER, Signature.of(key.get(), now, body));
        }
        return switch (post.post(address.get(), headers, body, beforeHandOver)) {
            case WebPost.Outcome.Answered(int status) -> answered(status, delivery);
            case WebPost.Outcome.NotSent notSent -> notSent(notSent, host);
            case WebPost.Outcome.InDoubt _ -> new MailResult.InDoubt(unsure());
        };
    }

    private static MailResult answered(int status, String delivery) {
        if (status >= 200 && status < 300) {
            return new MailResult.Sent(delivery);
        }
        if (status == 502 || status == 504) {
            return new MailResult.InDoubt(between(status));
        }
        Text said =
                new Text(
                        "Webhook が受け付けませんでした(HTTP %d)。".formatted(status),
                        "The webhook refused (HTTP %d).".formatted(status));
        return status == 429 || status >= 500
                ? new MailResult.Postponed(said)
                : new MailResult.Refused(said);
    }

    /// An address that is not public stays so until a person changes the settings; everything else
    /// may go better at the next run.
    private static MailResult notSent(WebPost.Outcome.NotSent why, String host) {
        if (why.code().equals("address-refused")) {
            return new MailResult.Refused(
                    new Text(
                            "Webhook のサーバー %s は社内などの公開されていないアドレスです。使う場合は fetch の private_hosts に書いてください。"
                                    .formatted(host),
                            "The webhook's server %s has an address that is not public; write it into private_hosts of fetch to use it."
                                    .formatted(host)));
        }
        return new MailResult.Postponed(
                new Text(
                        "Webhook を送れませんでした。" + why.message().ja() + why.remedy().ja(),
                        "The webhook was not sent. "
                                + why.message().en()
                                + " "
                                + why.remedy().en()));
    }

    private Optional<URI> address(Webhook webhook) {
        if (webhook.address() != null) {
            return Optional.of(webhook.address());
        }
        return webhook.addressSecret() == null
                ? Optional.empty()
                : secrets.apply(webhook.addressSecret()).flatMap(WebAddress::parse);
    }

    /// A server in between answered: it had passed the message on, or not.
    private static Text between(int status) {
        return new Text(
                "Webhook の手前のサーバーが、奥のサーバーから応答がないと答えました(HTTP %d)。届いたかどうか分かりません。".formatted(status),
                "A server in front of the webhook had no answer from it (HTTP %d); the message may have arrived."
                        .formatted(status));
    }

    private static Text unsure() {
        return new Text(
                "Webhook へ渡した後の応答がありません。届いたかどうか分かりません。",
                "The webhook gave no answer; it may have arrived.");
    }
}
