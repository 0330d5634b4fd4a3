package dev.hakyu.brief.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.brief.internal.render.TextBrief;
import dev.hakyu.model.Lang;
import dev.hakyu.model.decision.Decision;
import dev.hakyu.model.decision.DecisionId;
import dev.hakyu.model.decision.Decisions;
import dev.hakyu.model.decision.IncidentRef;
import dev.hakyu.model.decision.Said;
import dev.hakyu.model.incident.Report;
import dev.hakyu.network.api.WorkspaceFiles;
import dev.hakyu.network.api.WorkspaceReader;
import dev.hakyu.reader.api.ReportReader;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The example's story, read on the second and on the seventh morning. By hand: brackets counted on
/// Monday 16 November last in the first plant until Thursday 19, 16:00, and in the second until
/// Tuesday 24, 13:00; the supplier's notice is of Tuesday 17, 15:00.
class PassedStopTest {
    private static final Path SAMPLE = Path.of("..", "examples", "sample-company");
    private static final WorkspaceFiles FILES = WorkspaceReader.read(SAMPLE);
    private static final ReportsFolder REPORTS = ReportsFolder.open(SAMPLE.resolve("reports"));
    private static Brief second;

    /// When the reports of the sample reached us.
    private static final Instant ARRIVED = Instant.parse("2026-11-17T06:00:00Z");

    private static Brief seventh;

    @BeforeAll
    static void prepare() {
        second = prepare("2026-11-17T22:00:00Z", List.of());
        Brief.IncidentPage page = second.inFull().getFirst();
        seventh =
                prepare(
                        "2026-11-22T22:00:00Z",
                        List.of(
                                new Decision.Done(
                                        new Said(
                                                new DecisionId("d-1"),
                                                OffsetDateTime.parse("2026-11-18T09:10+09:00"),
                                                "情シス 田中",
                                                ""),
                                        new IncidentRef(page.id(), List.of(), List.of()),
                                        "CUT-ACCESS/A-17",
                                        "A-17 を切る。")));
    }

    private static Brief prepare(String asOf, List<Decision> said) {
        Instant at = Instant.parse(asOf);
        BriefRequest request = MorningRequest.of(FILES, REPORTS, at, false, 30);
        List<Report> reports = request.reports().reports();
        return BriefJob.prepare(
                        request.withDecisions(Decisions.of(said), "w"),
                        reports.stream().map(ReportReader.shipped()::read).toList(),
                        0,
                        reports.stream().collect(Collectors.toMap(Report::id, _ -> ARRIVED)),
                        _ -> {})
                .brief();
    }

    private static List<Brief.Stop> stops(Brief brief) {
        return brief.inFull().getFirst().stops();
    }

    private static String headline(Brief brief, Lang lang) {
        StringBuilder words = new StringBuilder();
        brief.headline().forEach(phrase -> words.append(phrase.text().in(lang)));
        return words.toString();
    }

    @Test
    void shouldExpectTheStopWhileItLiesAhead() {
        assertThat(stops(second).getFirst().state()).isEqualTo(StopState.AHEAD);
        assertThat(headline(second, Lang.JA))
                .contains("汐見工場は11月19日(木)16時ごろに止まる見込みです")
                .doesNotContain("未確認", "これから最も早い停止");
    }

    @Test
    void shouldSayThatItShouldHaveStoppedOnceItsTimeHasPassed() {
        Brief.Stop stop = stops(seventh).getFirst();
        assertThat(stop.node()).isEqualTo("汐見工場");
        assertThat(stop.state()).isEqualTo(StopState.PASSED);
        assertThat(stop.sentence().ja())
                .startsWith("汐見工場は、計算では11月19日(木)16時ごろに止まっているはずです")
                .contains("実際に止まったかは未確認")
                .endsWith("止まっていない場合は在庫の実績を更新してください。")
                .doesNotContain("見込み");
        assertThat(stop.sentence().en())
                .startsWith("By the computation 汐見工場 should have stopped about Thu 19 Nov, 16:00")
                .contains("not observed");
    }

    @Test
    void shouldNameTheNextStopThatLiesAhead() {
        assertThat(headline(seventh, Lang.JA))
                .containsSubsequence(
                        "汐見工場は、計算では11月19日(木)16時ごろに止まっているはずです",
                        "これから最も早い停止: ",
                        "風越工場は11月24日(火)13時ごろに止まる見込みです")
                .doesNotContain("汐見工場は11月19日(木)16時ごろに止まる見込み");
        assertThat(stops(seventh))
                .filteredOn(stop -> stop.node().equals("風越工場"))
                .extracting(Brief.Stop::state)
                .containsExactly(StopState.AHEAD);
    }

    /// By hand: 4 to 14 days after 17 November are 21 November to 1 December; on the 23rd that has
    /// begun.
    @Test
    void shouldTellARangeThatHasBegunFromNowOn() {
        Brief.Stop before = second.inFull().get(1).stops().getFirst();
        assertThat(before.sentence().ja()).contains("汐見工場は11月21日〜12月1日ごろに止まる見込みです");
        Brief.Stop stop =
                seventh.inFull().stream()
                        .flatMap(page -> page.stops().stream())
                        .filter(each -> each.sentence().ja().contains("いまから"))
                        .findFirst()
                        .orElseThrow();
        assertThat(stop.state()).isEqualTo(StopState.AHEAD);
        assertThat(stop.sentence().ja())
                .contains("いまから12月1日(火)ごろまでに", "11月21日(土)ごろから", "すでに止まっているかもしれません")
                .doesNotContain("日後");
        assertThat(stop.sentence().en()).contains("between now and about Tue 1 Dec");
        assertThat(seventh.inFull())
                .flatExtracting(Brief.IncidentPage::stops)
                .noneSatisfy(each -> assertThat(each.sentence().ja()).contains("11月21日〜"));
    }

    /// Sixty days after 18 November is 17 January.
    @Test
    void shouldEndTheComputationSixtyDaysAfterStopAndLastReport() {
        assertThat(computed("2027-01-10T22:00:00Z")).isNotEmpty();
        Brief later = prepare("2027-02-10T22:00:00Z", List.of());
        assertThat(later.inFull())
                .isNotEmpty()
                .allSatisfy(page ->
                        assertThat(page.stops())
                                .noneMatch(stop -> stop.probability() >= 0)
                                .isNotEmpty());
        assertThat(later.inFull())
                .flatExtracting(Brief.IncidentPage::stops)
                .anySatisfy(stop -> {
                    assertThat(stop.sentence().ja()).contains("60日を過ぎたため、止まる計算は終えました");
                    assertThat(stop.sentence().en()).contains("no stop is computed any more");
                });
    }

    private static List<Brief.Stop> computed(String asOf) {
        return prepare(asOf, List.of()).inFull().stream()
                .flatMap(page -> page.stops().stream())
                .filter(stop -> stop.probability() >= 0)
                .toList();
    }

    /// A count of 16 November is two days old on the 18th and seven on the 23rd.
    @Test
    void shouldShowTheDayOfTheCountAndMarkAnOldOne() {
        StockCheck fresh = stops(second).getFirst().stock();
        StockCheck old = stops(seventh).getFirst().stock();
        assertThat(fresh).isNotNull();
        assertThat(fresh.measured()).isEqualTo(LocalDate.of(2026, 11, 16));
        assertThat(fresh.stale()).isFalse();
        assertThat(fresh.words().ja()).contains("11月16日(月)").doesNotContain("前の値");
        assertThat(old).isNotNull();
        assertThat(old.stale()).isTrue();
        assertThat(old.words().ja()).contains("11月16日(月)(7日前の値)");
        assertThat(seventh.dataStanding().rows().getFirst())
                .satisfies(row -> {
                    assertThat(row.why().ja()).isEqualTo("在庫の実績を更新(7日前の値)");
                    assertThat(row.column()).isEqualTo("stock_days");
                    assertThat(row.row()).contains("汐見工場");
                });
    }

    @Test
    void shouldMarkACountOfBeforeTheStopFromTheFirstDay() {
        assertThat(second.dataStanding().rows())
                .anySatisfy(row -> assertThat(row.why().ja()).contains("停止の28日前の値"));
    }

    /// 15:00 and an hour, on both mornings.
    @Test
    void shouldKeepTheDeadlineFromDayToDay() {
        Brief.ActionLine first = action(second, "A-20(EDI");
        Brief.ActionLine again = action(seventh, "A-20(EDI");
        assertThat(first.dueAt()).isEqualTo(Instant.parse("2026-11-17T07:00:00Z"));
        assertThat(again.dueAt()).isEqualTo(first.dueAt());
        assertThat(again.id()).isEqualTo(first.id()).matches("a-[0-9a-f]{6}");
        assertThat(again.late()).isTrue();
        assertThat(again.by().ja()).endsWith("期限を過ぎています");
    }

    @Test
    void shouldLimitQuestionsOnTheFirstDayOnly() {
        assertThat(action(second, "へ電話で").what().ja()).contains("最初の24時間");
        assertThat(action(seventh, "へ電話で").what().ja()).doesNotContain("24時間");
    }

    @Test
    void shouldTellWhatIsDoneBelowWhatIsOpen() {
        Brief.IncidentPage page = seventh.inFull().getFirst();
        assertThat(page.actions())
                .noneSatisfy(each -> assertThat(each.what().ja()).contains("A-17(VPN"));
        assertThat(page.done())
                .singleElement()
                .satisfies(done -> {
                    assertThat(done.what().ja()).contains("A-17(VPN");
                    assertThat(done.who().ja()).isEqualTo("済(情シス 田中、11月18日(水)9時10分)");
                });
        assertThat(headline(seventh, Lang.JA)).contains("まず行うこと: カナエダ精工株式会社の接続経路 A-20");
        assertThat(TextBrief.render(seventh, Lang.JA))
                .containsSubsequence("[まず行うこと]", "A-20(EDI", "[実施済み]", "A-17(VPN", "済(情シス 田中");
        assertThat(page.doneCommand()).startsWith("hakyu decide w done ");
    }

    private static Brief.ActionLine action(Brief brief, String words) {
        return brief.inFull().getFirst().actions().stream()
                .filter(each -> each.what().ja().contains(words))
                .findFirst()
                .orElseThrow();
    }
}
