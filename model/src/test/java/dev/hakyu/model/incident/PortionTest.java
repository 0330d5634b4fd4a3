package dev.hakyu.model.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PortionTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "本社工場|本社",
                "本社工場の第2ライン|本社",
                "東浜工場および西浜工場|東浜,西浜",
                "東浜・西浜の両工場|東浜,西浜",
                "東浜、西浜の2工場|東浜,西浜",
                "三郷製作所|三郷",
                "、三郷製作所、|三郷",
                "とよはし工場|とよはし",
                "西浜工場ととよはし工場|西浜,とよはし",
                "とよはし工場と西浜工場|とよはし,西浜",
                "まとめ倉庫|まとめ",
                "さとう製作所と東浜と西浜の3工場|さとう,東浜,西浜",
                "東浜と西浜の両工場|東浜,西浜",
                "そと浜工場のラインと、うち浜工場|そと浜,うち浜",
                "第1・第3ライン|''",
                "一部の製品|''",
                "its Leeds plant|leeds",
                "Leeds and York plants|leeds,york",
                "the Leeds plant and the York works|leeds,york"
            })
    void shouldNameItsSites(String words, String sites) {
        assertThat(String.join(",", new Portion(words).sites())).isEqualTo(sites);
    }

    @Test
    void shouldTellTheSameSiteFromAnother() {
        assertThat(new Portion("本社工場の2ライン").mayBe(new Portion("本社工場"))).isTrue();
        assertThat(new Portion("東浜・西浜の両工場").mayBe(new Portion("西浜工場"))).isTrue();
        assertThat(new Portion("東浜工場").mayBe(new Portion("西浜工場"))).isFalse();
        assertThat(new Portion("第1ライン").mayBe(new Portion("第2ライン"))).isFalse();
        assertThat(new Portion("本社工場の第1ライン").mayBe(new Portion("本社工場の第2ライン"))).isFalse();
        assertThat(new Portion("Leeds plant").mayBe(new Portion("its Leeds plant"))).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "第2ライン|本社工場の第2ライン|true",
                "第2ライン|本社工場 第2ライン|true",
                "2ライン|本社工場の12ライン|false",
                "第3ライン|本社工場の第1・第3ライン|false",
                "第1・第3ライン|本社工場の第1・第3ライン|true",
                "第2ライン|本社工場の第1ライン|false",
                "line 2|line 2 at its Leeds plant|true",
                "line 2|line 21 at its Leeds plant|false"
            })
    void shouldTakeALineOfNoNamedSiteForThatOfAny(String line, String ofSite, boolean same) {
        assertThat(new Portion(line).mayBe(new Portion(ofSite))).isEqualTo(same);
        assertThat(new Portion(ofSite).mayBe(new Portion(line))).isEqualTo(same);
    }

    @Test
    void shouldKeepANameWithTheSoundOfAndWhole() {
        assertThat(new Portion("とよはし工場").mayBe(new Portion("よはし工場"))).isFalse();
        assertThat(new Portion("西浜工場ととよはし工場").without(Set.of("西浜"))).isEqualTo("とよはし工場");
        assertThat(new Portion("第1と第2ライン").mayBe(new Portion("第1・第2ライン"))).isTrue();
    }

    @Test
    void shouldLeaveTheOthersOfItsSites() {
        assertThat(new Portion("東浜工場および西浜工場").without(Set.of("東浜"))).isEqualTo("西浜工場");
        assertThat(new Portion("東浜・西浜の両工場").without(Set.of("西浜"))).isEqualTo("東浜工場");
        assertThat(new Portion("東浜・西浜の両工場").without(Set.of("東浜"))).isEqualTo("西浜工場");
        assertThat(new Portion("本社工場").without(Set.of("本社"))).isEmpty();
    }
}
