package dev.hakyu.server;

import static dev.hakyu.server.PageText.between;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.incident.IncidentId;
import dev.hakyu.server.workspace.Workspace;
import dev.hakyu.store.api.AccountRole;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// One incident's own page, its quotes and what is made from it.
class DossierPageTest {
    @TempDir static Path folder;
    private static SampleServer server;
    private static Visitor analyst;
    private static Visitor reader;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        server = SampleServer.start(folder);
        analyst = new Visitor(server.address()).join(server.invite(AccountRole.ANALYST), "analyst");
        reader = new Visitor(server.address()).join(server.invite(AccountRole.READER), "reader");
    }

    @AfterAll
    static void stop() {
        analyst.close();
        reader.close();
        server.close();
    }

    @ParameterizedTest
    @CsvSource({"ja, 記事全体を見る", "en, the whole report"})
    void shouldOpenTheQuoteInPlaceAndAsAPage(String lang, String whole)
            throws IOException, InterruptedException {
        String link =
                between(reader.get("/", lang).body(), "class=\"chip\" href=\"", "\"")
                        .replace("&amp;", "&");

        HttpResponse<String> part = reader.getPart(link, lang);
        HttpResponse<String> page = reader.get(link, lang);

        assertThat(part.body()).contains("<mark>", whole).doesNotContain("<html");
        assertThat(page.body()).contains("<html lang=\"" + lang, "<mark>", whole);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "report=nobody&from=0&to=5",
                "report=%s&from=-1&to=5",
                "report=%s&from=5&to=5",
                "report=%s&from=0&to=99999999"
            })
    void shouldQuoteOnlyWhatIsThere(String query) throws IOException, InterruptedException {
        Incident incident = server.incident("カナエダ");
        String report = incident.reports().getFirst().value();

        assertThat(
                        reader.get(
                                        "/incidents/"
                                                + incident.id()
                                                + "/quote?"
                                                + query.formatted(report),
                                        "en")
                                .statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "ja, 攻撃者の主張と確認されたこと, 経過, 採用した理由",
        "en, Claimed against confirmed, Timeline, why this stands"
    })
    void shouldTellClaimsTimelineAndReasons(String lang, String claims, String timeline, String why)
            throws IOException, InterruptedException {
        String page = reader.get("/incidents/" + server.incident("カナエダ").id(), lang).body();

        assertThat(page).contains(claims, timeline, why, "/inquiries/new?incident=");
    }

    @Test
    void shouldExportTheDossierForPrograms() throws IOException, InterruptedException {
        IncidentId id = server.incident("カナエダ").id();
        HttpResponse<byte[]> json = reader.getBytes("/incidents/" + id + "/export.json");

        assertThat(json.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("attachment");
        assertThat(new String(json.body(), StandardCharsets.UTF_8))
                .contains("\"version\" : 1", "\"marking\" : \"社外秘\"", "\"certainty\"", "\"why\"");
    }

    @Test
    void shouldMakeTheInternalReportAndCountThem() throws IOException, InterruptedException {
        IncidentId id = server.incident("カナエダ").id();
        String from = "/incidents/" + id;

        HttpResponse<String> first = analyst.post(from, from + "/report", Map.of());
        HttpResponse<String> second = analyst.post(from, from + "/report", Map.of());

        assertThat(first.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("report-1.docx");
        assertThat(second.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("report-2.docx");
        assertThat(Files.exists(server.bean(Workspace.class).directory().resolve("drafts")))
                .isTrue();
    }
}
