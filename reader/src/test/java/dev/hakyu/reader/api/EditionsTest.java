package dev.hakyu.reader.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.Certainty;
import dev.hakyu.model.incident.DateRole;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.incident.Reading;
import dev.hakyu.model.incident.Report;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What becomes of a page when its words are changed.
class EditionsTest {
    private static final ReportReader READER = ReportReader.shipped();
    private static final Editions EDITIONS = new Editions(READER);
    private static final String PLACE = "https://status.tsukumo.example/edi";
    private static final String FIRST =
            """
            受発注サービスの停止について
            2026年11月17日 18時00分
            当社のデータセンターがランサムウェア攻撃を受け、ツクモ・データ株式会社のサービスを停止しております。
            11月17日5時10分に異常を検知しました。
            """;

    /// No word in it says whose page it is.
    private static final String EDITED =
            """
            受発注サービスの停止について
            2026年11月20日
            ツクモ・データ株式会社のデータセンターがランサムウェア攻撃を受け、サービスが停止している。一部の画面は使える。
            """;

    @Test
    void shouldStayOfficialWhenNoWordSaysAnyMoreWhosePageItIs() {
        Reading alone = READER.read(page(PLACE, EDITED));
        Reading edited = EDITIONS.read(page(PLACE, EDITED), List.of(page(PLACE, FIRST))).getFirst();

        assertThat(victim(alone)).isEqualTo(Certainty.REPORTED);
        assertThat(victim(edited)).isEqualTo(Certainty.CONFIRMED);
    }

    @Test
    void shouldStayOfficialThroughSeveralEdits() {
        String again = EDITED.replace("一部の画面は使える", "全画面が使えない");
        List<Report> earlier = List.of(page(PLACE, FIRST), page(PLACE, EDITED));

        assertThat(victim(EDITIONS.read(page(PLACE, again), earlier).getFirst()))
                .isEqualTo(Certainty.CONFIRMED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://news.kawara.example/edi", "http://tsukumo-data.example/edi"})
    void shouldNotTakeAPageOfAnotherHostForOfficial(String place) {
        assertThat(
                        victim(
                                EDITIONS.read(page(place, EDITED), List.of(page(PLACE, FIRST)))
                                        .getFirst()))
                .isEqualTo(Certainty.REPORTED);
    }

    @Test
    void shouldNotTakeAnArticleForOfficialSinceItsPlaceOnceHeldTheNoticeOfAnother() {
        String other = EDITED.replace("ツクモ・データ株式会社", "ハマユウ運輸株式会社");

        assertThat(
                        victim(
                                EDITIONS.read(page(PLACE, other), List.of(page(PLACE, FIRST)))
                                        .getFirst()))
                .isEqualTo(Certainty.REPORTED);
    }

    @Test
    void shouldNotTakeAnArticleForOfficialSinceItsFirstVersionWasAnArticle() {
        String before = EDITED.replace("20日", "18日");

        assertThat(
                        victim(
                                EDITIONS.read(page(PLACE, EDITED), List.of(page(PLACE, before)))
                                        .getFirst()))
                .isEqualTo(Certainty.REPORTED);
    }

    @Test
    void shouldTakeWhatAReportSaysOfItsOwnPublisherForOfficial() {
        Report report =
                OpenedReports.report(
                        "notice.txt",
                        """
                        ランサムウェア被害について
                        2026年11月20日 ハマユウ運輸株式会社
                        配送管理サーバーがランサムウェア攻撃を受け、配送を停止いたしました。
                        """);

        assertThat(report.publisher()).isEqualTo("ハマユウ運輸株式会社");
        assertThat(victim(READER.read(report))).isEqualTo(Certainty.CONFIRMED);
    }

    @Test
    void shouldKeepWhenItWasNoticedAndFirstToldThroughAnEdit() {
        Incident incident = incident(EDITED);

        assertThat(incident.date(DateRole.DETECTED)).hasToString("Optional[2026-11-17T05:10]");
        assertThat(incident.date(DateRole.DISCLOSED)).hasToString("Optional[2026-11-17]");
    }

    @Test
    void shouldKeepTheMinuteWhenAnEditTellsOnlyTheDay() {
        assertThat(incident(EDITED + "11月17日に異常を検知した。\n").date(DateRole.DETECTED))
                .hasToString("Optional[2026-11-17T05:10]");
    }

    @Test
    void shouldNotMoveTheStartToALaterDayUnlessTheEditCorrectsIt() {
        assertThat(incident(EDITED + "11月18日に異常を検知した。\n").date(DateRole.DETECTED))
                .hasToString("Optional[2026-11-17T05:10]");
        assertThat(incident(EDITED + "【訂正】正しくは、11月18日9時00分に異常を検知した。\n").date(DateRole.DETECTED))
                .hasToString("Optional[2026-11-18T09:00]");
    }

    @Test
    void shouldMoveTheStartToAnEarlierDay() {
        assertThat(incident(EDITED + "11月12日に異常を検知した。\n").date(DateRole.DETECTED))
                .hasToString("Optional[2026-11-12]");
    }

    @Test
    void shouldReadNothingButTheStartOfAnEarlierVersion() {
        List<Reading> readings = EDITIONS.read(page(PLACE, EDITED), List.of(page(PLACE, FIRST)));

        assertThat(readings).extracting(Reading::former).containsExactly(false, true);
        assertThat(readings.getLast().accounts().getFirst().statements())
                .extracting(each -> each.what().getClass().getSimpleName())
                .containsOnly("Victim", "Dated");
    }

    @Test
    void shouldReadOnlyThePageWhenAnEditTookNothingAway() {
        Report page = page(PLACE, FIRST + "復旧の見通しは立っておりません。\n");

        assertThat(EDITIONS.read(page, List.of(page(PLACE, FIRST)))).hasSize(1);
    }

    @Test
    void shouldNotLoseAWholeReportToAFormerVersionOfTheSameText() {
        String full = FIRST + "顧客1,200人分の氏名が漏えいしたことを確認しました。\n";
        Reading other = READER.read(page("https://www.tsukumo.example/news", full));
        List<Reading> edited = EDITIONS.read(page(PLACE, EDITED), List.of(page(PLACE, full)));
        assertThat(edited.getLast().report().id()).isEqualTo(other.report().id());

        List<Reading> all = new ArrayList<>(edited);
        all.add(other);
        assertThat(Dossiers.assemble(all)).flatExtracting(Incident::counts).hasSize(1);
        assertThat(Dossiers.assemble(all.reversed())).flatExtracting(Incident::counts).hasSize(1);
    }

    /// A page that told of the winter before keeps nothing of it that makes an event.
    @Test
    void shouldMakeNoEventOfWhatAPageNoLongerShows() {
        Reading now = READER.read(page(PLACE, FIRST));
        Reading before = READER.read(page(PLACE, FIRST.replace("11月17日", "2月3日")));
        Reading former = new Reading(before.report(), before.accounts(), true);
        assertThat(Dossiers.assemble(List.of(now, before))).hasSize(2);

        assertThat(Dossiers.assemble(List.of(now, former))).hasSize(1);
    }

    private static Incident incident(String edited) {
        List<Incident> incidents =
                Dossiers.assemble(EDITIONS.read(page(PLACE, edited), List.of(page(PLACE, FIRST))));
        assertThat(incidents).hasSize(1);
        return incidents.getFirst();
    }

    private static Report page(String place, String text) {
        Report report = OpenedReports.report("page.txt", text);
        return report.at(place);
    }

    private static Certainty victim(Reading reading) {
        assertThat(reading.accounts()).hasSize(1);
        return reading.accounts().getFirst().statements().stream()
                .filter(each -> each.what() instanceof Assertion.Victim)
                .findFirst()
                .orElseThrow()
                .certainty();
    }
}
