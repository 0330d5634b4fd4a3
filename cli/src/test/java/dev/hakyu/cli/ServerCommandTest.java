package dev.hakyu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/// The commands over a server that answers as it is told; the real one is tried in its own module.
class ServerCommandTest {
    private static final String DECISION =
            "{\"decisions\":[{\"id\":\"d-1\",\"text\":{\"ja\":\"関係なし\",\"en\":\"put aside\"}}]}";

    @TempDir Path folder;
    private final Map<String, Deque<Answer>> answers = new HashMap<>();
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private HttpServer server;
    private Path token;

    private record Answer(int status, String body, String retryAfter) {}

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        token = Files.writeString(folder.resolve("token"), "hakyu_secret\n");
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void shouldShowTheBriefAndKeepIt() throws IOException {
        on("GET /api/v1/brief text/plain", 200, "結論: 刈谷工場は木曜14時までに止まる");
        on("GET /api/v1/brief application/json", 200, "{\"version\": 1}");
        CommandRun run = run("brief", "--out", folder.resolve("out").toString());
        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isEqualTo(ExitStatus.DONE);
        assertThat(run.out()).contains("刈谷工場は木曜14時");
        assertThat(folder.resolve("out/brief.json")).hasContent("{\"version\": 1}");
        assertThat(asked).allMatch(each -> each.endsWith(" Bearer hakyu_secret"));
    }

    @Test
    void shouldWaitAsLongAsTheServerSaysAndThenAskAgain() {
        on("GET /api/v1/brief text/plain", 503, problem("not-ready"), "1");
        on("GET /api/v1/brief text/plain", 200, "ready");
        assertThat(run("brief").out()).contains("ready");
    }

    @Test
    void shouldListPageByPageAndDecide() {
        on("GET /api/v1/incidents?touch=us&limit=200&cursor=", 200, page("inc-1", "next-1"));
        on("GET /api/v1/incidents?touch=us&limit=200&cursor=next-1", 200, page("inc-2", ""));
        on("GET /api/v1/questions?limit=200&cursor=", 200, "{\"items\":[],\"next\":null}");
        on("GET /api/v1/decisions?limit=200&cursor=", 200, "{\"items\":[],\"next\":null}");
        assertThat(run("decide", "list").out()).contains("inc-1", "inc-2");

        on("POST /api/v1/incidents/inc-1/dismiss {\"reason\":\"sold\"}", 201, DECISION);
        assertThat(run("decide", "dismiss", "inc-1", "--reason", "sold").out())
                .contains("d-1  put aside");
        on("POST /api/v1/questions/q-1/answer {\"answer\":\"always\"}", 201, DECISION);
        assertThat(run("decide", "confirm", "--always", "q-1").status()).isEqualTo(ExitStatus.DONE);
        on("POST /api/v1/decisions/d-1/undo {}", 201, DECISION);
        assertThat(run("decide", "undo", "d-1").status()).isEqualTo(ExitStatus.DONE);
    }

    @Test
    void shouldHandFilesInAndGoOnAfterOneThatIsRefused() throws IOException {
        Path picture = Files.writeString(folder.resolve("a.png"), "x");
        Path notice = Files.writeString(folder.resolve("公表文.txt"), "notice");
        on("POST /api/v1/reports/files?name=a.png x", 422, problem("not-usable"));
        on(
                "POST /api/v1/reports/files?name=%E5%85%AC%E8%A1%A8%E6%96%87.txt notice",
                201,
                "{\"name\":\"公表文.txt\",\"lines\":[{\"ja\":\"保存\",\"en\":\"kept\"}],\"incidents\":[\"inc-1\"]}");
        CommandRun run = run("read", picture.toString(), notice.toString());
        assertThat(run.status()).isEqualTo(ExitStatus.REJECTED);
        assertThat(run.err()).contains("a.png", "a title", "[not-usable]");
        assertThat(run.out()).contains("公表文.txt", "kept", "inc-1");
    }

    @Test
    void shouldComputeAScenarioOfTheServer() throws IOException {
        on(
                "POST /api/v1/scenarios/portal-outage.yaml/run {\"runs\":20}",
                202,
                "{\"job\":\"j\",\"run\":null}");
        on("GET /api/v1/scenario-jobs/j", 200, "{\"state\":\"running\",\"done\":10,\"total\":20}");
        on("GET /api/v1/scenario-jobs/j", 200, "{\"state\":\"finished\",\"run\":\"r\"}");
        on(
                "GET /api/v1/scenarios/portal-outage.yaml/runs/r application/json",
                200,
                "{\"version\":1}");
        CommandRun run =
                run("simulate", "--scenario", "portal-outage.yaml", "--runs", "20", "--json");
        assertThat(run.out().strip()).isEqualTo("{\"version\":1}");
        assertThat(run.err()).contains("10 of 20 runs");
    }

    @Test
    void shouldSayThatAComputationFailed() {
        on("POST /api/v1/scenarios/a.yaml/run {}", 202, "{\"job\":\"j\"}");
        on(
                "GET /api/v1/scenario-jobs/j",
                200,
                "{\"state\":\"failed\",\"why\":{\"ja\":\"長い\",\"en\":\"too long\"}}");
        CommandRun run = run("simulate", "--scenario", "a.yaml");
        assertThat(run.status()).isEqualTo(ExitStatus.CANNOT_RUN);
        assertThat(run.err()).contains("too long");
    }

    @Test
    void shouldTellInquiriesAndUses() {
        on(
                "GET /api/v1/inquiries/IQ-1",
                200,
                "{\"inquiry\":{\"id\":\"IQ-1\",\"suppliers\":1,\"asked\":1,\"answered\":0,\"overdue\":1},"
                        + "\"suppliers\":[{\"supplier\":\"S1\",\"name\":\"シオミ\",\"state\":\"asked\",\"dueAt\":\"2026-11-19T08:00:00Z\","
                        + "\"unread\":[{\"no\":\"Q02\",\"file\":\"a.xlsx\",\"cell\":\"E9\",\"message\":{\"ja\":\"セル E9\",\"en\":\"Cell E9: 'soon'\"}}]}]}");
        assertThat(run("inquiry", "status", "IQ-1").out())
                .contains("1 suppliers, 1 asked, 0 answered, 1 overdue", "シオミ (S1)")
                .contains("a.xlsx not read: Cell E9: 'soon'");
        on(
                "GET /api/v1/uses?product=Sora%20Gate&versions=",
                200,
                "[{\"node\":\"VPN\",\"name\":\"接続\",\"product\":\"SoraGate\",\"version\":null,\"verdict\":\"affected\"}]");
        assertThat(run("uses", "Sora Gate").out()).contains("affected version", "接続 (VPN)");
    }

    @Test
    void shouldSayWhatTheServerRefuses() {
        on("GET /api/v1/brief text/plain", 403, problem("not-allowed"));
        CommandRun run = run("brief");
        assertThat(run.status()).isEqualTo(ExitStatus.REJECTED);
        assertThat(run.err())
                .contains("a title", "a remedy", "[not-allowed]")
                .doesNotContain("hakyu_secret");
    }

    @Test
    void shouldSayThatAnotherProgramAnswersOrNone() {
        on("GET /api/v1/brief text/plain", 404, "<html>");
        assertThat(run("brief").err()).contains("is not Hakyu");
        server.stop(0);
        CommandRun none = run("brief");
        assertThat(none.status()).isEqualTo(ExitStatus.CANNOT_RUN);
        assertThat(none.err()).contains("There is no connection");
    }

    @Test
    void shouldFollowNobodyElsewhereWithTheToken() {
        on("GET /api/v1/brief text/plain", 302, "");
        assertThat(run("brief").status()).isEqualTo(ExitStatus.CANNOT_RUN);
        assertThat(asked).hasSize(1);
    }

    @Test
    void shouldWarnOfATokenOnTheCommandLineAndNeverPrintIt() {
        on("GET /api/v1/brief text/plain", 200, "brief");
        CommandRun run = CommandRun.en("brief", "--server", address(), "--token", "hakyu_typed");
        assertThat(run.err()).contains("the shell's history").doesNotContain("hakyu_typed");
        assertThat(asked).allMatch(each -> each.endsWith(" Bearer hakyu_typed"));
        CommandRun ja = CommandRun.ja("brief", "--server", address(), "--token", "file:no-such");
        assertThat(ja.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(ja.err()).contains("file:no-such にトークンがありません");
    }

    @Test
    void shouldRefuseCommandsThatNeedAFolder() {
        CommandRun run = run("daily");
        assertThat(run.status()).isEqualTo(ExitStatus.USAGE);
    }

    @Test
    void shouldExplainEveryCommandAndOptionInBothLanguages() {
        for (Locale locale : new Locale[] {Locale.JAPANESE, Locale.ENGLISH}) {
            CommandLine line =
                    Main.serverLine(
                            new Session(
                                    new java.io.PrintWriter(new java.io.StringWriter()),
                                    new java.io.PrintWriter(new java.io.StringWriter()),
                                    java.time.Clock.systemUTC(),
                                    dev.hakyu.model.Lang.of(locale)));
            everyCommand(line)
                    .forEach(each -> {
                        CommandSpec spec = each.getCommandSpec();
                        assertThat(spec.usageMessage().description())
                                .as(spec.qualifiedName())
                                .isNotEmpty();
                        for (OptionSpec option : spec.options()) {
                            assertThat(option.description())
                                    .as(spec.qualifiedName() + " " + option.longestName())
                                    .isNotEmpty();
                        }
                        spec.positionalParameters()
                                .forEach(parameter ->
                                        assertThat(parameter.description())
                                                .as(
                                                        spec.qualifiedName()
                                                                + " "
                                                                + parameter.paramLabel())
                                                .isNotEmpty());
                    });
        }
        assertThat(keys(Locale.JAPANESE)).isEqualTo(keys(Locale.ROOT)).isNotEmpty();
    }

    private static Stream<CommandLine> everyCommand(CommandLine line) {
        return Stream.concat(
                Stream.of(line),
                line.getSubcommands().values().stream().flatMap(ServerCommandTest::everyCommand));
    }

    private static Set<String> keys(Locale locale) {
        return new TreeSet<>(
                ResourceBundle.getBundle(
                                "dev.hakyu.cli.server",
                                locale,
                                ResourceBundle.Control.getNoFallbackControl(
                                        ResourceBundle.Control.FORMAT_PROPERTIES))
                        .keySet());
    }

    private CommandRun run(String... args) {
        String[] all = Arrays.copyOf(args, args.length + 4);
        all[args.length] = "--server";
        all[args.length + 1] = address();
        all[args.length + 2] = "--token";
        all[args.length + 3] = "file:" + token;
        return CommandRun.en(all);
    }

    private String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void on(String request, int status, String body) {
        on(request, status, body, "");
    }

    private void on(String request, int status, String body, String retryAfter) {
        answers.computeIfAbsent(request, _ -> new ArrayDeque<>())
                .add(new Answer(status, body, retryAfter));
    }

    private static String page(String id, String next) {
        return "{\"items\":[{\"id\":\"%s\",\"victim\":\"カナエダ\",\"date\":null}],\"next\":%s}"
                .formatted(id, next.isEmpty() ? "null" : "\"" + next + "\"");
    }

    private static String problem(String code) {
        return "{\"title\":\"a title\",\"remedy\":\"a remedy\",\"code\":\"%s\"}".formatted(code);
    }

    /// By method, address and what was sent or accepted; whichever of them was expected.
    private void answer(HttpExchange exchange) throws IOException {
        String line = exchange.getRequestMethod() + " " + exchange.getRequestURI();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String full =
                line
                        + " "
                        + (body.isEmpty() ? exchange.getRequestHeaders().getFirst("Accept") : body);
        asked.add(full + " " + exchange.getRequestHeaders().getFirst("Authorization"));
        Deque<Answer> ready = answers.getOrDefault(full, answers.get(line));
        Answer answer =
                ready == null || ready.isEmpty()
                        ? new Answer(404, problem("not-found: " + full), "")
                        : ready.poll();
        if (!answer.retryAfter().isEmpty()) {
            exchange.getResponseHeaders().set("Retry-After", answer.retryAfter());
        }
        if (answer.status() == 302) {
            exchange.getResponseHeaders().set("Location", "http://127.0.0.1:1/");
        }
        byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
