package dev.hakyu.brief.internal.compose;

import static dev.hakyu.brief.internal.compose.KnownNotices.known;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.hakyu.brief.api.Change;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

/// What is told of the victim's plants from notice to notice.
class SiteChangesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 3);
    private static final String FIRST = notice("12月1日(第1報)", "本社工場は生産を停止しています。坂下工場は通常どおり稼働しています。");

    @Test
    void shouldTellASecondPlantThatStopsWithItsHour() {
        String second = notice("12月2日(第2報)", "明3日(木)朝6時から坂下工場の生産を停止します。");

        assertTold(
                second,
                "拠点の停止が伝えられました: 坂下工場、12月3日(木)6時から(確認)",
                "site told to stand still: 坂下工場, from Thu 3 Dec, 06:00 (confirmed)");
    }

    /// The share of one plant is not that of the house, and ends what was told of the house before.
    @Test
    void shouldTellTheShareOfAPlantAndWhatItMakes() {
        String before = notice("12月1日(第1報)", "出荷は通常の半分に落ちています。");
        String second = notice("12月2日(第2報)", "整流器をつくる本社工場は生産を停止しています。継電器をつくる坂下工場の出荷は通常の4割です。");

        assertThat(sites(known(before), known(before, second)))
                .containsExactlyInAnyOrder(
                        tuple(
                                "拠点の停止が伝えられました: 本社工場(整流器)(確認)",
                                "site told to stand still: 本社工場 (“整流器”) (confirmed)"),
                        tuple(
                                "通常どおりには動いていない拠点が伝えられました: 坂下工場(継電器)、通常の約4割(確認)",
                                "site told not to run as usual: 坂下工場 (“継電器”), at about 40 % of"
                                        + " normal (confirmed)"));
        assertThat(known(before).incidents().getFirst().outage().value().remainingShare())
                .isEqualTo(0.5);
        assertThat(known(before, second).incidents().getFirst().outage().value().remainingShare())
                .isNull();
    }

    @Test
    void shouldTellASecondPlantThatStopsBeforeAnythingElse() {
        String second =
                notice(
                        "12月2日(第2報)",
                        "新たにマルウェアを検出しました。顧客の氏名が流出した可能性があります。明3日(木)朝6時から坂下工場の生産を停止します。");

        assertThat(changes(known(FIRST), known(FIRST, second)))
                .extracting(Change::kind)
                .startsWith(Change.Kind.SITE)
                .hasSizeGreaterThan(1);
    }

    @Test
    void shouldTellTwoPlantsThatStopTogether() {
        String second =
                notice(
                        "12月2日(第2報)",
                        "坂下工場および上野工場の端末からも同じ不正プログラムが見つかりました。3日の始業から両工場につきましても操業を取り止めます。");

        assertThat(sites(known(FIRST), known(FIRST, second)))
                .extracting(each -> each.toList().getFirst())
                .containsExactly("拠点の停止が伝えられました: 坂下工場(確認)", "拠点の停止が伝えられました: 上野工場(確認)");
    }

    @Test
    void shouldTakeTheHourFromAnotherSentenceOfTheReport() {
        String second = notice("12月2日(第2報)", "■ 坂下工場も生産を止めます\n明3日(木)朝6時から坂下工場の全2ラインを停止します。");

        assertThat(sites(known(FIRST), known(FIRST, second)))
                .extracting(each -> each.toList().getFirst())
                .containsExactly("拠点の停止が伝えられました: 坂下工場、12月3日(木)6時から(確認)");
    }

    @Test
    void shouldTellAPlantOnceAndNotAgainOnTheNextDay() {
        String second = notice("12月2日(第2報)", "坂下工場も生産を停止しました。");
        String third = notice("12月3日(第3報)", "本社工場と坂下工場は引き続き生産を停止しています。");

        assertThat(sites(known(FIRST), known(FIRST, second))).hasSize(1);
        assertThat(sites(known(FIRST, second), known(FIRST, second))).isEmpty();
        assertThat(sites(known(FIRST, second), known(FIRST, second, third))).isEmpty();
    }

    @Test
    void shouldTellAPlantThatRunsAgain() {
        String second = notice("12月2日(第2報)", "本社工場は通常どおり稼働しています。");

        assertTold(
                second, "拠点が再び動いていると伝えられました: 本社工場(確認)", "site told to run again: 本社工場 (confirmed)");
    }

    @Test
    void shouldTellAPlantThatNobodyNamedBefore() {
        String second = notice("12月2日(第2報)", "九州工場は通常どおり稼働しています。");

        assertTold(second, "動いている拠点が伝えられました: 九州工場(確認)", "site told to run: 九州工場 (confirmed)");
    }

    @Test
    void shouldNotCallAPlantThatRunsInPartStopped() {
        String second = notice("12月2日(第2報)", "坂下工場は8ラインのうち3ラインで生産しています。");

        assertTold(
                second,
                "通常どおりには動いていない拠点が伝えられました: 坂下工場(確認)",
                "site told not to run as usual: 坂下工場 (confirmed)");
    }

    @Test
    void shouldNotTellTwiceWhatTheRestartTells() {
        String second = notice("12月2日(第2報)", "本社工場は12月2日に生産を再開しました。");

        assertThat(sites(known(FIRST), known(FIRST, second))).isEmpty();
        assertThat(changes(known(FIRST), known(FIRST, second)))
                .filteredOn(each -> each.kind() == Change.Kind.RESUMPTION)
                .isNotEmpty();
    }

    @Test
    void shouldNameTheNewspaperThatTellsIt() {
        String news =
                """
                みなと精工にサイバー攻撃 坂下工場も停止
                2026年12月2日
                港湾日報
                部品大手のみなと精工がランサムウェア攻撃を受けた。2日から坂下工場の生産も止まっている。
                """;

        assertThat(sites(known(FIRST), known(FIRST, news)))
                .singleElement()
                .extracting(each -> each.toList().getFirst().toString())
                .asString()
                .contains("坂下工場", "(報道、");
    }

    private static String notice(String day, String said) {
        return """
        ランサムウェアによる操業への影響について
        2026年%s
        みなと精工株式会社
        当社のサーバーがランサムウェアの被害を受けました。
        %s
        """
                .formatted(day, said);
    }

    /// What a second notice changes.
    private static void assertTold(String second, String ja, String en) {
        assertThat(sites(known(FIRST), known(FIRST, second))).containsExactly(tuple(ja, en));
    }

    private static List<Tuple> sites(Known before, Known after) {
        return changes(before, after).stream()
                .filter(each -> each.kind() == Change.Kind.SITE)
                .map(each -> tuple(each.what().ja(), each.what().en()))
                .toList();
    }

    private static List<Change> changes(Known before, Known after) {
        assertThat(after.incidents()).hasSize(1);
        return KnownNotices.changes(before, after, TODAY).of(after.incidents().getFirst().id());
    }
}
