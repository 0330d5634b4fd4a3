package dev.hakyu.reader.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.incident.Assertion;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Houses that a paper brings in by what they make and where they sit.
class IntroducedNameTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "座席部材メーカーでシステム障害|座席向け発泡材のミナワ発泡(静岡県)で社内システムが動かなくなっている。|ミナワ発泡",
                "座席向け発泡材のミナワ発泡、出荷を絞る|座席向け発泡材のミナワ発泡(静岡県)で社内システムが動かなくなっている。|ミナワ発泡",
                "座席向け発泡材のミナワ発泡でシステム障害|座席向け発泡材のミナワ発泡で社内システムが動かなくなっている。|ミナワ発泡",
                "部品供給に遅れ、自動車各社が警戒|自動車用端子メーカーのホムラ端子(三重県四日市市)で社内システムが動かなくなっている。|ホムラ端子",
                "部品供給に遅れ、自動車各社が警戒|樹脂原料を手がけるタヅナ樹脂原料(本社・岡山県倉敷市)で社内システムが動かなくなっている。|タヅナ樹脂原料",
                "車の座席材料、供給に不安|光学樹脂を製造するアケビ光学樹脂(新潟市)で生産管理システムが止まっている。|アケビ光学樹脂",
                "車の座席材料、供給に不安|摩擦材のコダマ摩擦材で社内システムが動かなくなっている。|コダマ摩擦材",
                "車の座席材料、供給に不安|車載コネクター用の端子をつくるみなと精工で社内システムが動かなくなっている。|みなと精工",
                "車の座席材料、供給に不安|イサゴ珪砂(本社・愛知県)で社内システムが動かなくなっている。|イサゴ珪砂",
                "部品供給に遅れ、自動車各社が警戒|ばね大手のミナカタ発条(本社・長野県岡谷市)の工場が16日から止まっている。|ミナカタ発条",
                "座席部材メーカーで障害、完成車に影響も|県内の座席部材メーカーで障害が起き、16日から出荷が止まっている。納入先のミドリ自動車(本社・愛知県)は影響を調べている。|座席部材メーカー",
                "カナタ精工、通販サイトが停止|カナタ精工の通販サイト「ハナ」が16日から使えない状態が続いている。|カナタ精工",
                "武蔵の森病院、電子カルテ使えず|武蔵の森病院で16日から電子カルテが使えない状態が続いている。|武蔵の森病院"
            })
    void shouldTakeTheOneThatIsIntroducedOrWasHit(String title, String body, String name) {
        assertThat(TextLabels.victims(SmallArticles.newspaper(title, body))).containsExactly(name);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Foam supplier Minawa running at half its normal output|Minawa Foam, a Japanese maker of seat foam, is running at half its normal output after its systems stopped working on Sunday.|Minawa Foam",
                "Seat foam maker Minawa works by hand|Minawa Foam, a maker of seat foam, is processing orders by hand after its core system failed on Sunday.|Minawa Foam",
                "Minawa Foam unable to take orders|Seat foam supplier Minawa Foam, based in Shizuoka, has been unable to take orders since Sunday.|Minawa Foam"
            })
    void shouldTakeTheFullNameInEnglish(String title, String body, String name) {
        String text = title + "\nNovember 18, 2026\nNagoya Business Wire\n\n" + body;

        assertThat(TextLabels.victims(text)).containsExactly(name);
        assertThat(SmallArticles.stated(text, Assertion.Via.class)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "冬の寒さ、電力需要に影響|電力会社の予備率は3%を超える見通しだ。摩擦材のコダマ摩擦材は新工場を建てる。",
                "自動車部品展が開幕|光学樹脂を製造するアケビ光学樹脂(新潟市)で新製品の発表会が開かれた。"
            })
    void shouldTakeNobodyWhereNothingFails(String title, String body) {
        assertThat(TextLabels.victims(SmallArticles.newspaper(title, body))).isEmpty();
    }
}
