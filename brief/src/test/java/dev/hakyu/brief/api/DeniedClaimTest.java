package dev.hakyu.brief.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.brief.internal.compose.IncidentWords;
import dev.hakyu.model.decision.Decisions;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.incident.Reading;
import dev.hakyu.model.network.Network;
import dev.hakyu.network.api.WorkspaceReader;
import dev.hakyu.reader.api.Dossiers;
import dev.hakyu.reader.api.ReportReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A claim in English and its denial in Japanese, under names that only the network binds.
class DeniedClaimTest {
    private static final ReportReader READER = ReportReader.shipped();
    private static final String CLAIM =
            """
            Crew adds parts maker to leak site
            November 24, 2026
            Security Desk
            The extortion crew known as Palewren added %s to its leak site on Monday.
            """;
    private static final String DENIAL =
            """
            一部報道について
            2026年11月25日
            ハスモリ歯車株式会社
            当社の情報が窃取されたとの一部報道がありましたが、調査の結果、当社システムへの不正アクセスの事実は確認されず、情報の流出もございませんでした。
            """;
    @TempDir Path folder;

    @Test
    void shouldTellTheClaimAndTheDenialAsOneWhereTheReadingBindsTheNames() throws IOException {
        List<Incident> incidents = assemble(CLAIM.formatted("Hasumori Haguruma K.K."), DENIAL);

        assertThat(incidents).hasSize(1);
        assertThat(incidents.getFirst().reports()).hasSize(2);
        assertThat(IncidentWords.kind(incidents.getFirst()).en())
                .isEqualTo("claimed by the attacker, denied by the company");
        assertThat(incidents.getFirst().harms()).isEmpty();
    }

    @Test
    void shouldNotBindANameThatIsOnlyLikeOne() throws IOException {
        List<Incident> incidents = assemble(CLAIM.formatted("Hasunori Haguruma K.K."), DENIAL);

        assertThat(incidents).hasSize(1);
        assertThat(incidents.getFirst().reports()).hasSize(1);
        assertThat(IncidentWords.kind(incidents.getFirst()).en()).doesNotContain("denied");
    }

    private List<Incident> assemble(String... pages) throws IOException {
        Path reports = Files.createDirectories(folder.resolve("reports"));
        for (int i = 0; i < pages.length; i++) {
            Files.writeString(reports.resolve(i + ".txt"), pages[i]);
        }
        List<Reading> readings =
                ReportsFolder.open(reports).reports().stream().map(READER::read).toList();
        return Dossiers.assemble(
                readings, Decisions.NONE, KnownNames.of(network(), Decisions.NONE, readings));
    }

    private Network network() throws IOException {
        Path network = Files.createDirectories(folder.resolve("network"));
        Files.writeString(
                network.resolve("organisations.csv"),
                """
                id,name,name_en,name_kana,roles
                C-1,見本自動車,,,self
                V-1,ハスモリ歯車株式会社,"Hasumori Gear Co., Ltd.",ハスモリハグルマ,supplier
                """);
        Files.writeString(folder.resolve("hakyu.yaml"), "version: 1\n");
        return WorkspaceReader.read(folder).network();
    }
}
