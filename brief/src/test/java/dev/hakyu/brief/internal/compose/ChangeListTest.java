package dev.hakyu.brief.internal.compose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.brief.api.Change;
import dev.hakyu.model.decision.Decisions;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.reader.api.Opened;
import dev.hakyu.reader.api.ReportOpener;
import dev.hakyu.reader.api.ReportReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ChangeListTest {
    private static final ReportReader READER = ReportReader.shipped();
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 3);
    private static final String FIRST =
            """
            不正アクセスによる情報漏えいについて
            2026年12月1日
            みなと精工株式会社
            当社のサーバーが第三者による不正アクセスを受け、顧客の氏名1,493人分が漏えいしたことを確認しました。
            """;

    @Test
    void shouldTellACorrectedFigureOfAnEditedArticleAsAChange() {
        Known before = known(FIRST);
        Known after = known(FIRST.replace("1,493", "8,534"));

        List<Change> changes = changes(before, after);

        assertThat(changes).extracting(Change::kind).containsExactly(Change.Kind.COUNT);
        assertThat(changes.getFirst().what().ja()).contains("8,534");
    }

    @Test
    void shouldTellAnIncidentThatNobodyKnewAsNew() {
        assertThat(changes(known(), known(FIRST)))
                .extracting(Change::kind)
                .containsExactly(Change.Kind.NEW_INCIDENT);
    }

    @Test
    void shouldTellNothingWhenNothingChanged() {
        assertThat(changes(known(FIRST), known(FIRST))).isEmpty();
    }

    private static List<Change> changes(Known before, Known after) {
        Incident incident = after.incidents().getFirst();
        return ChangeList.between(
                        before,
                        after,
                        after.incidents().stream().map(Incident::id).collect(Collectors.toSet()),
                        TODAY)
                .of(incident.id());
    }

    /// What one place shows.
    private static Known known(String... texts) {
        return Known.of(
                Arrays.stream(texts)
                        .map(text ->
                                ReportOpener.open(
                                        "notice.txt", text.getBytes(StandardCharsets.UTF_8)))
                        .map(Opened.Readable.class::cast)
                        .map(opened -> READER.read(opened.report()))
                        .toList(),
                Decisions.NONE);
    }
}
