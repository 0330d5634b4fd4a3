package dev.hakyu.reader.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.Certainty;
import dev.hakyu.model.incident.Harm;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// That there is nothing to tell is no denial of a leak.
class NoInformationTest {
    private static final ReportReader READER = ReportReader.shipped();

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
        assertThat(leak(said)).doesNotContain(Certainty.DENIED);
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
        assertThat(leak(said)).containsOnly(Certainty.DENIED);
    }

    private static List<Certainty> leak(String said) {
        String text =
                """
                不正アクセスについて(第2報)
                2026年5月20日
                ハナミズキ樹脂株式会社
                5月11日に当社のサーバーが不正アクセスを受けました。
                """
                        + said;
        return READER.read(OpenedReports.report("notice.txt", text)).accounts().stream()
                .flatMap(account -> account.statements().stream())
                .filter(each -> each.what().equals(new Assertion.HarmDone(Harm.LEAK)))
                .map(each -> each.certainty())
                .toList();
    }
}
