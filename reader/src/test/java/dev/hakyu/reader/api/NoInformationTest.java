package dev.hakyu.reader.api;

import static dev.hakyu.reader.api.LeakNotices.japanese;
import static dev.hakyu.reader.api.LeakNotices.leak;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.incident.Certainty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// That there is nothing to tell is no denial of a leak.
class NoInformationTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "漏えいの有無について、お伝えできる情報はございません。",
                "情報の漏えいの有無につきまして、現時点で公表すべき情報はありません。",
                "流出した可能性について、新たにお知らせできる情報はございません。",
                "漏えいについて公開できるデータはございません。",
                "漏えいした情報の件数について、お知らせできる情報はございません。",
                "流出の規模を示す情報はございません。"
            })
    void shouldNotTakeNothingToTellForADenial(String said) {
        assertThat(leak(japanese(said))).doesNotContain(Certainty.DENIED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "流出した情報はございません。",
                "漏えいした情報はありません。",
                "外部に持ち出されたデータはございませんでした。",
                "漏えいした個人情報はございません。"
            })
    void shouldStillReadThatNothingLeaked(String said) {
        assertThat(leak(japanese(said))).containsOnly(Certainty.DENIED);
    }
}
