package dev.hakyu.server;

import static dev.hakyu.server.ApiClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.server.accounts.Kept;
import dev.hakyu.store.api.AccountRole;
import dev.hakyu.store.api.AuditEntry;
import dev.hakyu.store.api.TokenScope;
import java.io.IOException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// What people do on pages beside incidents, done by a program.
class ApiWorkTest extends ApiFixture {
    @Test
    void shouldKeepFiltersOfItsAccount() throws IOException, InterruptedException {
        String body = "{\"name\": \"朝の確認\", \"query\": \"touch=us&nobody=1\"}";
        HttpResponse<String> saved = program.post("/api/v1/saved-filters", body);

        assertThat(saved.statusCode()).isEqualTo(201);
        assertThat(json(saved).get("query").asString()).isEqualTo("touch=us");
        assertThat(program.read("/api/v1/saved-filters").toString()).contains("朝の確認");
        try (ApiClient other = another("other-filters", AccountRole.ANALYST)) {
            assertThat(other.read("/api/v1/saved-filters")).isEmpty();
        }
        String name = "{\"name\": \"朝の確認\"}";
        assertThat(json(program.post("/api/v1/saved-filters/drop", name))).isEmpty();
        assertThat(program.post("/api/v1/saved-filters/drop", name).statusCode()).isEqualTo(404);
        assertThat(program.post("/api/v1/saved-filters", "{\"name\": \"a\\nb\"}").statusCode())
                .isEqualTo(422);
    }

    @Test
    void shouldDrawUpAnInquiryOnAProduct() throws IOException, InterruptedException {
        HttpResponse<String> drawn =
                program.post("/api/v1/inquiries", "{\"product\": \"NagiLink\"}");

        assertThat(drawn.statusCode()).as(drawn.body()).isEqualTo(201);
        assertThat(json(drawn).at("/inquiry/about/ja").asString()).contains("NagiLink");
        assertThat(json(drawn).get("suppliers")).isNotEmpty();
        for (String wrong :
                new String[] {
                    "{}",
                    "{\"product\": \"...\"}",
                    "{\"product\": \"NagiLink\", \"incident\": \"inc-1\"}",
                    "{\"product\": \"NagiLink\", \"versions\": \"no version\"}"
                }) {
            assertThat(program.post("/api/v1/inquiries", wrong).statusCode())
                    .as(wrong)
                    .isEqualTo(422);
        }
    }

    @Test
    void shouldDecideOnMembersAsItsAccountMay() throws IOException, InterruptedException {
        String path = "/api/v1/members/" + server.incident("カナエダ").id().value();
        String wanted = "{\"account\": \"joins\"}";
        try (ApiClient joins = another("joins", AccountRole.ANALYST)) {
            assertThat(joins.post(path + "/add", wanted).statusCode()).isEqualTo(403);
            assertThat(json(program.post(path + "/add", wanted)).get("members").toString())
                    .contains("joins");
            assertThat(joins.post(path + "/remove", wanted).statusCode()).isEqualTo(200);
            assertThat(program.read(path).get("members").toString()).doesNotContain("joins");
        }
        assertThat(program.post(path + "/add", "{\"account\": \"nobody\"}").statusCode())
                .isEqualTo(422);
        assertThat(program.get("/api/v1/members/none").statusCode()).isEqualTo(404);
        assertThat(server.bean(Kept.class).store().audit().newest(30))
                .extracting(AuditEntry::action)
                .contains("member-added", "member-removed");
    }

    @Test
    void shouldMakeTheNextInternalReport() throws IOException, InterruptedException {
        String path = "/api/v1/incidents/" + server.incident("カナエダ").id().value() + "/report";

        HttpResponse<String> made = program.post(path, "");

        assertThat(made.statusCode()).isEqualTo(200);
        assertThat(made.headers().firstValue("Content-Type").orElse("")).contains("wordprocessing");
        assertThat(made.body()).startsWith("PK");
        assertThat(program.post("/api/v1/incidents/none/report", "").statusCode()).isEqualTo(404);
    }

    @Test
    void shouldNotImportOverAVersionThatWasNotLookedAt() throws IOException, InterruptedException {
        String seen = tag("");
        String table = "organisation,product\nKZM,%s\n";
        HttpResponse<String> dry = send("&dryRun=true", table.formatted("先の製品"), seen);
        assertThat(dry.headers().firstValue("ETag")).hasValue(seen);
        HttpResponse<String> first = send("", table.formatted("先の製品"), seen);
        assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
        assertThat(first.headers().firstValue("ETag")).hasValue(tag("")).isNotEqualTo(seen);

        HttpResponse<String> late = send("", table.formatted("後の製品"), seen);

        assertThat(late.statusCode()).isEqualTo(412);
        assertThat(program.get("/api/v1/network/tables/uses.csv").body())
                .contains("先の製品")
                .doesNotContain("後の製品");
        assertThat(send("", table.formatted("後の製品"), tag("")).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"id\": \"x\"}", "{\"id\": \"x\", \"verdict\": \"maybe\"}"})
    void shouldReadASettlementWithCare(String body) throws IOException, InterruptedException {
        assertThat(program.post("/api/v1/daily/doubts/settle", body).statusCode()).isEqualTo(422);
    }

    @Test
    void shouldKnowNoOtherMessageInDoubt() throws IOException, InterruptedException {
        assertThat(program.read("/api/v1/daily/doubts")).isEmpty();
        String body = "{\"id\": \"x/y/z\", \"verdict\": \"sent\", \"reason\": \"電話で確認\"}";
        assertThat(program.post("/api/v1/daily/doubts/settle", body).statusCode()).isEqualTo(404);
    }

    @Test
    void shouldChooseFromTheCatalogue() throws IOException, InterruptedException {
        JsonNode found = program.read("/api/v1/source-catalogue?q=JPCERT").get("items");
        String id = found.get(0).get("id").asString();
        String body = "{\"ids\": [\"" + id + "\"]}";

        JsonNode added = json(program.post("/api/v1/sources/catalogue", body));

        assertThat(added.get("changed").asBoolean()).isTrue();
        assertThat(program.read("/api/v1/sources").toString()).contains(id);
        assertThat(json(program.post("/api/v1/sources/catalogue", body)).get("changed").asBoolean())
                .isFalse();
        assertThat(
                        program.post("/api/v1/sources/catalogue", "{\"ids\": [\"nobody\"]}")
                                .statusCode())
                .isEqualTo(422);
        try (ApiClient analyst = another("no-manager", AccountRole.ANALYST)) {
            assertThat(analyst.post("/api/v1/sources/catalogue", body).statusCode()).isEqualTo(403);
        }
    }

    private static ApiClient another(String name, AccountRole role)
            throws IOException, InterruptedException {
        try (Visitor person = new Visitor(server.address())) {
            person.join(server.invite(role), name);
        }
        return ApiClient.of(server, name, TokenScope.READ, TokenScope.DECIDE);
    }

    private static String tag(String query) throws IOException, InterruptedException {
        return program.get("/api/v1/network/tables" + query)
                .headers()
                .firstValue("ETag")
                .orElseThrow();
    }

    private static HttpResponse<String> send(String query, String table, String ifMatch)
            throws IOException, InterruptedException {
        return program.send(
                "POST",
                "/api/v1/network/imports?name=uses.csv" + query,
                table,
                "Content-Type",
                "application/octet-stream",
                "If-Match",
                ifMatch);
    }
}
