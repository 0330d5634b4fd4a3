package dev.hakyu.reader.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.Certainty;
import dev.hakyu.model.incident.DataClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// That data was not published or misused leaves open whether it was taken.
class DeniedUseTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "不正アクセスにより情報が漏れたおそれがある。健診の結果が外部で公開された事実は、引き続き把握していない。",
                "不正アクセスにより情報が漏れたおそれがある。健診の結果が悪用された形跡は確認されていない。",
                "不正アクセスにより情報が漏れたおそれがある。健診の結果が転売された事実は認められていない。"
            })
    void shouldDenyNoClassWhoseUseAloneIsDenied(String said) {
        assertThat(isDenied(SmallArticles.japanese(said))).isFalse();
        assertThat(SmallArticles.statements(SmallArticles.japanese(said)))
                .filteredOn(each -> each.what() instanceof Assertion.HarmDone)
                .noneMatch(each -> each.certainty() == Certainty.DENIED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "不正アクセスにより氏名が漏れたおそれがある。健診の結果は含まれていない。",
                "不正アクセスにより氏名が漏れたおそれがある。健診の結果が流出した事実は確認されていない。"
            })
    void shouldStillDenyTheClassThatWasNotTaken(String said) {
        assertThat(isDenied(SmallArticles.japanese(said))).isTrue();
    }

    private static boolean isDenied(String text) {
        return SmallArticles.statements(text)
                .filter(each -> each.certainty() == Certainty.DENIED)
                .map(each -> each.what())
                .anyMatch(what ->
                        what instanceof Assertion.Exposed exposed
                                && exposed.dataClass() == DataClass.HEALTH);
    }
}
