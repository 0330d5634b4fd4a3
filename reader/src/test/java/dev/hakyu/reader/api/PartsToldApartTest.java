package dev.hakyu.reader.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.Assertion.SiteState;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What a site makes and how much of it still comes, where a text tells sites or goods apart.
class PartsToldApartTest {
    private static String paper(String said) {
        return SmallArticles.newspaper(
                "ミドリ丘精機、出荷を絞る", "ミドリ丘精機(三重県)は16日、サーバーがランサムウェアに感染したことを明らかにした。\n" + said);
    }

    private static List<SiteState> states(String said) {
        return SmallArticles.stated(paper(said), SiteState.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "整流器をつくる笠置工場は15日夜から生産も出荷も全面的に止まっている。電動モーターの柳生工場は半分ほどの出荷を保つ。|0.5",
                "整流器をつくる笠置工場は止まっている。電動モーターの柳生工場は生産を続けているが、15日に出せた量は普段のおよそ6割にとどまった。|0.6",
                "笠置工場で整流器、柳生工場で電動モーターをつくる。笠置工場は生産を止めている。柳生工場の出荷は通常の5割。|0.5",
                "整流器を製造する笠置工場は操業を停止した。電動モーターを組み立てる柳生工場は通常の3割減で生産している。|0.7"
            })
    void shouldReadWhatEachSiteMakesAndItsShare(String said, double share) {
        assertThat(states(said))
                .containsExactlyInAnyOrder(
                        new SiteState("笠置工場", false, "整流器", null),
                        new SiteState("柳生工場", false, "電動モーター", share));
    }

    /// The share of one site is not that of the house.
    @Test
    void shouldNotTakeTheShareOfOneSiteForThatOfTheHouse() {
        assertThat(
                        SmallArticles.stated(
                                        paper(
                                                "整流器をつくる笠置工場は15日から止まっている。電動モーターの柳生工場の出荷は普段のおよそ半分にとどまった。"),
                                        Assertion.Outage.class)
                                .stream()
                                .map(Assertion.Outage::remainingShare)
                                .filter(Objects::nonNull))
                .isEmpty();
        assertThat(
                        SmallArticles.stated(
                                        paper("柳生工場の出荷は普段のおよそ半分にとどまった。"), Assertion.Outage.class)
                                .stream()
                                .map(Assertion.Outage::remainingShare)
                                .filter(Objects::nonNull))
                .as("the only site that is named")
                .containsExactly(0.5);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "同社は整流器を15日に一部で作り始めた。総務部が明らかにした。車載用整流器の出荷は普段のおよそ半分、柳生工場の電動モーターは7割ほどまで戻った。|0.5|0.7",
                "整流器の出荷は通常の4割、モーターの出荷は通常の8割にとどまる。|0.4|0.8"
            })
    void shouldReadTheShareOfGoodsBesideThatOfOthers(String said, double one, double other) {
        assertThat(states(said))
                .extracting(SiteState::shareOfNormal)
                .containsExactlyInAnyOrder(one, other);
        assertThat(states(said)).extracting(SiteState::goods).doesNotContainNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "柳生工場では従業員の半分が出社している。",
                "ベトナムの柳生工場は止まっている。",
                "三重県の柳生工場は止まっている。",
                "同社の柳生工場は止まっている。",
                "サカネ電線の柳生工場は止まっている。",
                "主力の柳生工場は止まっている。"
            })
    void shouldTakeNoPlaceHouseOrPeopleForGoodsOrShares(String said) {
        assertThat(states(said))
                .allSatisfy(each -> {
                    assertThat(each.goods()).isNull();
                    assertThat(each.shareOfNormal()).isNull();
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"柳生工場は24日に通常の半分の生産で再開する予定だ。", "柳生工場は昨年、通常の半分の生産だった。"})
    void shouldTakeNoPlanForTheShareOfASite(String said) {
        assertThat(states(said)).allMatch(each -> each.shareOfNormal() == null);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "車載用整流器の出荷を21日(月)から普段の半分の量で始めると答えた。|車載用整流器",
                "整流器の生産を21日に再開する予定だ。|整流器",
                "製品の出荷を21日に再開する予定だ。|",
                "自動車部品の生産を21日に再開する予定だ。|",
                "国内の生産を21日に再開する予定だ。|",
                "通常の出荷を21日に再開する予定だ。|"
            })
    void shouldReadTheGoodsOfAPlan(String said, String goods) {
        assertThat(SmallArticles.stated(paper(said), Assertion.ResumptionForecast.class))
                .isNotEmpty()
                .extracting(Assertion.ResumptionForecast::portion)
                .containsOnly(goods);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "電動モーターの出荷は15日に再開した。|電動モーター",
                "15日に電動モーターの出荷を再開した。|電動モーター",
                "製品の出荷は15日に再開した。|"
            })
    void shouldReadTheGoodsOfARestart(String said, String goods) {
        assertThat(SmallArticles.stated(paper(said), Assertion.Resumed.class))
                .isNotEmpty()
                .extracting(Assertion.Resumed::portion)
                .containsOnly(goods);
    }

    @Test
    void shouldReadEnglishToo() {
        assertThat(
                        SmallArticles.stated(
                                SmallArticles.english(
                                        "The Kasagi plant, which makes rectifiers, is at a standstill. The Yagyu plant,"
                                                + " which makes electric motors, is running at about 60 percent of its usual output."),
                                SiteState.class))
                .containsExactly(
                        new SiteState("Kasagi plant", false, "rectifiers", null),
                        new SiteState("Yagyu plant", false, "electric motors", 0.6));
    }
}
