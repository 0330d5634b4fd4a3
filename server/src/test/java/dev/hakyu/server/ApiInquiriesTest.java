package dev.hakyu.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.server.accounts.Kept;
import dev.hakyu.server.workspace.Workspace;
import dev.hakyu.store.api.AccountRole;
import dev.hakyu.store.api.TokenScope;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// An inquiry from its letters to the answers, by a program.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ApiInquiriesTest {
    @TempDir static Path folder;
    private static PostOffice post;
    private static SampleServer server;
    private static ApiClient program;
    private static String one;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        post = PostOffice.open();
        server =
                SampleServer.start(
                        folder,
                        post::nameIn,
                        Map.of("hakyu.public-address", "https://hakyu.example.com/"));
        try (Visitor visitor = new Visitor(server.address())) {
            visitor.join(server.invite(AccountRole.ANALYST), "係");
            visitor.join(server.invite(AccountRole.ANALYST), "別の係");
        }
        program = ApiClient.of(server, "係", TokenScope.READ, TokenScope.DECIDE);
        HttpResponse<String> drawn =
                program.post(
                        "/api/v1/inquiries",
                        ApiClient.body("incident", server.incident("カナエダ").id().value()));
        assertThat(drawn.statusCode()).as(drawn.body()).isEqualTo(201);
        one = drawn.headers().firstValue("Location").orElseThrow();
    }

    @AfterAll
    static void stop() throws IOException {
        program.close();
        server.close();
        post.close();
    }

    @Test
    @Order(1)
    void shouldWriteLettersForAPersonAndHandOutLettersAndForms()
            throws IOException, InterruptedException {
        assertThat(stages()).isNotEmpty().containsOnly("ready");
        HttpResponse<String> written = program.post(one + "/letters/write", choice("first"));
        assertThat(written.statusCode()).as(written.body()).isEqualTo(200);
        assertThat(ApiClient.json(written).get("letters").toString()).contains("V-1001/inquiry");
        assertThat(stages()).contains("written");
        String file = letter("V-1001/inquiry").get("file").asString();
        HttpResponse<String> mail = program.get(one + "/outbox/" + file);
        assertThat(mail.statusCode()).isEqualTo(200);
        assertThat(mail.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(mail.body()).contains("X-Unsent: 1");
        assertThat(
                        new String(
                                program.bytes(one + "/forms/V-1001.xlsx").body(),
                                0,
                                2,
                                StandardCharsets.ISO_8859_1))
                .isEqualTo("PK");
        assertProblem(program.get(one + "/outbox/none.eml"), 404, "not-found");
        assertProblem(program.get(one + "/outbox/..%2Finquiry.json"), 400, 404);
        assertProblem(program.get(one + "/forms/V-9999.xlsx"), 404, "not-found");
    }

    @Test
    @Order(2)
    void shouldSendEachLetterOnceWhileOthersGoOnWorking() throws IOException, InterruptedException {
        assertProblem(program.post(one + "/letters/send", choice("all")), 422, "not-usable");
        assertProblem(program.post(one + "/letters/send", "{}"), 422, "not-usable");
        post.hold();
        HttpResponse<String> begun =
                program.post(one + "/letters/send", choice("first"), "Idempotency-Key", "send-1");
        assertThat(begun.statusCode()).as(begun.body()).isEqualTo(202);
        while (!stages().contains("sending")) {
            LockSupport.parkNanos(50_000_000);
        }
        assertProblem(program.post(one + "/letters/send", choice("first")), 409, "conflict");
        for (String kind : List.of("first", "reminder")) {
            HttpResponse<String> write = program.post(one + "/letters/write", choice(kind));
            assertProblem(write, 409, "conflict");
            assertThat(write.body()).containsAnyOf("いま送信中です", "being sent right now");
        }
        HttpResponse<String> made = link("V-1001", "");
        assertThat(made.statusCode()).as("others are not kept waiting").isEqualTo(201);
        try (Visitor analyst = new Visitor(server.address())) {
            analyst.signIn("係", Visitor.PASSWORD);
            String id = one.substring("/api/v1/inquiries/".length());
            String sending = sending();
            String refused =
                    analyst.post(
                                    "/daily",
                                    "/daily/doubt",
                                    Map.of(
                                            "id",
                                            id + "/" + sending,
                                            "verdict",
                                            "again",
                                            "reason",
                                            "it takes long"))
                            .body();
            assertThat(refused).containsAnyOf("いま送信中です", "being sent right now");
        }
        assertThat(stages()).as("still with the mail server").contains("sending");
        post.goOn();
        awaitSent();

        int mails = post.mails().size();
        assertThat(mails).isPositive();
        assertThat(stages()).doesNotContain("sending", "in_doubt", "ready", "written");
        assertThat(
                        program.post(
                                        one + "/letters/send",
                                        choice("first"),
                                        "Idempotency-Key",
                                        "send-1")
                                .headers()
                                .firstValue("Idempotency-Replayed"))
                .contains("true");
        program.post(one + "/letters/send", choice("first"));
        awaitSent();
        assertThat(post.mails()).as("none goes twice").hasSize(mails);
        assertThat(program.read(one).get("inquiry").get("asked").asInt()).isPositive();
        assertThat(program.read(one + "/letters").get("post").get("skipped").asInt()).isPositive();
    }

    @Test
    @Order(3)
    void shouldMakeALinkThatIsToldOnceAndEndIt() throws IOException, InterruptedException {
        int before = program.read(one + "/links").size();
        HttpResponse<String> made = link("V-1001", "link-1");
        JsonNode document = ApiClient.json(made);
        String address = document.get("address").asString();
        String token = address.substring(address.lastIndexOf('/') + 1);
        assertThat(address).startsWith("https://hakyu.example.com/answer/IQ-");
        assertThat(token).hasSize(43);
        HttpResponse<String> again = link("V-1001", "link-1");
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(ApiClient.json(again).get("entry")).isEqualTo(document.get("entry"));
        assertThat(again.body()).doesNotContain(token);
        assertThat(program.read(one + "/links")).hasSize(before + 1);
        assertThat(everythingKept()).doesNotContain(token);

        String path = address.substring("https://hakyu.example.com".length());
        try (Visitor supplier = new Visitor(server.address())) {
            assertThat(supplier.get(path, "ja").statusCode()).isEqualTo(200);
            String name = document.get("entry").get("link").asString();
            HttpResponse<String> ended = program.post(one + "/links/" + name + "/revoke", "");
            assertThat(ApiClient.json(ended).get("links").get(0).get("link").asString())
                    .isEqualTo(name);
            assertThat(supplier.get(path, "ja").statusCode()).isEqualTo(404);
            assertProblem(program.post(one + "/links/" + name + "/revoke", ""), 404, "not-found");
        }
        program.post(one + "/links/revoke", "");
        assertThat(program.read(one + "/links")).isEmpty();
        assertProblem(link("V-9999", ""), 422, "not-usable");
        assertProblem(program.post(one + "/links", "{}"), 422, "not-usable");
    }

    @Test
    @Order(4)
    void shouldTakeAFormAndTellTheCellsThatWereNotRead() throws IOException, InterruptedException {
        String id = one.substring("/api/v1/inquiries/".length());
        Path workspace = server.bean(Workspace.class).directory();
        byte[] bad = SupplierReply.form(workspace, id, Map.of("impact", "有", "restart", "年明け"));
        JsonNode looked =
                ApiClient.json(
                        program.postBytes(one + "/answers?name=answer.xlsx&dryRun=true", bad));
        assertThat(looked.get("written").asBoolean()).isFalse();
        assertThat(program.read(one).get("inquiry").get("answered").asInt()).isZero();

        JsonNode taken = ApiClient.json(program.postBytes(one + "/answers?name=answer.xlsx", bad));
        assertThat(taken.get("written").asBoolean()).isTrue();
        assertThat(taken.get("files").get(0).get("outcome").asString()).isEqualTo("taken");
        assertThat(taken.get("problems").get(0).get("message").get("ja").asString())
                .contains("年明け");
        JsonNode unread = victim().get("unread");
        assertThat(unread).hasSize(1);
        assertThat(unread.get(0).get("file").asString()).isEqualTo("answer.xlsx");
        assertThat(unread.get(0).get("message").get("en").asString()).contains("年明け");
        try (Visitor analyst = new Visitor(server.address())) {
            analyst.signIn("係", Visitor.PASSWORD);
            assertThat(analyst.get("/inquiries/" + id, "ja").body())
                    .contains("読み取れない回答 1件", "answer.xlsx", "年明け");
            assertThat(analyst.get("/inquiries/" + id, "en").body()).contains("1 answers not read");
        }

        byte[] good = SupplierReply.form(workspace, id, Map.of("impact", "有", "restart", "12月上旬"));
        assertThat(program.postBytes(one + "/answers?name=b.xlsx", good).statusCode())
                .isEqualTo(200);
        assertThat(victim().get("unread")).isEmpty();
        assertThat(victim().get("restart").asString()).isEqualTo("2026-12-10");
        JsonNode known = ApiClient.json(program.postBytes(one + "/answers?name=c.xlsx", good));
        assertThat(known.get("written").asBoolean()).isFalse();
        assertThat(known.get("files").get(0).get("outcome").asString()).isEqualTo("known");
        assertProblem(program.postBytes(one + "/answers?name=virus.exe", good), 422, "not-usable");
        assertProblem(
                program.postBytes(one + "/answers?name=a.xlsx", new byte[] {1, 2}),
                422,
                "not-usable");
    }

    @Test
    @Order(5)
    void shouldDoNothingForWhoMayNotAndNameNoOtherInquiry()
            throws IOException, InterruptedException {
        int mails = post.mails().size();
        List<String> writes =
                List.of("/letters/send", "/letters/write", "/links", "/links/revoke", "/answers");
        try (ApiClient readOnly = ApiClient.of(server, "係", TokenScope.READ);
                ApiClient stranger =
                        ApiClient.of(server, "別の係", TokenScope.READ, TokenScope.DECIDE)) {
            assertThat(readOnly.get(one + "/letters").statusCode()).isEqualTo(200);
            assertProblem(readOnly.get(one + "/forms/V-1001.xlsx"), 403, "not-allowed");
            assertProblem(readOnly.get(one + "/outbox/x.eml"), 403, "not-allowed");
            for (String path : writes) {
                assertProblem(readOnly.post(one + path, choice("first")), 403, "not-allowed");
                assertThat(stranger.post(one + path + "?name=a.csv", choice("first")).statusCode())
                        .as(path)
                        .isNotEqualTo(200)
                        .isNotEqualTo(201)
                        .isNotEqualTo(202);
            }
            for (String path : List.of("/letters", "/links", "/forms/V-1001.xlsx", "/outbox/x")) {
                assertProblem(stranger.get(one + path), 404, "not-found");
            }
        }
        for (String path : writes) {
            assertProblem(
                    program.post(
                            "/api/v1/inquiries/IQ-20990101-01" + path + "?name=a.csv",
                            path.equals("/links")
                                    ? ApiClient.body("supplier", "V-1001")
                                    : choice("first")),
                    404,
                    "not-found");
        }
        assertThat(post.mails()).hasSize(mails);
        assertThat(server.bean(Kept.class).store().audit().newest(50))
                .extracting(each -> each.action())
                .contains("inquiry-sent", "inquiry-link-made", "inquiry-link-revoked");
    }

    private static JsonNode victim() throws IOException, InterruptedException {
        for (JsonNode each : program.read(one).get("suppliers")) {
            if (each.get("supplier").asString().equals("V-1001")) {
                return each;
            }
        }
        throw new AssertionError("the victim is asked");
    }

    private static JsonNode letter(String name) throws IOException, InterruptedException {
        for (JsonNode each : program.read(one + "/letters").get("letters")) {
            if (each.get("letter").asString().equals(name)) {
                return each;
            }
        }
        throw new AssertionError("no letter " + name);
    }

    private static String sending() throws IOException, InterruptedException {
        for (JsonNode each : program.read(one + "/letters").get("letters")) {
            if (each.get("stage").asString().equals("sending")) {
                return each.get("letter").asString();
            }
        }
        throw new AssertionError("none is being sent");
    }

    private static List<String> stages() throws IOException, InterruptedException {
        return program.read(one + "/letters")
                .get("letters")
                .valueStream()
                .map(each -> each.get("stage").asString())
                .toList();
    }

    private static void awaitSent() throws IOException, InterruptedException {
        while (program.read(one + "/letters").get("post").get("sending").asBoolean()) {
            LockSupport.parkNanos(50_000_000);
        }
    }

    private static HttpResponse<String> link(String supplier, String key)
            throws IOException, InterruptedException {
        String body = ApiClient.body("supplier", supplier);
        return key.isEmpty()
                ? program.post(one + "/links", body)
                : program.post(one + "/links", body, "Idempotency-Key", key);
    }

    private static String choice(String kind) {
        return ApiClient.body("kind", kind);
    }

    /// All files of the workspace, its database among them.
    private static String everythingKept() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(server.bean(Workspace.class).directory())) {
            for (Path each : files.filter(Files::isRegularFile).toList()) {
                all.append(new String(Files.readAllBytes(each), StandardCharsets.ISO_8859_1));
            }
        }
        return all.toString();
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String kind) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(ApiClient.json(answer).get("type").asString())
                .isEqualTo("/api/v1/problems/" + kind);
    }

    private static void assertProblem(HttpResponse<String> answer, int... statuses) {
        assertThat(statuses).as(answer.body()).contains(answer.statusCode());
    }
}
