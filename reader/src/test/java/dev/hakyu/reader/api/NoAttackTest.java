package dev.hakyu.reader.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What was no attack is no incident.
class NoAttackTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "送金システムで10日朝に障害が起き、11の金融機関で振り込みができなくなった。サイバー攻撃の可能性は低いという。",
                "トヨサカ自動車は29日、発注システムの不具合で全工場を止めた。同社はサイバー攻撃によるものではないとみている。",
                "しおみ空港で管制システムが停止した。国は外部からの攻撃が原因ではないと説明した。",
                "Westmarch Airlines halted all departures. The outage was caused by a faulty update rather than a cyber attack.",
                "Granby Electric said there was no sign that hackers caused the outage on Monday.",
                "Crowdmark has a defect in an update. This is not a security incident or cyberattack."
            })
    void shouldReadNoIncident(String sentences) {
        String text = "A failure and its cause\n2026-10-11\n\n" + sentences + "\n";

        assertThat(TextLabels.of(text)).isEmpty();
    }

    @Test
    void shouldReadParagraphsOnBodiesThatAreNotNamed() {
        String text =
                """
                学校の個人情報、相次ぎ紛失・漏えい
                2026年6月14日
                白波県は13日、観光事業者へのメールで宛先52件が見える状態だったと発表した。職員が送信方法を誤った。

                県内の公立中学校では、生徒33人の氏名を記した名簿を教諭が紛失した。11日に分かった。

                北浜市の市立保育園は、園児28人分の写真を誤って別の保護者に送信したと公表した。

                県立高校でも、学習端末の設定ミスで生徒412人のIDが外部から閲覧できる状態だった。県教委が12日に発表した。
                """;
        assertThat(TextLabels.victims(text))
                .containsExactlyInAnyOrder("白波県", "公立中学校", "市立保育園", "県立高校");
    }
}
