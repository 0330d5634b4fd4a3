package dev.hakyu.reader.api;

import static dev.hakyu.reader.api.ToldShares.resumed;
import static dev.hakyu.reader.api.ToldShares.shares;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.RestartOf;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// How much runs again.
class RestartShareTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "出荷は当面、通常の6割程度となります。|0.6",
                "当面の出荷量は平常時の約70%となる見通しです。|0.7",
                "生産能力の半分で再開し、段階的に引き上げてまいります。|0.5",
                "稼働率は約4割にとどまっております。|0.4",
                "当面の生産は通常より3割減となります。|0.7",
                "出荷は通常の3分の2の水準です。|0.667"
            })
    void shouldReadTheShare(String said, double share) {
        assertThat(shares(notice(said))).isNotEmpty().containsOnly(share);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Shipments will run at about 60 percent of normal volume for the time being.|0.6",
                "Production is running at half of its usual level.|0.5",
                "Output is at two-thirds of normal, the company said.|0.667",
                "The plant operates at 45% capacity.|0.45"
            })
    void shouldReadTheShareInEnglish(String said, double share) {
        assertThat(
                        shares(
                                """
                                Supplier resumes shipments after attack
                                May 20, 2026
                                Regional News
                                Hallam Tools Ltd. said it had resumed production and shipping on May 19 after a ransomware attack.
                                """
                                        + said))
                .isNotEmpty()
                .containsOnly(share);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "通常の6割の従業員が在宅で勤務しております。",
                "サーバーの6割が暗号化されておりました。",
                "売上は前年の6割となる見込みです。",
                "出荷の6割は海外向けです。",
                "出荷は通常どおりです。"
            })
    void shouldReadNoShareOfSomethingElse(String said) {
        assertThat(shares(notice(said))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"出荷は当面、通常の6割程度となります。"})
    void shouldBindTheShareToWhatItIsSaidOf(String said) {
        List<Assertion.Resumed> told = resumed(notice(said));

        assertThat(told)
                .filteredOn(each -> each.of() == RestartOf.SHIPPING)
                .extracting(Assertion.Resumed::partial)
                .containsExactly(true);
        assertThat(told)
                .filteredOn(each -> each.of() == RestartOf.ORDERS)
                .extracting(Assertion.Resumed::partial)
                .containsExactly(false);
    }

    private static String notice(String said) {
        return """
        ランサムウェア被害について(第4報)
        2026年5月20日
        アサギリ金型株式会社
        ランサムウェアの感染により停止しておりました受注業務および製品の出荷を、5月19日13時に再開いたしました。
        """
                + said;
    }
}
