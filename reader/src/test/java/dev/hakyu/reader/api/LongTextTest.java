package dev.hakyu.reader.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.hakyu.model.incident.Report;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A page that says one thing over and over is read in work that grows with its length: four times
/// the page takes four times the work, where each sentence that looks at all others takes sixteen
/// times.
class LongTextTest {
    private static final ReportReader READER = ReportReader.shipped();
    private static final int CHARS = 25_000;
    private static final int CHAIN_CHARS = 5_000;
    private static final int LINE_CHARS = 100_000;
    private static final int LONGER = 4;
    private static final int MOST_GROWTH = 9;

    /// A day that moves is looked at from each side; a page that tells nothing is not.
    private static final int MOST_TIMES_PLAIN = 200;

    /// What never ends by itself ends here.
    private static final Duration ENDLESS = Duration.ofMinutes(5);

    @ParameterizedTest
    @FieldSource("dev.hakyu.reader.api.LongPages#JAPANESE")
    void shouldReadLongJapanesePages(String words) {
        assertGrowsWithLength(
                LongPages.japanese(words, CHARS), LongPages.japanese(words, LONGER * CHARS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"本社工場は5月21日に再開し、", "本社工場は5月21日の再開を5月28日に延期し、"})
    void shouldReadLongJapaneseChains(String words) {
        Report chain = LongPages.japanese(words, CHAIN_CHARS);
        assertGrowsWithLength(chain, LongPages.japanese(words, LONGER * CHAIN_CHARS));
        Report plain = LongPages.japanese(LongPages.PLAIN, CHAIN_CHARS);
        assertTimeoutPreemptively(
                ENDLESS,
                () -> {
                    LongPages.nanosOfReading(READER, plain);
                    long once = LongPages.nanosOfReading(READER, plain);
                    assertThat(LongPages.nanosOfReading(READER, chain))
                            .isLessThan(MOST_TIMES_PLAIN * once);
                });
    }

    @ParameterizedTest
    @FieldSource("dev.hakyu.reader.api.LongPages#ENGLISH")
    void shouldReadLongEnglishPages(String words) {
        assertGrowsWithLength(
                LongPages.english(words, CHARS), LongPages.english(words, LONGER * CHARS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"株式会社", "Inc. "})
    void shouldReadALongFirstLine(String words) {
        assertGrowsWithLength(
                LongPages.firstLine(words, LINE_CHARS),
                LongPages.firstLine(words, LONGER * LINE_CHARS));
    }

    /// However a sentence without an end is cut, a word of the lexicon may lie across the cut.
    @Test
    void shouldReadWhatIsCutWithinAWord() {
        String words = "再開の計画について";
        for (int ahead = 0; ahead < words.length(); ahead++) {
            Report page = LongPages.afterHead("あ".repeat(ahead), words, 2 * CHAIN_CHARS);

            assertThat(READER.read(page).accounts()).isNotEmpty();
        }
    }

    private static void assertGrowsWithLength(Report page, Report longer) {
        assertTimeoutPreemptively(
                ENDLESS,
                () -> {
                    LongPages.nanosOfReading(READER, page);
                    long once = LongPages.nanosOfReading(READER, page);
                    assertThat(LongPages.nanosOfReading(READER, longer))
                            .isLessThan(MOST_GROWTH * once);
                });
    }
}
