package dev.hakyu.reader.api;

import static dev.hakyu.reader.api.OldfenArticles.ENGLISH;
import static dev.hakyu.reader.api.OldfenArticles.JAPANESE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.incident.Assertion;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A sentence that may tell of the event itself keeps its stop.
class SameEventTest {
    private static final String BACKGROUND_JA = "アオサギは昨年、国内の病院を攻撃し、診療が2か月停止した。";
    private static final String BACKGROUND_EN =
            "In 2024 an unrelated attack on a port operator stopped car exports for four days. ";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "攻撃は事務系とは関係のない生産ラインまで広がり、全工場が操業を停止した。",
                "侵入口とは関わりのない工場でも生産が停止した。",
                "この攻撃者は保守業者の回線から侵入し、ほかの工場でも生産が停止した。",
                "攻撃者は運用会社の端末から入り、他の工場も生産を停止した。",
                BACKGROUND_JA + "この攻撃で全3工場が止まったままだ。",
                BACKGROUND_JA + "この攻撃で全3工場が生産を停止したままだ。",
                BACKGROUND_JA + "この被害で出荷が止まっている。",
                BACKGROUND_JA + "その影響で生産は停止している。",
                BACKGROUND_JA + "この攻撃で16日から生産を停止した。"
            })
    void shouldKeepWhatMayBeItsOwn(String own) {
        assertThat(stops(JAPANESE + own)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Production has been halted since Monday for reasons unrelated to any attack.",
                BACKGROUND_EN + "It halted production on Monday.",
                BACKGROUND_EN + "The attack halted production and deliveries remain suspended."
            })
    void shouldKeepWhatMayBeItsOwnInEnglish(String own) {
        assertThat(stops(ENGLISH + own)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                BACKGROUND_JA + "当時は救急の受け入れも止まった。",
                BACKGROUND_JA + "その攻撃では出荷も止まった。",
                "2024年には、無関係のサイバー攻撃で港湾運営会社の業務が停止し、自動車の輸出が4日間止まった。"
            })
    void shouldStillLeaveOutWhatIsOfAnother(String told) {
        assertThat(stops(JAPANESE + told)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                BACKGROUND_EN + "That attack halted production for 11 days.",
                "In 2024 an unrelated ransomware attack on a port operator stopped car exports for four days."
            })
    void shouldStillLeaveOutWhatIsOfAnotherInEnglish(String told) {
        assertThat(stops(ENGLISH + told)).isEmpty();
    }

    private static List<Assertion.Outage> stops(String text) {
        return SmallArticles.stated(text, Assertion.Outage.class);
    }
}
