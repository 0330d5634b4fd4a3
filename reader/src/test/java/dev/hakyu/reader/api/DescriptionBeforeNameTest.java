package dev.hakyu.reader.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a company is, said before its name, is not its name.
class DescriptionBeforeNameTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "端子メーカーのアサナギ端子工業、納品に遅れ|三重県の端子メーカー、アサナギ端子工業で8日、サーバーがランサムウェアに感染した。|アサナギ端子工業",
                "端子メーカーの アサナギ端子工業、納品に遅れ|端子メーカーの アサナギ端子工業は8日、ランサムウェアに感染したと発表した。|アサナギ端子工業",
                "自動車部品大手のカナタ制御、ランサム被害|自動車部品大手のカナタ制御は8日、サーバーがランサムウェアに感染したと発表した。|カナタ制御",
                "自動車部品大手、カナタ精工にサイバー攻撃|自動車部品大手、カナタ精工は8日、サーバーがランサムウェアに感染したと発表した。|カナタ精工",
                "ばね専業メーカーの湊発条、工場停止|ばね専業メーカーの湊発条は8日、ランサムウェアに感染したと発表した。|湊発条",
                "物流会社「ハヤテ運輸」にランサム攻撃|物流会社「ハヤテ運輸」は8日、サーバーがランサムウェアに感染したと発表した。|ハヤテ運輸"
            })
    void shouldTakeTheNameBehindTheDescription(String title, String body, String name) {
        assertThat(TextLabels.victims(SmallArticles.newspaper(title, body))).containsExactly(name);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Brake maker Kanata hit by ransomware|Brake maker Kanata said on Monday that ransomware hit its servers.|Kanata",
                "Headlamp maker Kanata Lighting hit by cyberattack|Japanese headlamp maker Kanata Lighting said on Monday that ransomware hit its servers.|Kanata Lighting",
                "Toyota supplier Kanata Castings shuts plants|Toyota supplier Kanata Castings said on Monday that ransomware hit its servers.|Kanata Castings"
            })
    void shouldTakeTheNameBehindTheEnglishDescription(String title, String body, String name) {
        String text = title + "\nNovember 16, 2026\nRegional News\n" + body;

        assertThat(TextLabels.victims(text)).containsExactly(name);
    }

    @Test
    void shouldKeepANameThatEndsLikeADescription() {
        String text =
                """
                北都メーカーズ、サイバー攻撃で停止
                2026年12月9日
                伊勢湾日報

                北都メーカーズは8日、サーバーがランサムウェアに感染したと発表した。
                """;

        assertThat(TextLabels.victims(text)).containsExactly("北都メーカーズ");
    }

    @Test
    void shouldKeepADescriptionWithoutAName() {
        String text =
                """
                端子メーカーにサイバー攻撃
                2026年12月9日
                伊勢湾日報

                三重県の端子メーカーが8日、ランサムウェアの攻撃を受けたことが分かった。
                """;

        assertThat(TextLabels.victims(text)).singleElement().asString().contains("端子メーカー");
    }

    @Test
    void shouldKeepTheOwnerOfABrand() {
        String text =
                """
                カナタ書店の通販サイト「ホンノキ」、個人情報流出
                2026年12月9日
                伊勢湾日報

                カナタ書店は8日、通販サイト「ホンノキ」が不正アクセスを受け、会員312人の氏名が流出したと発表した。
                """;

        assertThat(TextLabels.victims(text)).containsExactly("カナタ書店");
    }
}
