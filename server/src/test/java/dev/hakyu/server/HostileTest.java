package dev.hakyu.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.store.api.AccountRole;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/// Requests as no browser sends them.
class HostileTest {
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    @TempDir static Path folder;
    private static SampleServer server;

    @BeforeAll
    static void start() throws IOException {
        server = SampleServer.start(folder);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/incidents?touch=us", "/accounts", "/sign-in/x"})
    void shouldSendNobodyToANameThatTheRequestGave(String path) throws IOException {
        String answer = raw("GET " + path + " HTTP/1.1\r\nHost: evil.example\r\n");

        assertThat(answer).startsWith("HTTP/1.1 302").contains("Location: /sign-in");
        assertThat(answer).doesNotContain("evil");
    }

    @Test
    void shouldComeBackByPathAloneAfterSigningIn() throws IOException, InterruptedException {
        try (Visitor owner = new Visitor(server.address())) {
            owner.join(server.invite(AccountRole.READER), "forged-host");
        }
        String host = "Host: evil.example\r\n";
        String first = raw("GET /incidents?q=a HTTP/1.1\r\n" + host);
        String cookie = "Cookie: " + cookie(first) + "\r\n";
        String form = raw("GET /sign-in HTTP/1.1\r\n" + host + cookie);
        Matcher csrf = CSRF.matcher(form);
        assertThat(csrf.find()).isTrue();
        String body =
                "_csrf="
                        + csrf.group(1)
                        + "&name=forged-host&password="
                        + Visitor.PASSWORD.replace(' ', '+');

        String in =
                raw(
                        "POST /sign-in HTTP/1.1\r\n"
                                + host
                                + cookie
                                + "Content-Type: application/x-www-form-urlencoded\r\n"
                                + "Content-Length: "
                                + body.length()
                                + "\r\n",
                        body);

        assertThat(in).startsWith("HTTP/1.1 302").contains("Location: /incidents?q=a");
        assertThat(in).doesNotContain("evil");
    }

    @ParameterizedTest
    @CsvSource({"/%ff, 400", "/..%2f..%2fhakyu.yaml, 400", "/%00, 400", "/a;b/../c%5c, 400"})
    void shouldRefuseInItsOwnWordsWhatCannotBeDecoded(String path, int status) throws IOException {
        String ja = raw("GET " + path + " HTTP/1.1\r\nHost: h\r\nAccept-Language: ja\r\n");
        String en = raw("GET " + path + " HTTP/1.1\r\nHost: h\r\nAccept-Language: en\r\n");

        assertThat(ja)
                .startsWith("HTTP/1.1 " + status)
                .contains("<html lang=\"ja\">", "要求を解釈できませんでした", "default-src 'none'");
        assertThat(en)
                .startsWith("HTTP/1.1 " + status)
                .contains("<html lang=\"en\">", "href=\"/\"")
                .doesNotContain("Tomcat", "HTTP Status", "Exception");
    }

    @Test
    void shouldRefuseAnAddressThatIsTooLongInItsOwnWords() throws IOException {
        String answer =
                raw(
                        "GET /?q="
                                + "a".repeat(100_000)
                                + " HTTP/1.1\r\nHost: h\r\nAccept-Language: ja\r\n");

        assertThat(answer)
                .startsWith("HTTP/1.1 4")
                .contains("<html lang=", "href=\"/\"")
                .doesNotContain("Tomcat", "HTTP Status");
    }

    @Test
    void shouldShowNoErrorPageToThoseWhoAskForIt() throws IOException, InterruptedException {
        try (Visitor stranger = new Visitor(server.address());
                Visitor reader = new Visitor(server.address())) {
            reader.join(server.invite(AccountRole.READER), "asks-for-error");

            assertThat(stranger.get("/error", "en").uri().getPath()).isEqualTo("/sign-in");
            HttpResponse<String> page = reader.get("/error", "en");
            assertThat(page.statusCode()).isEqualTo(403);
            assertThat(reader.get("/no-such", "en").statusCode()).isBetween(403, 404);
        }
    }

    @Test
    void shouldNotFillTheLogWithMistakesInAddresses() {
        assertThat(
                        LoggerFactory.getLogger(
                                        "org.springframework.web.servlet.mvc.support"
                                                + ".DefaultHandlerExceptionResolver")
                                .isWarnEnabled())
                .isFalse();
    }

    @Test
    void shouldLetTheHolderInWhileOthersGuess() throws IOException, InterruptedException {
        try (Visitor holder = new Visitor(server.address());
                Visitor guesser = new Visitor(server.address())) {
            holder.join(server.invite(AccountRole.READER), "holder");
            holder.post("/", "/logout", java.util.Map.of());
            for (int i = 0; i < 12; i++) {
                guesser.signIn("holder", "wrong " + i);
            }
            assertThat(guesser.signIn("holder", Visitor.PASSWORD).body())
                    .contains("Too many wrong attempts");

            assertThat(holder.signIn("holder", Visitor.PASSWORD).uri().getPath()).isEqualTo("/");
        }
    }

    @Test
    void shouldSlowDownGuessingUnderEveryFormOfTheAddress()
            throws IOException, InterruptedException {
        try (Visitor guesser = new Visitor(server.address())) {
            HttpResponse<String> last = null;
            for (int i = 0; i < 12; i++) {
                last =
                        guesser.post(
                                "/sign-in",
                                "/%73ign-in",
                                java.util.Map.of("name", "nobody", "password", "wrong " + i));
            }
            assertThat(last.body()).contains("Too many wrong attempts");
        }
    }

    private static String cookie(String answer) {
        Matcher cookie = Pattern.compile("Set-Cookie: (hakyu=[^;]+)").matcher(answer);
        assertThat(cookie.find()).isTrue();
        return cookie.group(1);
    }

    private static String raw(String head) throws IOException {
        return raw(head, "");
    }

    private static String raw(String head, String body) throws IOException {
        URI address = URI.create(server.address());
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream()
                    .write(
                            (head + "Connection: close\r\n\r\n" + body)
                                    .getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
