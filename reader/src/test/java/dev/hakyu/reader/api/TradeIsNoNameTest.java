package dev.hakyu.reader.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.incident.Assertion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Words for a trade, or for those in it, with which a report's later paragraphs begin.
class TradeIsNoNameTest {
    private static final String FRONT =
            """
            ミドリオカ精機、2工場停止 サイバー攻撃で
            2026年11月4日 地方ニュース

            ミドリオカ精機が身代金要求型ウイルスによる攻撃を受け、4日に2工場の生産を停止した。

            同社は再開の時期を明らかにしていない。

            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "製品は複数の完成車メーカーに納められており、出荷の停止が続けば影響が出る。",
                "自動車の部品供給網は広く、一社の停止が完成車の生産停止につながりやすい。",
                "半導体メーカーは生産の停止を警戒し、在庫を積み増している。"
            })
    void shouldTellOfTheNamedHouseOnly(String paragraph) {
        assertThat(SmallArticles.stated(FRONT + paragraph, Assertion.Victim.class))
                .extracting(victim -> victim.organisation().name())
                .containsExactly("ミドリオカ精機");
    }

    @Test
    void shouldTakeParagraphsOnCustomersForPartsOfTheStory() {
        String text =
                FRONT
                        + """
                        製品は複数の完成車メーカーに納められている。ハマユウ自動車は「生産に影響はない」とコメントした。

                        自動車の部品供給網は広く、一社の停止が完成車の生産に及びやすい。
                        """;

        assertThat(SmallArticles.stated(text, Assertion.Victim.class))
                .extracting(victim -> victim.organisation().name())
                .containsExactly("ミドリオカ精機");
    }

    @Test
    void shouldStillTellOfEachHouseOfARoundup() {
        String text =
                """
                今週のサイバー事案
                2026年11月4日 地方ニュース

                ミドリオカ精機は2日、ランサムウェアの被害を受け、生産を停止したと発表した。

                ハマユウ運輸は3日、不正アクセスを受け、顧客1,200人分の個人情報が流出したと発表した。
                """;

        assertThat(SmallArticles.stated(text, Assertion.Victim.class))
                .extracting(victim -> victim.organisation().name())
                .containsExactly("ミドリオカ精機", "ハマユウ運輸");
    }

    @Test
    void shouldStillNameAHouseWhoseNameIsItsTrade() {
        String text =
                """
                株式会社自動車、生産停止
                2026年11月4日 地方ニュース
                株式会社自動車は4日、ランサムウェアの攻撃を受け、生産を停止したと発表した。
                """;

        assertThat(SmallArticles.stated(text, Assertion.Victim.class))
                .extracting(victim -> victim.organisation().name())
                .containsExactly("株式会社自動車");
    }
}
