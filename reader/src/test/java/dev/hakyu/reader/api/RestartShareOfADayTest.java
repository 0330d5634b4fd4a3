package dev.hakyu.reader.api;

import static dev.hakyu.reader.api.ToldShares.resumed;
import static dev.hakyu.reader.api.ToldShares.shares;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.incident.Assertion;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A share of the normal output holds for the day it is told of.
class RestartShareOfADayTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "出荷は11月10日に通常の5割で再開し、20日に全面復旧しました。",
                "11月10日に通常の5割で出荷を再開し、20日に全面復旧しました。",
                "11月10日に通常の5割で出荷を再開しました。11月20日に出荷を全面的に再開しました。"
            })
    void shouldLetAWholeRestartFollowAShare(String said) {
        List<Assertion.Resumed> told = resumed(notice(said));

        assertThat(told)
                .filteredOn(each -> each.date().toString().startsWith("2026-11-10"))
                .extracting(Assertion.Resumed::shareOfNormal)
                .containsOnly(0.5);
        assertThat(told)
                .filteredOn(each -> each.date().toString().startsWith("2026-11-20"))
                .isNotEmpty()
                .allMatch(each -> each.shareOfNormal() == null && !each.partial());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "当面は通常の2割増しで生産し、遅れを取り戻してまいります。",
                "生産は通常の2割増となっております。",
                "出荷は通常の3割ほど多く行ってまいります。"
            })
    void shouldTakeMoreThanNormalForNoShare(String said) {
        assertThat(shares(notice("11月10日に出荷と生産を再開しました。" + said))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"出荷は通常の9割5分で行っております。|0.95", "出荷は通常の6割程度です。|0.6", "出荷は通常の2割減です。|0.8"})
    void shouldReadTheWholeFigure(String said, double share) {
        assertThat(shares(notice("11月10日に出荷を再開しました。" + said))).containsOnly(share);
    }

    private static String notice(String said) {
        return """
        ランサムウェア被害について(第4報)
        2026年11月21日
        アサギリ金型株式会社
        11月4日、ランサムウェアの感染により製品の生産および出荷を停止いたしました。
        """
                + said;
    }
}
