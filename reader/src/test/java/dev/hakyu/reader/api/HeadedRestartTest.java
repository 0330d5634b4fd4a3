package dev.hakyu.reader.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.incident.Assertion.ResumptionForecast;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Bare rows of a part and a day, below a heading that announces restarts: each is a plan.
class HeadedRestartTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "稼働再開の見通し|東工場 第3ライン … 11月20日(金)13時|2026-11-20T13:00 東工場 第3ライン",
                "生産再開の時期|東工場 第3ライン:11月20日|2026-11-20 東工場 第3ライン",
                "再開予定日|西工場 ‥ 20日(金)6時30分から|2026-11-20T06:30 西工場",
                "操業再開日程|西工場――11月20日午前7時|2026-11-20T07:00 西工場"
            })
    void shouldReadTheDayOfEachRow(String heading, String row, String plan) {
        assertThat(plans(notice(heading, row))).containsExactly(plan);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "設備点検の予定|東工場 第3ライン … 11月20日(金)13時",
                "再開した日時|東工場 第3ライン … 11月14日(土)13時",
                "再開の見通し|東工場 第3ライン 点検 … 11月20日",
                "再開の見通し|東工場 第3ライン … 11月20日まで停止",
                "再開の見通し|東工場 第3ライン … 11月20日に判断",
                "再開の見通し|お問い合わせ … 11月20日",
                "再開の見通し|東工場 第3ライン … 検討中"
            })
    void shouldReadNoPlanOfOtherRows(String said) {
        String[] parts = said.split("\\|");

        assertThat(plans(notice(parts[0], parts[1]))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Planned restart dates|Line 2 of the Leeds plant: November 20, 2026|2026-11-20 Line 2 of the Leeds plant",
                "Restart schedule|The Leeds plant ... November 20, 2026, 08:00|2026-11-20T08:00 Leeds plant"
            })
    void shouldReadTheDayOfEachRowInEnglish(String heading, String row, String plan) {
        assertThat(plans(english(heading, row))).containsExactly(plan);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Planned maintenance|Leeds plant - November 20, 2026",
                "Restart schedule|Leeds plant, inspection - November 20, 2026",
                "Restart schedule|Leeds plant - closed until November 20, 2026"
            })
    void shouldReadNoPlanOfOtherRowsInEnglish(String said) {
        String[] parts = said.split("\\|");

        assertThat(plans(english(parts[0], parts[1]))).isEmpty();
    }

    private static List<String> plans(String text) {
        return SmallArticles.stated(text, ResumptionForecast.class).stream()
                .map(each -> each.date() + " " + each.portion())
                .distinct()
                .toList();
    }

    private static String notice(String heading, String row) {
        return "サイバー攻撃による操業停止について(第2報)\n2026年11月17日\n旭川精工株式会社\n\n当社はランサムウェア攻撃を受け、東工場と西工場の生産を停止しております。\n\n■ %s\n\n・%s\n・北工場 … 検討中\n"
                .formatted(heading, row);
    }

    private static String english(String heading, String row) {
        return "# Update on the ransomware attack\nNovember 17, 2026\nHallam Tools Ltd.\n\nOur servers were encrypted by ransomware and production at our Leeds plant is stopped.\n\n## %s\n\n- %s\n- York plant - to be decided\n"
                .formatted(heading, row);
    }
}
