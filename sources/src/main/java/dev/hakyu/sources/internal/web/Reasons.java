package dev.hakyu.sources.internal.web;

import dev.hakyu.model.Text;
import java.net.URI;

/// Why something could not be fetched, in words, and what to do about it.
final class Reasons {
    private static final Text WAIT =
            new Text("次の取得でもう一度試します。", "It is tried again at the next fetch.");
    private static final Text CHECK_ADDRESS =
            new Text(
                    "アドレスをブラウザーで開いて確かめ、hakyu.yaml を直してください。",
                    "Open the address in a browser and mend hakyu.yaml.");

    private Reasons() {}

    static FetchFailed badAddress(String shown) {
        return FetchFailed.lasting(
                "bad-address",
                new Text(
                        "転送先「" + shown + "」は取得できるアドレスではありません。",
                        "The redirect leads to '" + shown + "', which cannot be fetched."),
                CHECK_ADDRESS);
    }

    static FetchFailed unknownHost(String host) {
        return FetchFailed.passing(
                "unknown-host",
                new Text(
                        "サーバー「" + host + "」が見つかりません。",
                        "The server '" + host + "' cannot be found."),
                new Text(
                        "アドレスのつづりと、この機器の名前解決(DNS)を確かめてください。",
                        "Check the spelling of the address and this machine's DNS."));
    }

    static FetchFailed refusedAddress(String host, String kind) {
        return FetchFailed.lasting(
                "address-refused",
                new Text(
                        "「" + host + "」は公開のアドレスではないため(" + kind + ")、取得しません。",
                        "'" + host + "' has no public address (" + kind + "); it is not fetched."),
                new Text(
                        "社内のサーバーなら、hakyu.yaml の fetch.private_hosts に名前を書いてください。",
                        "If it is a server of your own, name it in fetch.private_hosts of"
                                + " hakyu.yaml."));
    }

    static FetchFailed cannotConnect(String host, String detail) {
        return FetchFailed.passing(
                "cannot-connect",
                new Text(
                        "「" + host + "」に接続できません(" + detail + ")。",
                        "Cannot connect to '" + host + "' (" + detail + ")."),
                new Text(
                        "ネットワークとファイアウォールを確かめてください。" + WAIT.ja(),
                        "Check network and firewall. " + WAIT.en()));
    }

    static FetchFailed tls(String host, String detail) {
        return FetchFailed.lasting(
                "tls",
                new Text(
                        "「" + host + "」の証明書を確認できません(" + detail + ")。",
                        "The certificate of '" + host + "' cannot be verified (" + detail + ")."),
                new Text(
                        "社内の中継装置を通る場合は、その証明書を Java に登録してください。",
                        "If your network inspects TLS, add its certificate to Java's trust store."));
    }

    static FetchFailed tooSlow(String host) {
        return FetchFailed.passing(
                "too-slow",
                new Text("「" + host + "」の応答が時間内に終わりません。", "'" + host + "' did not answer in time."),
                WAIT);
    }

    static FetchFailed tooLarge(URI address, int limitBytes) {
        String shown = (limitBytes >> 20) > 0 ? (limitBytes >> 20) + " MB" : limitBytes + " B";
        return FetchFailed.lasting(
                "too-large",
                new Text(
                        "「" + address + "」は上限(" + shown + ")より大きいです。",
                        "'" + address + "' is larger than the limit (" + shown + ")."),
                new Text("別のアドレスを使ってください。", "Use another address."));
    }

    static FetchFailed redirectLoop(URI address, int limit) {
        return FetchFailed.lasting(
                "too-many-redirects",
                new Text(
                        "「" + address + "」の転送が" + limit + "回を超えました。",
                        "'" + address + "' redirects more than " + limit + " times."),
                CHECK_ADDRESS);
    }

    static FetchFailed brokenAnswer(String host, String detail) {
        return FetchFailed.passing(
                "broken-answer",
                new Text(
                        "「" + host + "」の応答が壊れています(" + detail + ")。",
                        "The answer of '" + host + "' is broken (" + detail + ")."),
                WAIT);
    }

    static FetchFailed status(URI address, int status) {
        Text message =
                new Text(
                        "「" + address + "」が状態 " + status + " を返しました(" + ja(status) + ")。",
                        "'" + address + "' answered " + status + " (" + en(status) + ").");
        boolean passing = status >= 500 || status == 408 || status == 425 || status == 429;
        return passing
                ? FetchFailed.passing("http-" + status, message, WAIT)
                : FetchFailed.lasting("http-" + status, message, CHECK_ADDRESS);
    }

    static FetchFailed robots(URI address) {
        return FetchFailed.lasting(
                "robots",
                new Text(
                        "「" + address + "」は robots.txt で自動取得が断られています。",
                        "'" + address + "' must not be fetched by programs, says its robots.txt."),
                new Text(
                        "配信元が勧めるフィードを使うか、運営者の許可を得てください。",
                        "Use a feed that the publisher offers, or ask for permission."));
    }

    private static String ja(int status) {
        return switch (status) {
            case 401, 403 -> "許可されていません";
            case 404 -> "ありません";
            case 410 -> "廃止されました";
            case 429 -> "取得の間隔が短すぎます";
            default -> status >= 500 ? "サーバーの障害" : "取得できません";
        };
    }

    private static String en(int status) {
        return switch (status) {
            case 401, 403 -> "not allowed";
            case 404 -> "not there";
            case 410 -> "gone for good";
            case 429 -> "asked too often";
            default -> status >= 500 ? "the server fails" : "cannot be fetched";
        };
    }
}
