package dev.hakyu.server;

import static dev.hakyu.server.PageText.between;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.hakyu.store.api.AccountRole;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Pages of the web that people name: fetched, kept, or refused.
class AddPagesTest {
    private static final String STORY =
            "%sは11月17日、社内サーバーがランサムウェアによる攻撃を受け、データが暗号化されたと発表した。生産を停止している。";

    @TempDir static Path folder;
    private static final AtomicReference<String> ARTICLE = new AtomicReference<>("");
    private static HttpServer site;
    private static SampleServer server;
    private static Visitor analyst;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        site.createContext("/", AddPagesTest::answer);
        site.start();
        server = SampleServer.start(folder, AddPagesTest::allowOwnHost);
        analyst = new Visitor(server.address()).join(server.invite(AccountRole.ANALYST), "分析");
    }

    @AfterAll
    static void stop() {
        analyst.close();
        server.close();
        site.stop(0);
    }

    @Test
    void shouldFetchAPageKeepItAndTellItsNextVersion() throws IOException, InterruptedException {
        String address = "http://127.0.0.1:" + site.getAddress().getPort() + "/news/1";
        ARTICLE.set(
                "<html><body><article><p>"
                        + STORY.formatted("磯部鋳造株式会社")
                        + "</p></article></body></html>");
        assertThat(fetch(address, "ja")).contains("原本を保存しました", "磯部鋳造");
        assertThat(fetch(address, "en")).contains("The same content is there already");
        ARTICLE.set(
                "<html><body><article><p>"
                        + STORY.formatted("磯部鋳造株式会社")
                        + "復旧は12月になる見込み。</p></article></body></html>");
        String edited = fetch(address, "en");

        assertThat(edited).contains("a new version");
        String dossier = between(edited, "href=\"/incidents/inc-", "\"");
        assertThat(analyst.get("/incidents/inc-" + dossier, "en").body())
                .contains("edited 1 times", "復旧は12月になる見込み", "<ins");
    }

    @ParameterizedTest
    @CsvSource({
        "http://localhost/, ja, 公開のアドレスではない",
        "http://10.1.2.3/, en, has no public address",
        "http://169.254.169.254/latest/meta-data, en, has no public address",
        "http://[::1]/, en, has no public address",
        "http://192.168.0.1/, ja, 何も保存していません",
        "file:///etc/passwd, en, no address that can be fetched",
        "http://2130706433/, en, no address that can be fetched",
        "http://user@127.0.0.1/, ja, 取得できるアドレスではありません"
    })
    void shouldRefuseAddressesInsideANetwork(String address, String lang, String words)
            throws IOException, InterruptedException {
        assertThat(fetch(address, lang)).contains(words, "role=\"alert\"");
    }

    @ParameterizedTest
    @CsvSource({
        "/to-private, has no public address",
        "/to-file, cannot be fetched",
        "/large, larger than the limit",
        "/slow, did not answer in time",
        "/picture, of no kind that can be read",
        "/missing, answered 404",
        "/unchanged, sent no document"
    })
    void shouldSayWhyAPageWasNotFetched(String path, String words)
            throws IOException, InterruptedException {
        String address = "http://127.0.0.1:" + site.getAddress().getPort() + path;

        String page = fetch(address, "en");

        assertThat(page).contains(words, "Nothing was kept").doesNotContain("hakyu.yaml を");
    }

    private static void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            switch (exchange.getRequestURI().getPath()) {
                case "/news/1" ->
                        send(
                                exchange,
                                "text/html; charset=UTF-8",
                                ARTICLE.get().getBytes(StandardCharsets.UTF_8));
                case "/to-private" -> redirect(exchange, "http://10.9.8.7/secret");
                case "/to-file" -> redirect(exchange, "file:///etc/passwd");
                case "/picture" ->
                        send(
                                exchange,
                                "text/html",
                                "\u0089PNG\r\n\u001a\n\u0000IHDR"
                                        .getBytes(StandardCharsets.ISO_8859_1));
                case "/large" -> {
                    exchange.getResponseHeaders().set("Content-Type", "text/html");
                    exchange.sendResponseHeaders(200, 0);
                    OutputStream body = exchange.getResponseBody();
                    byte[] block = new byte[1 << 20];
                    for (int i = 0; i < 30; i++) {
                        body.write(block);
                    }
                }
                case "/slow" -> {
                    exchange.sendResponseHeaders(200, 0);
                    exchange.getResponseBody().write('<');
                    exchange.getResponseBody().flush();
                    java.util.concurrent.locks.LockSupport.parkNanos(12_000_000_000L);
                }
                case "/unchanged" -> exchange.sendResponseHeaders(304, -1);
                default -> exchange.sendResponseHeaders(404, -1);
            }
        }
    }

    private static void send(HttpExchange exchange, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
    }

    private static void redirect(HttpExchange exchange, String to) throws IOException {
        exchange.getResponseHeaders().set("Location", to);
        exchange.sendResponseHeaders(302, -1);
    }

    private static String fetch(String address, String lang)
            throws IOException, InterruptedException {
        return analyst.post("/incidents/add", "/incidents/add/url", lang, Map.of("url", address))
                .body();
    }

    /// The site of this test is on this machine, as a server inside a network would be.
    private static void allowOwnHost(Path workspace) {
        try {
            Path settings = workspace.resolve("hakyu.yaml");
            Files.writeString(
                    settings,
                    Files.readString(settings) + "\nfetch:\n  private_hosts: [\"127.0.0.1\"]\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
