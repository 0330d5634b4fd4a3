package dev.hakyu.daily.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StopWordsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "11月17日7時30分から両工場の生産を停止",
                "受注を停止しています",
                "出荷できません",
                "ラインが止まっている",
                "Ordering system down since 2026-11-16",
                "We cannot ship",
                "production halted"
            })
    void shouldKnowAStop(String words) {
        assertThat(StopWords.stateStop(words)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "停止はありません",
                "停止していません",
                "停止しておりません",
                "影響なし",
                "現時点ではなし",
                "生産停止はない",
                "出荷できないことはありません",
                "停止無し",
                "受注システム",
                "調査中",
                "No impact",
                "No outage",
                "Production is not stopped",
                "production isn’t down",
                "nothing stopped"
            })
    void shouldNotTakeOtherWordsForAStop(String words) {
        assertThat(StopWords.stateStop(words)).isFalse();
    }
}
