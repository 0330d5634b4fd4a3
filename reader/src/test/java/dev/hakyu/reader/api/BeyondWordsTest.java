package dev.hakyu.reader.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.Certainty;
import dev.hakyu.model.incident.Harm;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Other houses and new products are not what is additional to a leak.
class BeyondWordsTest {
    private static final ReportReader READER = ReportReader.shipped();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "当社では、他の企業で見られたような情報の流出はありません。",
                "当社では、ほかの会社で起きたような情報の漏えいは確認されておりません。",
                "調査の結果、他の組織と同様の情報流出はございませんでした。"
            })
    void shouldReadAWholeDenialBesideOtherHouses(String said) {
        assertThat(japanese(said)).containsOnly(Certainty.DENIED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "There is no evidence that new designs were stolen.",
                "We found no evidence that new product drawings were leaked."
            })
    void shouldReadADenialOfNewGoods(String said) {
        assertThat(english(said)).containsOnly(Certainty.DENIED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"現時点で、他の情報の流出は確認されておりません。", "なお、その他の個人情報の漏えいはございません。", "他に流出した情報はございません。"})
    void shouldStillDenyOnlyWhatIsAdditional(String said) {
        assertThat(japanese(said)).doesNotContain(Certainty.DENIED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "There is no evidence of any new leak.",
                "No other customer data was stolen.",
                "There is no sign that other systems were accessed or data stolen."
            })
    void shouldStillDenyOnlyWhatIsAdditionalInEnglish(String said) {
        assertThat(english(said)).doesNotContain(Certainty.DENIED);
    }

    private static List<Certainty> japanese(String said) {
        return leak(
                """
                不正アクセスについて(第2報)
                2026年5月20日
                ハナミズキ樹脂株式会社
                5月11日に当社のサーバーが不正アクセスを受けました。
                """
                        + said);
    }

    private static List<Certainty> english(String said) {
        return leak(
                """
                Update on the ransomware attack
                May 20, 2026
                Hallam Tools Ltd.
                Our servers were encrypted by ransomware on May 11.
                """
                        + said);
    }

    private static List<Certainty> leak(String text) {
        return READER.read(OpenedReports.report("notice.txt", text)).accounts().stream()
                .flatMap(account -> account.statements().stream())
                .filter(each -> each.what().equals(new Assertion.HarmDone(Harm.LEAK)))
                .map(each -> each.certainty())
                .toList();
    }
}
