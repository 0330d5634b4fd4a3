package dev.hakyu.reader.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.Lang;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What a reading shows of what runs again.
class ResumedTextTest {
    private static final ReportReader READER = ReportReader.shipped();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "We resumed shipments on May 20 at about half of normal volume.|(about 50 % of normal) 2026-05-20",
                "Production restarted on May 20 at 60 percent capacity.|(about 60 % of normal) 2026-05-20",
                "Production resumed on May 20 at 40% of its usual output.|(about 40 % of normal) 2026-05-20",
                "Shipments were resumed on May 20 at about 60 percent of normal volume.|(about 60 % of normal) 2026-05-20",
                "We have been resuming shipments in stages: shipments resumed in stages on May 20.|shipping in part 2026-05-20"
            })
    void shouldShowHowMuchRunsAgainInEnglish(String said, String shown) {
        assertThat(english(said)).contains("● runs again: ").contains(shown);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "5月20日に出荷を再開いたしました。出荷は当面、通常の6割程度となります。|● 再開したもの: 出荷 (通常の約60%) 2026-05-20",
                "5月20日に生産を再開しました。生産能力の半分で稼働しております。|● 再開したもの: 生産 (通常の約50%) 2026-05-20"
            })
    void shouldShowHowMuchRunsAgainInJapanese(String said, String shown) {
        String text = "出荷の再開について\n2026年5月20日\n波田鋳造株式会社\n5月12日にランサムウェア攻撃を受け、出荷と生産を停止しておりました。" + said;

        assertThat(ReadingText.render(READER.read(OpenedReports.report("n.txt", text)), Lang.JA))
                .contains(shown);
    }

    @Test
    void shouldShowNoShareWhereNoneIsTold() {
        assertThat(
                        english(
                                "We resumed shipments on May 20. About 60 percent of our customers are abroad."))
                .contains("● runs again: ")
                .doesNotContain("of normal");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A survey found that 60 percent of production firms resumed work on May 20.",
                "Production resumed on May 20 at 60 percent of firms like ours."
            })
    void shouldNotTakeAShareOfFirmsForOneOfNormal(String said) {
        assertThat(english(said)).doesNotContain("of normal");
    }

    private static String english(String said) {
        String text =
                "Update\nMay 20, 2026\nHallam Castings Ltd.\nWe were hit by ransomware on May 12 and stopped"
                        + " production and shipments. "
                        + said;
        return ReadingText.render(READER.read(OpenedReports.report("n.txt", text)), Lang.EN);
    }
}
