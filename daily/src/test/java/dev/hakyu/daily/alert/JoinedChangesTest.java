package dev.hakyu.daily.alert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.Text;
import java.util.List;
import org.junit.jupiter.api.Test;

class JoinedChangesTest {
    private static final Text FIRST =
            new Text("再開の予定が取り下げられました: 生産 2月25日(木)", "restart called off: production, Thu 25 Feb");
    private static final Text SECOND =
            new Text("再開の予定が取り下げられました: 森谷 2月25日(木)", "restart called off: “森谷”, Thu 25 Feb");
    private static final Text OTHER =
            new Text("再開の見込みが示されました: 生産 3月1日(月)", "announced restart: production, Mon 1 Mar");

    @Test
    void shouldPutChangesOfOneKindBehindOneLabel() {
        assertThat(JoinedChanges.of(List.of(FIRST, OTHER, SECOND)))
                .containsExactly(
                        new Text(
                                "再開の予定が取り下げられました: 生産 2月25日(木) / 森谷 2月25日(木)",
                                "restart called off: production, Thu 25 Feb / “森谷”, Thu 25 Feb"),
                        OTHER);
    }

    @Test
    void shouldLeaveWhatHasNoLabelOrIsMoreThanOneSentence() {
        List<Text> plain =
                List.of(
                        new Text("新しい事案です。", "new incident."),
                        new Text("計算: しません。理由: 甲", "sums: none. Why: x"),
                        new Text("計算: しません。理由: 乙", "sums: none. Why: y"));
        assertThat(JoinedChanges.of(plain)).isEqualTo(plain);
    }
}
