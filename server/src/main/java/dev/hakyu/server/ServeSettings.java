package dev.hakyu.server;

import dev.hakyu.model.InputRejected;
import dev.hakyu.model.Lang;
import dev.hakyu.model.Place;
import dev.hakyu.model.Problem;
import dev.hakyu.model.Text;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How a server is started.
///
/// @param port 0 to 65535; 0 takes a free one
/// @param bind address that is listened on; a loopback address unless a proxy is trusted
/// @param trustProxy TLS is ended by a proxy in front that sets the forwarding headers
/// @param lang of what is printed where it was started
/// @param sample the workspace is a copy of the sample company
/// @param startsAt what the clock shows at the start, or null for the time of this machine
record ServeSettings(
        Path workspace,
        int port,
        String bind,
        boolean trustProxy,
        Lang lang,
        boolean sample,
        @Nullable Instant startsAt) {
    private static final String LOOPBACK = "127\\.\\d+\\.\\d+\\.\\d+|0:0:0:0:0:0:0:1|::1";
    private static final String LOOPBACK_OR_PRIVATE =
            LOOPBACK
                    + "|10\\.\\d+\\.\\d+\\.\\d+|192\\.168\\.\\d+\\.\\d+"
                    + "|172\\.(1[6-9]|2\\d|3[01])\\.\\d+\\.\\d+|f[cd][0-9a-f]{2}:.*";
    private static final List<String> LOCKED =
            List.of(
                    "server.address",
                    "server.port",
                    "server.forward-headers-strategy",
                    "server.tomcat.remoteip.internal-proxies",
                    "server.servlet.session.cookie.http-only",
                    "server.servlet.session.cookie.same-site",
                    "server.servlet.session.cookie.secure",
                    "server.servlet.session.timeout");

    ServeSettings {
        if (port < 0 || port > 65_535) {
            throw rejected(
                    "--port " + port,
                    new Text("0 から 65535 の番号を指定してください。", "Name a number from 0 to 65535."));
        }
        if (!Files.isDirectory(workspace)) {
            throw rejected(
                    workspace.toString(),
                    new Text(
                            "ワークスペースのフォルダーがありません。hakyu init で作れます。",
                            "There is no such workspace; hakyu init makes one."));
        }
        if (!trustProxy && !isLoopback(bind)) {
            throw rejected(
                    "--bind " + bind,
                    new Text(
                            "暗号化なしで外から届く場所には公開しません。TLS を終端するプロキシーの後ろに置き、--trust-proxy を付けてください。",
                            "It is not opened to others without encryption. Put it behind a proxy that"
                                    + " ends TLS, and add --trust-proxy."));
        }
    }

    /// A workspace at the time of this machine.
    ServeSettings(Path workspace, int port, String bind, boolean trustProxy) {
        this(workspace, port, bind, trustProxy, Lang.EN, false, null);
    }

    /// What nothing in the environment may change, such as a variable `SERVER_ADDRESS` that
    /// somebody set for another program: it was checked here, and would not be again.
    Map<String, Object> locked() {
        Map<String, Object> all = asProperties();
        return LOCKED.stream()
                .collect(
                        Collectors.toUnmodifiableMap(
                                key -> key, key -> Objects.requireNonNull(all.get(key))));
    }

    Map<String, Object> asProperties() {
        return Map.ofEntries(
                Map.entry("hakyu.workspace", workspace.toAbsolutePath().normalize().toString()),
                Map.entry("hakyu.console-lang", lang.name()),
                Map.entry("hakyu.sample", sample),
                // Its story happens in a week of its own; a person starts the job there.
                Map.entry("hakyu.daily", !sample),
                Map.entry("hakyu.starts-at", startsAt == null ? "" : startsAt.toString()),
                Map.entry("server.port", port),
                Map.entry("server.address", bind),
                // What a visitor claims of where it comes from is left of what the proxy adds.
                Map.entry("server.forward-headers-strategy", trustProxy ? "native" : "none"),
                Map.entry(
                        "server.tomcat.remoteip.internal-proxies",
                        isLoopback(bind) ? LOOPBACK : LOOPBACK_OR_PRIVATE),
                Map.entry("server.shutdown", "graceful"),
                Map.entry("server.server-header", ""),
                // Whatever name a request gives itself, nobody is sent to it.
                Map.entry("server.tomcat.use-relative-redirects", true),
                Map.entry("server.error.include-message", "never"),
                Map.entry("server.error.include-stacktrace", "never"),
                Map.entry("server.servlet.session.cookie.http-only", true),
                Map.entry("server.servlet.session.cookie.same-site", "lax"),
                Map.entry("server.servlet.session.cookie.name", "hakyu"),
                Map.entry("server.servlet.session.cookie.secure", trustProxy),
                Map.entry("server.servlet.session.tracking-modes", "cookie"),
                // The same as accounts.Sessions, which also bounds how long one lasts in all.
                Map.entry("server.servlet.session.timeout", "2h"),
                // A field that nobody reads is a mistake of the program that sent it.
                Map.entry("spring.jackson.deserialization.fail-on-unknown-properties", true),
                Map.entry("spring.threads.virtual.enabled", true),
                Map.entry("spring.main.banner-mode", "off"),
                Map.entry("spring.main.log-startup-info", false),
                Map.entry("logging.level.root", "WARN"),
                // What kept it from starting is told by StartTrouble, in the reader's language.
                Map.entry("logging.level.org.springframework.boot.SpringApplication", "OFF"),
                Map.entry("logging.level.org.springframework.boot.diagnostics", "OFF"),
                Map.entry(
                        "logging.level.org.springframework.boot.web.server.servlet.context",
                        "ERROR"),
                // A wrong number in an address is the visitor's mistake, not ours.
                Map.entry(
                        "logging.level.org.springframework.web.servlet.mvc.support.DefaultHandlerExceptionResolver",
                        "ERROR"),
                Map.entry("spring.web.resources.add-mappings", false),
                Map.entry("spring.servlet.multipart.max-file-size", "20MB"),
                Map.entry("spring.servlet.multipart.max-request-size", "60MB"),
                Map.entry("management.endpoints.web.exposure.include", "health"),
                Map.entry("management.endpoint.health.show-details", "never"));
    }

    private static boolean isLoopback(String address) {
        if (address.isBlank()) {
            // Java takes it for this machine, the web server for every address.
            return false;
        }
        try {
            return Stream.of(InetAddress.getAllByName(address))
                    .allMatch(InetAddress::isLoopbackAddress);
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private static InputRejected rejected(String place, Text advice) {
        return new InputRejected(
                Problem.error(
                        "cannot-serve",
                        Place.file(place),
                        new Text("サーバーを開始できません。", "The server cannot start."),
                        advice));
    }
}
