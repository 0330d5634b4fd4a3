package dev.hakyu.cli;

import dev.hakyu.model.Text;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;

/// Where a server is asked: https, or http on this machine only, since a token travels with every
/// request.
///
/// @param root without a slash at the end
record ServerAddress(String root) {
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "[::1]", "::1");

    /// @throws WrongUsage when a token must not go there
    static ServerAddress parse(String typed) {
        URI address = uri(typed);
        String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        String host = address.getHost();
        if (host == null
                || address.getUserInfo() != null
                || address.getQuery() != null
                || address.getFragment() != null
                || !(scheme.equals("https") || scheme.equals("http"))) {
            throw noAddress(typed);
        }
        if (scheme.equals("http") && !isThisMachine(host)) {
            throw new WrongUsage(
                    new Text(
                            "--server: %s には暗号化なしで接続しません。https:// のアドレスを指定してください(http:// は同じマシンの中だけです)。"
                                    .formatted(typed),
                            "--server: no connection to %s without encryption. Give an https:// address; http:// is for this machine only."
                                    .formatted(typed)));
        }
        String text = address.toString();
        return new ServerAddress(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
    }

    /// An address of the server.
    ///
    /// @param path begins with a slash
    URI at(String path) {
        return URI.create(root + path);
    }

    /// By name or number; nothing is looked up, since an answer could be forged.
    private static boolean isThisMachine(String host) {
        return THIS_MACHINE.contains(host.toLowerCase(Locale.ROOT))
                || host.matches("127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}");
    }

    private static URI uri(String typed) {
        try {
            return new URI(typed.strip());
        } catch (URISyntaxException e) {
            throw noAddress(typed);
        }
    }

    private static WrongUsage noAddress(String typed) {
        return new WrongUsage(
                new Text(
                        "--server: 「%s」はサーバーのアドレスではありません。https://hakyu.example.co.jp のように指定してください。"
                                .formatted(typed),
                        "--server: '%s' is no address of a server; write it as https://hakyu.example.com."
                                .formatted(typed)));
    }
}
