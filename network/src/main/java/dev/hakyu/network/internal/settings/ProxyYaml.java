package dev.hakyu.network.internal.settings;

import dev.hakyu.model.source.ProxyRule;
import dev.hakyu.model.source.SecretRef;
import dev.hakyu.network.internal.files.Finding;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads `fetch.proxy` of `hakyu.yaml`: the word `environment`, or host, port and user.
final class ProxyYaml {
    private static final String FROM_ENVIRONMENT = "environment";
    private static final int USUAL_PORT = 8_080;
    private static final int MAX_PORT = 65_535;

    private ProxyYaml() {}

    /// The rule, or null where none stands or can be read.
    static @Nullable ProxyRule read(YamlCursor fetch) {
        if (fetch.node("proxy") instanceof YamlNode.Scalar) {
            if (FROM_ENVIRONMENT.equals(fetch.text("proxy"))) {
                return new ProxyRule.FromEnvironment();
            }
            fetch.failUnshown("proxy", notAProxy());
            return null;
        }
        YamlCursor proxy = fetch.child("proxy");
        if (proxy == null) {
            return null;
        }
        ProxyRule rule = named(proxy);
        proxy.requireKnownKeys();
        return rule;
    }

    private static @Nullable ProxyRule named(YamlCursor proxy) {
        String host = proxy.text("host");
        Long port = proxy.read("port", value -> Range.parse(value, 1, MAX_PORT));
        String user = proxy.text("user");
        String written = proxy.text("password");
        SecretRef password = written == null ? null : SecretRef.parse(written).orElse(null);
        List<String> direct = proxy.list("direct");
        if (written != null && password == null) {
            proxy.failUnshown("password", SourceFindings.secretWritten());
            return null;
        }
        if (host == null || !ProxyRule.isHost(host)) {
            proxy.failUnshown("host", notAProxy());
            return null;
        }
        if ((user == null) != (password == null) || (user != null && !ProxyRule.isUser(user))) {
            proxy.failUnshown("user", notAUser());
            return null;
        }
        return new ProxyRule.Named(
                host, port == null ? USUAL_PORT : port.intValue(), user, password, direct);
    }

    private static Finding notAProxy() {
        return Finding.of(
                "proxy",
                "プロキシの設定として使えません。",
                "This cannot be used as a proxy.",
                "proxy に host(サーバー名だけ)と port を書くか、proxy: environment と書いて環境変数 HTTPS_PROXY"
                        + " を使ってください。パスワードはここに書けません。",
                "Write host (the name alone) and port under proxy, or proxy: environment to take"
                        + " the variable HTTPS_PROXY. A password must not stand here.");
    }

    private static Finding notAUser() {
        return Finding.of(
                "proxy",
                "プロキシの利用者名が使えません。",
                "This user of the proxy cannot be used.",
                "user と password は両方書くか、両方消してください。user に「:」は使えません。",
                "Write user and password both, or neither; user holds no ':'.");
    }
}
