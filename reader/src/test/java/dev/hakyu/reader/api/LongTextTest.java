package dev.hakyu.reader.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.hakyu.model.incident.Reading;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A page that says one thing over and over is read in a time that grows with its length.
class LongTextTest {
    private static final ReportReader READER = ReportReader.shipped();
    private static final int CHARS = 200_000;
    private static final int MANY_CHARS = 1_000_000;
    private static final Duration ENOUGH = Duration.ofSeconds(30);
    private static final String HEAD =
            """
            不正アクセスについて
            2026年5月20日
            株式会社ミズハ精工
            当社は不正アクセスを受け、本社工場の生産を停止しました。
            """;

    @Test
    void shouldReadALongPageThatTellsNothing() {
        read(HEAD, "当社は本日、対応を進めております。\n", MANY_CHARS);
    }

    @Test
    void shouldReadALongChainOfRestarts() {
        read(HEAD, "本社工場は5月21日に再開し、", 50 * 16);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "126,400名分の個人情報が漏えいとしておりましたが、88,250名分と判明しました。\n",
                "個人情報126,400名分が漏えいとしておりましたが、88,250名分と判明し、",
                "取引先からは再開は来月になるのではないかとの声が出ているが、",
                "本社工場の全ラインの稼働を5月21日に再開しました。\n",
                "10:05 調査を進めております。原因は不明です\n",
            })
    void shouldReadLongJapanesePages(String words) {
        read(HEAD, words, CHARS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "We previously announced that 126,400 customers were affected; the correct number is"
                        + " 88,250 customers.\n",
                "revised from 126,400 customers to 88,250 customers and then from ",
                "Analysts fear that the plant restarts on May 20, ",
                "The Kyushu plant and the Tohoku plant are halted while the Osaka plant is running"
                        + " normally. ",
            })
    void shouldReadLongEnglishPages(String words) {
        read(
                """
                Notice of unauthorized access
                May 20, 2026
                Mizuha Precision Inc.
                We suffered a ransomware attack and halted production at our Osaka plant.
                """,
                words,
                CHARS);
    }

    private static void read(String head, String words, int chars) {
        String text = head + words.repeat(chars / words.length());
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Opened.Readable page = (Opened.Readable) ReportOpener.open("a.txt", bytes);
        Reading reading = assertTimeoutPreemptively(ENOUGH, () -> READER.read(page.report()));
        assertThat(reading.accounts()).isNotEmpty();
    }
}
