package dev.hakyu.reader.api;

import static dev.hakyu.reader.api.LeakNotices.english;
import static dev.hakyu.reader.api.LeakNotices.japanese;
import static dev.hakyu.reader.api.LeakNotices.leak;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.incident.Certainty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Other houses and new products are not what is additional to a leak.
class BeyondWordsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "当社では、他の企業で見られたような情報の流出はありません。",
                "当社では、ほかの会社で起きたような情報の漏えいは確認されておりません。",
                "調査の結果、他の組織と同様の情報流出はございませんでした。"
            })
    void shouldReadAWholeDenialBesideOtherHouses(String said) {
        assertThat(leak(japanese(said))).containsOnly(Certainty.DENIED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "There is no evidence that new designs were stolen.",
                "We found no evidence that new product drawings were leaked."
            })
    void shouldReadADenialOfNewGoods(String said) {
        assertThat(leak(english(said))).containsOnly(Certainty.DENIED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"現時点で、他の情報の流出は確認されておりません。", "なお、その他の個人情報の漏えいはございません。", "他に流出した情報はございません。"})
    void shouldStillDenyOnlyWhatIsAdditional(String said) {
        assertThat(leak(japanese(said))).doesNotContain(Certainty.DENIED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "There is no evidence of any new leak.",
                "No other customer data was stolen.",
                "There is no sign that other systems were accessed or data stolen."
            })
    void shouldStillDenyOnlyWhatIsAdditionalInEnglish(String said) {
        assertThat(leak(english(said))).doesNotContain(Certainty.DENIED);
    }
}
