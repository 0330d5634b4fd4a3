package dev.hakyu.sources.internal.web;

import dev.hakyu.model.Text;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/// Why something could not be fetched, in words, and what to do about it.
final class Reasons {
    private static final Text GOES_ON =
            new Text(
                    "取得済みの記事は保存しました。残りは次の取得で続けます。",
                    "What was fetched is kept; the next fetch goes on from there.");

    private static final Text WAIT =
            new Text("次の取得でもう一度試します。", "It is tried again at the next fetch.");
    private static final Text CHECK_ADDRESS =
            new Text(
                    "アドレスをブラウザーで開いて確かめ、hakyu.yaml を直してください。",
                    "Open the address in a browser and mend hakyu.yaml.");

    private Reasons() {}

    /// Why a connection failed.
    static FetchFailed of(IOException e, String host, Deadline deadline) {
        if (deadline.isPassed()) {
            return tooSlow(host);
        }
        String detail = shown(e.getMessage());
        return switch (e) {
            case SocketTimeoutException _ -> tooSlow(host);
            case ConnectException _, NoRouteToHostException _ -> cannotConnect(host, detail);
            case SSLException _ -> tls(host, detail);
            default -> brokenAnswer(host, detail);
        };
    }

    /// What a server or the system said, safe to be shown.
    static String shown(@Nullable String text) {
        String known = text == null ? "-" : text;
        StringBuilder safe = new StringBuilder();
        known.codePoints()
                .limit(100)
                .filter(c -> c > 31 && c != 127 && Character.getType(c) != Character.FORMAT)
                .forEach(safe::appendCodePoint);
        return safe.toString();
    }

    static FetchFailed sourceTime(Duration limit) {
        return FetchFailed.passing(
                FetchFailed.OUT_OF_TIME,
                new Text(
                        "1つの情報源にかける時間の上限(" + ja(limit) + ")に達したため、打ち切りました。",
                        "Broken off: it took longer than one source may (" + en(limit) + ")."),
                GOES_ON);
    }

    static FetchFailed wholeTime(Duration limit) {
        return FetchFailed.passing(
                FetchFailed.OUT_OF_TIME,
                new Text(
                        "取得全体の時間の上限(" + ja(limit) + ")に達したため、打ち切りました。",
                        "Broken off: the whole fetch took longer than it may (" + en(limit) + ")."),
                GOES_ON);
    }

    static FetchFailed sourceBytes(long limit) {
        return FetchFailed.passing(
                FetchFailed.OUT_OF_ROOM,
                new Text(
                        "1つの情報源から一度に取得する量の上限(" + amount(limit) + ")に達したため、打ち切りました。",
                        "Broken off: it gave more than one source may at once ("
                                + amount(limit)
                                + ")."),
                GOES_ON);
    }

    static FetchFailed wholeBytes(long limit) {
        return FetchFailed.passing(
                FetchFailed.OUT_OF_ROOM,
                new Text(
                        "一度に取得する量の上限(" + amount(limit) + ")に達したため、打ち切りました。",
                        "Broken off: the whole fetch brought more than it may ("
                                + amount(limit)
                                + ")."),
                GOES_ON);
    }

    private static String amount(long bytes) {
        return bytes % (1 << 20) == 0 ? (bytes >> 20) + " MB" : bytes + " B";
    }

    private static String ja(Duration limit) {
        return limit.toSeconds() % 60 == 0 ? limit.toMinutes() + "分" : limit.toSeconds() + "秒";
    }

    private static String en(Duration limit) {
        return limit.toSeconds() % 60 == 0 ? limit.toMinutes() + " min" : limit.toSeconds() + " s";
    }

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
                        "アドレスのつづりと、この機器の名前解決(DNS)を確かめてください。プロキシが要る場合は"
                                + " hakyu.yaml の fetch.proxy に書いてください。",
                        "Check the spelling of the address and this machine's DNS; if there is a"
                                + " proxy, write it into fetch.proxy of hakyu.yaml."));
    }

    static FetchFailed refusedAddress(String host, Text kind) {
        return FetchFailed.lasting(
                "address-refused",
                new Text(
                        "「" + host + "」は公開のアドレスではないため(" + kind.ja() + ")、取得しません。",
                        "'"
                                + host
                                + "' has no public address ("
                                + kind.en()
                                + "); it is not fetched."),
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
                        "ネットワークとファイアウォールを確かめてください。プロキシが要る場合は hakyu.yaml の"
                                + " fetch.proxy に書いてください。"
                                + WAIT.ja(),
                        "Check network and firewall; if there is a proxy, write it into fetch.proxy"
                                + " of hakyu.yaml. "
                                + WAIT.en()));
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
