package dev.hakyu.brief.internal.compose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.brief.api.Change;
import dev.hakyu.model.decision.Decisions;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.incident.Reading;
import dev.hakyu.reader.api.Opened;
import dev.hakyu.reader.api.ReportOpener;
import dev.hakyu.reader.api.ReportReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// An incident that was told stays that incident, whichever report leads it later.
class MovedIdTest {
    private static final ReportReader READER = ReportReader.shipped();
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 9);

    private static final String JAPANESE =
            """
            サーバー障害に関するお知らせ
            2026年12月%s日
            カナタ制御株式会社

            当社のサーバーがランサムウェアに感染し、全工場の生産を停止しています。
            """;
    private static final String ENGLISH =
            """
            Kanata Control stops plants after ransomware attack
            %s December 2026
            Asia Auto Parts Monitor

            Kanata Control Co., Ltd. (カナタ制御) said on Tuesday that ransomware hit its servers and stopped production at all plants.
            """;

    private static Reading read(String place, String text) {
        Opened opened = ReportOpener.open(place, text.getBytes(StandardCharsets.UTF_8));
        return READER.read(((Opened.Readable) opened).report());
    }

    private static Known known(Reading... readings) {
        return Known.of(Arrays.asList(readings), Decisions.NONE);
    }

    private static List<Change.Kind> changes(Known before, Known after) {
        Incident incident = after.incidents().getFirst();
        return KnownNotices.changes(before, after, TODAY).of(incident.id()).stream()
                .map(Change::kind)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"6, 8", "8, 6", "7, 7"})
    void shouldNotTellAnIncidentAnewWhenAReportInAnotherLanguageComes(
            String japanese, String english) {
        Reading home = read("a.txt", JAPANESE.formatted(japanese));
        Reading abroad = read("b.txt", ENGLISH.formatted(english));
        Known both = known(home, abroad);

        assertThat(both.incidents()).hasSize(1);
        assertThat(changes(known(home), both)).doesNotContain(Change.Kind.NEW_INCIDENT);
        assertThat(changes(known(abroad), both)).doesNotContain(Change.Kind.NEW_INCIDENT);
    }

    @Test
    void shouldKeepTheIdWhenALaterReportHasAFullerName() {
        Reading home = read("a.txt", JAPANESE.formatted("6"));
        Reading abroad = read("b.txt", ENGLISH.formatted("8"));

        assertThat(known(abroad, home).incidents().getFirst().id())
                .isEqualTo(known(home).incidents().getFirst().id());
    }

    @Test
    void shouldKnowTheOnlyEventOfAPageWhoseVictimIsNamedNow() {
        String unnamed =
                """
                端子メーカーにサイバー攻撃
                2026年12月8日
                伊勢湾日報

                三重県の端子メーカーが8日、ランサムウェアの攻撃を受け、生産を停止したことが分かった。
                """;
        String named = unnamed.replace("端子メーカーが8日", "アサナギ端子工業株式会社が8日");

        assertThat(changes(known(read("a.txt", unnamed)), known(read("a.txt", named))))
                .doesNotContain(Change.Kind.NEW_INCIDENT);
    }

    @Test
    void shouldTellTheIncidentOfAnotherHouseAnew() {
        Reading home = read("a.txt", JAPANESE.formatted("6"));
        Reading other = read("b.txt", JAPANESE.formatted("8").replace("カナタ制御", "ソナタ電装"));
        Known both = known(home, other);

        assertThat(both.incidents()).hasSize(2);
        assertThat(
                        KnownNotices.changes(known(home), both, TODAY)
                                .of(both.incidents().getLast().id()))
                .extracting(Change::kind)
                .contains(Change.Kind.NEW_INCIDENT);
    }

    @Test
    void shouldTellASecondEventOfAPageOfManyAnew() {
        String first =
                """
                今週の事故まとめ
                2026年12月8日
                みはり堂

                1. カナタ制御株式会社
                カナタ制御株式会社は7日、サーバーがランサムウェアに感染したと発表した。
                """;
        String second =
                first
                        + """

                        2. ソナタ電装株式会社
                        ソナタ電装株式会社は8日、サーバーが不正アクセスを受けたと発表した。
                        """;
        Known before = known(read("a.txt", first));
        Known after = known(read("a.txt", second));
        Incident added =
                after.incidents().stream()
                        .filter(each -> each.victim().value().name().startsWith("ソナタ"))
                        .findFirst()
                        .orElseThrow();

        assertThat(KnownNotices.changes(before, after, TODAY).of(added.id()))
                .extracting(Change::kind)
                .contains(Change.Kind.NEW_INCIDENT);
    }
}
