package dev.hakyu.brief.internal.compose;

import static dev.hakyu.brief.internal.compose.KnownNotices.known;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.brief.api.Change;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What a paper adds to a story on the next morning.
class NewspaperChangesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 19);
    private static final String FIRST =
            article(
                    "ヤマセ倉庫でランサムウェア被害 荷主27社に影響",
                    17,
                    "ヤマセ倉庫(愛知県)は17日、倉庫管理システムがランサムウェアに感染し、16日から出荷を停止していると発表した。"
                            + "荷主27社に影響が出ている。個人情報の流出は確認されていない。");

    @Test
    void shouldTellBothFiguresWithCertaintyAndSource() {
        String next =
                article("ヤマセ倉庫の障害、荷主31社に拡大", 18, "ヤマセ倉庫のランサムウェア被害で、影響を受けた荷主が31社に拡大したことが18日分かった。");

        assertThat(lines(FIRST, next))
                .anySatisfy(line -> assertThat(line).contains("27社 → 31社(報道、東海産業新聞 2026-11-18)"));
    }

    @Test
    void shouldTellThatDataWasCopied() {
        String next =
                article(
                        "ヤマセ倉庫の被害、調査続く",
                        18,
                        "ランサムウェア被害を受けたヤマセ倉庫は18日、サーバーのデータが外部にコピーされたことを確認したと発表した。");

        assertThat(lines(FIRST, next))
                .anySatisfy(line -> assertThat(line).startsWith("データの被害が新たに伝えられました: 漏えい(確認"));
    }

    @Test
    void shouldTellThatDataWasCopiedInEnglish() {
        String first =
                english(
                        17,
                        "The ransomware attack on Yamase Warehousing stopped its shipments on Monday.");
        String next =
                english(
                        18,
                        "Yamase Warehousing was hit by ransomware. The company confirmed that data had been copied from its servers.");

        List<Change> changes = changes(first, next);

        assertThat(changes)
                .extracting(change -> change.what().en())
                .anySatisfy(line ->
                        assertThat(line)
                                .startsWith(
                                        "harm to data told for the first time: leak (confirmed"));
    }

    @Test
    void shouldTellNoHarmWhereNoneIsTold() {
        String next = article("ヤマセ倉庫、復旧続く", 18, "ランサムウェア被害を受けたヤマセ倉庫は18日、データの流出は確認されていないと発表した。");

        assertThat(lines(FIRST, next)).noneMatch(line -> line.contains("データの被害"));
        assertThat(lines(FIRST, FIRST)).isEmpty();
    }

    private static List<String> lines(String first, String next) {
        return changes(first, next).stream().map(change -> change.what().ja()).toList();
    }

    private static List<Change> changes(String first, String next) {
        Known after = known(first, next);
        return KnownNotices.changes(known(first), after, TODAY)
                .of(after.incidents().getFirst().id());
    }

    private static String article(String title, int day, String body) {
        return title + "\n2026年11月" + day + "日\n東海産業新聞\n\n" + body;
    }

    private static String english(int day, String body) {
        return "Attack on Yamase Warehousing\nNovember " + day + ", 2026\nFreight News\n\n" + body;
    }
}
