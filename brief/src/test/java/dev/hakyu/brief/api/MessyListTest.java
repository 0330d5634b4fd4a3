package dev.hakyu.brief.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.Lang;
import dev.hakyu.network.api.ImportOutcome;
import dev.hakyu.network.api.Settings;
import dev.hakyu.network.api.SheetImport;
import dev.hakyu.network.api.WorkspaceFiles;
import dev.hakyu.network.api.WorkspaceReader;
import dev.hakyu.network.api.WorkspaceTemplate;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// 1,200 names in a messy spreadsheet and 20 articles, of which two concern us and four are of
/// near-namesakes: `messy/README.md` says which.
class MessyListTest {
    private static final Path MESSY = Path.of("src", "test", "resources", "messy");
    private static final Instant AS_OF = Instant.parse("2026-11-18T22:00:00Z");

    @TempDir static Path workspace;
    private static ImportOutcome imported;
    private static Brief brief;

    @BeforeAll
    static void importAndRead() throws IOException {
        WorkspaceTemplate.create(workspace, Settings.DEFAULT);
        Path list = MESSY.resolve("suppliers.xlsx");
        imported = SheetImport.apply(list, SheetImport.propose(list).mapping(), workspace);
        WorkspaceFiles files = WorkspaceReader.read(workspace);
        brief =
                BriefJob.prepare(
                        MorningRequest.of(
                                files,
                                ReportsFolder.open(MESSY.resolve("reports")),
                                AS_OF,
                                true,
                                100),
                        _ -> {});
    }

    @Test
    void shouldFindTwelveHundredOrganisationsInTheMess() {
        assertThat(imported.organisations()).isEqualTo(1200);
    }

    @Test
    void shouldFindExactlyTheTwoThatConcernUs() {
        assertThat(brief.inFull()).extracting(Brief.IncidentPage::victim).hasSize(2);
        assertThat(brief.inFull())
                .extracting(Brief.IncidentPage::victim)
                .anySatisfy(name -> assertThat(name).contains("ミカゲノ精密"));
        assertThat(brief.inShort()).isEmpty();
    }

    @Test
    void shouldPutTheFourNamesakesUnderToVerifyWithReasons() {
        assertThat(brief.toVerify()).hasSize(4);
        assertThat(brief.toVerify())
                .allSatisfy(name -> {
                    assertThat(name.reason().ja()).isNotBlank();
                    assertThat(name.source()).isNotBlank();
                });
    }

    @Test
    void shouldPrintNoMoneyAndNoHourOfAStop() {
        for (Brief.IncidentPage page : brief.inFull()) {
            assertThat(page.losses()).isNull();
            assertThat(page.output()).isNull();
            assertThat(page.stops()).extracting(Brief.Stop::medianAt).containsOnlyNulls();
            assertThat(page.stops())
                    .allSatisfy(
                            stop -> assertThat(stop.sentence().ja()).doesNotContain("時ごろ", "円"));
        }
        List<String> headline =
                brief.headline().stream().map(phrase -> phrase.text().in(Lang.JA)).toList();
        assertThat(String.join("", headline)).doesNotContain("円", "止まる見込み");
    }
}
