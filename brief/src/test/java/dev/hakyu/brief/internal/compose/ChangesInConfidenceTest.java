package dev.hakyu.brief.internal.compose;

import static dev.hakyu.brief.internal.compose.KnownNotices.known;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.brief.api.Change;
import dev.hakyu.model.incident.Incident;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A line that is known from answers alone is for those who may see the answers.
class ChangesInConfidenceTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final String STOPPED = notice("17日", "受注と生産を停止しています。");
    private static final String COUNTED =
            notice("20日", "停止しています。お客様の氏名とメールアドレス8,534名分が漏えいしたことを確認しました。");
    private static final String PLANNED = notice("21日", "停止しています。生産は12月1日に再開する予定です。");

    @Test
    void shouldMarkWhatWasNotPublished() {
        ChangeList all = changes(known(STOPPED), known(STOPPED, COUNTED, PLANNED));
        ChangeList published = changes(known(STOPPED), known(STOPPED, COUNTED));

        List<Change> marked = of(all.beside(published));

        assertThat(marked)
                .filteredOn(each -> each.kind() == Change.Kind.RESUMPTION)
                .isNotEmpty()
                .allMatch(Change::inConfidence);
        assertThat(marked)
                .filteredOn(each -> each.kind() == Change.Kind.COUNT)
                .isNotEmpty()
                .noneMatch(Change::inConfidence);
    }

    @Test
    void shouldMarkNothingWhereNobodyAnswered() {
        ChangeList all = changes(known(STOPPED), known(STOPPED, COUNTED, PLANNED));

        assertThat(of(all.beside(all))).isEqualTo(of(all)).noneMatch(Change::inConfidence);
    }

    private static List<Change> of(ChangeList changes) {
        Incident incident = known(STOPPED, COUNTED, PLANNED).incidents().getFirst();
        return changes.of(incident.id());
    }

    private static ChangeList changes(Known before, Known after) {
        return KnownNotices.changes(before, after, TODAY);
    }

    private static String notice(String day, String said) {
        return """
        ランサムウェアによる操業停止のお知らせ
        2026年11月%s
        みなと精工株式会社
        当社のサーバーがランサムウェアの被害を受け、%s
        """
                .formatted(day, said);
    }
}
