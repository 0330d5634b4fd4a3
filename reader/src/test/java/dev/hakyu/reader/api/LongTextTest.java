package dev.hakyu.reader.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.hakyu.model.incident.Report;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A page that says one thing over and over is read in work that grows with its length: four times
/// the page takes four times the work, where each sentence that looks at all others takes sixteen
/// times. Work is the processor time of the thread that reads, which others on the machine hardly
/// change.
class LongTextTest {
    private static final ReportReader READER = ReportReader.shipped();
    private static final int CHARS = 25_000;
    private static final int CHAIN_CHARS = 5_000;
    private static final int LONGER = 4;
    private static final int MOST_GROWTH = 9;

    /// A day that moves is looked at from each side; a page that tells nothing is not.
    private static final int MOST_TIMES_PLAIN = 200;

    private static final String PLAIN = "当社は本日、対応を進めております。\n";

    /// What never ends by itself ends here.
    private static final Duration ENDLESS = Duration.ofMinutes(5);

    private static final String HEAD =
            """
            不正アクセスについて
            2026年5月20日
            株式会社ミズハ精工
            当社は不正アクセスを受け、本社工場の生産を停止しました。
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                PLAIN,
                "126,400名分の個人情報が漏えいとしておりましたが、88,250名分と判明しました。\n",
                "個人情報126,400名分が漏えいとしておりましたが、88,250名分と判明し、",
                "取引先からは再開は来月になるのではないかとの声が出ているが、",
                "本社工場の全ラインの稼働を5月21日に再開しました。\n",
                "10:05 調査を進めております。原因は不明です\n",
                "本社工場は6月21日に再開する予定です。\n",
                "同集団との交渉はいたしません。\n",
                "電話番号、カード番号、口座番号",
                "・大浜 第2組立ライン 24日(水)13時から動かします。",
                "6. VPN装置「KiriGate」の脆弱性。",
                "5月24日の再開を予定しておりましたが、延期します。\n",
            })
    void shouldReadLongJapanesePages(String words) {
        assertGrowsWithLength(HEAD, words, CHARS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"本社工場は5月21日に再開し、", "本社工場は5月21日の再開を5月28日に延期し、"})
    void shouldReadLongJapaneseChains(String words) {
        assertGrowsWithLength(HEAD, words, CHAIN_CHARS);
        Report chain = page(HEAD, words, CHAIN_CHARS);
        Report plain = page(HEAD, PLAIN, CHAIN_CHARS);
        assertTimeoutPreemptively(
                ENDLESS,
                () -> {
                    nanosOfReading(plain);
                    long once = nanosOfReading(plain);
                    assertThat(nanosOfReading(chain)).isLessThan(MOST_TIMES_PLAIN * once);
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "We previously announced that 126,400 customers were affected; the correct number is"
                        + " 88,250 customers.\n",
                ".",
                "revised from 126,400 customers to 88,250 customers and then from ",
                "Analysts fear that the plant restarts on May 20, ",
                "The Kyushu plant and the Tohoku plant are halted while the Osaka plant is running"
                        + " normally. ",
            })
    void shouldReadLongEnglishPages(String words) {
        assertGrowsWithLength(
                """
                Notice of unauthorized access
                May 20, 2026
                Mizuha Precision Inc.
                We suffered a ransomware attack and halted production at our Osaka plant.
                """,
                words,
                CHARS);
    }

    /// However a sentence without an end is cut, a word of the lexicon may lie across the cut.
    @Test
    void shouldReadWhatIsCutWithinAWord() {
        String words = "再開の計画について";
        for (int ahead = 0; ahead < words.length(); ahead++) {
            Report page = page(HEAD + "あ".repeat(ahead), words, 2 * CHAIN_CHARS);

            assertThat(READER.read(page).accounts()).isNotEmpty();
        }
    }

    private static void assertGrowsWithLength(String head, String words, int chars) {
        Report page = page(head, words, chars);
        Report longer = page(head, words, LONGER * chars);
        assertTimeoutPreemptively(
                ENDLESS,
                () -> {
                    nanosOfReading(page);
                    long once = nanosOfReading(page);
                    assertThat(nanosOfReading(longer)).isLessThan(MOST_GROWTH * once);
                });
    }

    private static Report page(String head, String words, int chars) {
        byte[] bytes = (head + words.repeat(chars / words.length())).getBytes(UTF_8);
        return ((Opened.Readable) ReportOpener.open("a.txt", bytes)).report();
    }

    private static long nanosOfReading(Report page) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadCpuTime();
        assertThat(READER.read(page).accounts()).isNotEmpty();
        return threads.getCurrentThreadCpuTime() - before;
    }
}
