package dev.hakyu.brief.internal.compose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.PartialDate;
import dev.hakyu.model.Text;
import dev.hakyu.model.decision.Decisions;
import dev.hakyu.model.incident.BlockKind;
import dev.hakyu.model.incident.Certainty;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.incident.Report;
import dev.hakyu.model.incident.ReportId;
import dev.hakyu.model.incident.ReportLanguage;
import dev.hakyu.model.network.Exposure;
import dev.hakyu.model.network.ExposurePath;
import dev.hakyu.model.network.Involvement;
import dev.hakyu.model.network.MatchKind;
import dev.hakyu.model.network.NameMatch;
import dev.hakyu.model.network.OrganisationId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// When an incident first concerned us, by what reports say and when they came.
class FirstHeardTest {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final String SHORT = "シオミ精工株式会社は、ランサムウェアの被害を受け、生産を停止したと発表した。";
    private final List<Report> reports = new ArrayList<>();

    private ReportId report(String id, @Nullable String published) {
        reports.add(
                new Report(
                        new ReportId(id),
                        "reports/" + id,
                        null,
                        PartialDate.parse(published).orElse(null),
                        ReportLanguage.JA,
                        SHORT,
                        SHORT,
                        List.of(new Report.Block(BlockKind.PARAGRAPH, 0, SHORT.length()))));
        return new ReportId(id);
    }

    private Instant heard(Map<ReportId, Instant> arrived) {
        Known known =
                Known.at(reports, Decisions.NONE, Instant.parse("2026-12-31T00:00:00Z"), TOKYO);
        assertThat(known.incidents()).hasSize(1);
        Incident incident = known.incidents().getFirst();
        Text why = Text.same("why");
        OrganisationId ours = new OrganisationId("S1");
        Exposure exposure =
                new Exposure(
                        incident.id(),
                        ours,
                        Involvement.VICTIM,
                        List.of(new ExposurePath.Listed(ours, why)),
                        new NameMatch("シオミ精工株式会社", ours, "シオミ精工株式会社", MatchKind.EXACT, 1, why),
                        Certainty.CONFIRMED);
        return new FirstHeard(reports, arrived, TOKYO)
                .of(incident, List.of(exposure))
                .orElseThrow();
    }

    @Test
    void shouldCountFromTheHourOfTheFirstPublication() {
        report("later", "2026-11-18T08:00");
        report("notice", "2026-11-17T15:00");
        assertThat(heard(Map.of())).isEqualTo(Instant.parse("2026-11-17T06:00:00Z"));
    }

    @Test
    void shouldCountFromNineWhenOnlyTheDayIsStated() {
        report("news", "2026-11-17");
        assertThat(heard(Map.of())).isEqualTo(Instant.parse("2026-11-17T00:00:00Z"));
    }

    @Test
    void shouldTrustAStatedHourOfTheSameDayBeforeAGuessedOne() {
        report("news", "2026-11-17");
        report("notice", "2026-11-17T15:00");
        assertThat(heard(Map.of())).isEqualTo(Instant.parse("2026-11-17T06:00:00Z"));
    }

    @Test
    void shouldCountFromTheArrivalWhereThatIsKnown() {
        ReportId notice = report("notice", "2026-11-17T15:00");
        Instant arrived = Instant.parse("2026-11-17T22:00:05Z");
        assertThat(heard(Map.of(notice, arrived))).isEqualTo(arrived);
    }
}
