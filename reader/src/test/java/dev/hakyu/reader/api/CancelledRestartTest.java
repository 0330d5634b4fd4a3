package dev.hakyu.reader.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.Modality;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// A restart that is called off was planned for its day; nothing stops then, and nothing restarts.
class CancelledRestartTest {
    private static final String NOTICE =
            """
            %s
            2026年11月24日
            ハナミズキ樹脂株式会社
            11月20日に当社のサーバーがランサムウェア攻撃を受け、生産を停止しております。
            %s
            """;

    @Test
    void shouldTakeThePlanBackAndReadTheNewDaysOfATable() {
        String text =
                NOTICE.formatted(
                        "11月26日に予定しておりました生産再開の取りやめについて",
                        """
                        前回のお知らせ(11月23日)におきまして、東工場を26日から再開する旨をお伝えしておりましたが、これを取りやめます。

                        | 東工場 第1ライン | 26日 → 12月1日(火)を目標とします。 |
                        |---|---|
                        | 西工場 | 26日 → 未定とします。 |
                        """);
        assertThat(plans(text, Modality.ASSERTED)).containsExactly("2026-12-01 < 2026-11-26");
        assertThat(plans(text, Modality.WITHDRAWN)).isNotEmpty().allMatch("2026-11-26"::equals);
        assertThat(stops(text)).containsExactly("2026-11-20");
    }

    @Test
    void shouldKeepAPlanWhereSomethingElseIsCalledOff() {
        String text = NOTICE.formatted("生産の再開について", "東工場を11月26日から再開する予定です。なお、11月28日の見学会は取りやめます。");
        assertThat(plans(text, Modality.ASSERTED)).containsExactly("2026-11-26");
        assertThat(plans(text, Modality.WITHDRAWN)).isEmpty();
    }

    private static List<String> plans(String text, Modality modality) {
        return SmallArticles.statements(text)
                .filter(each -> each.modality() == modality)
                .map(each -> each.what())
                .filter(Assertion.ResumptionForecast.class::isInstance)
                .map(Assertion.ResumptionForecast.class::cast)
                .map(each ->
                        each.date() + (each.insteadOf() == null ? "" : " < " + each.insteadOf()))
                .distinct()
                .toList();
    }

    private static List<String> stops(String text) {
        return SmallArticles.stated(text, Assertion.Outage.class).stream()
                .map(Assertion.Outage::start)
                .map(Objects::toString)
                .toList();
    }
}
