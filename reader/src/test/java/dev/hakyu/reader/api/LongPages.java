package dev.hakyu.reader.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.incident.Report;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;

/// Pages that say one thing over and over, and the work that reading them takes. Each line once
/// took work with the square or the cube of the page, or is near one that did.
final class LongPages {
    static final String PLAIN = "当社は本日、対応を進めております。\n";

    static final List<String> JAPANESE =
            List.of(
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
                    "5月24日の再開を予定しておりましたが、延期します。\n");

    static final List<String> ENGLISH =
            List.of(
                    "We previously announced that 126,400 customers were affected; the correct number is"
                            + " 88,250 customers.\n",
                    ".",
                    "revised from 126,400 customers to 88,250 customers and then from ",
                    "Analysts fear that the plant restarts on May 20, ",
                    "The Kyushu plant and the Tohoku plant are halted while the Osaka plant is running"
                            + " normally. ");

    private static final String JAPANESE_HEAD =
            """
            不正アクセスについて
            2026年5月20日
            株式会社ミズハ精工
            当社は不正アクセスを受け、本社工場の生産を停止しました。
            """;

    private static final String ENGLISH_HEAD =
            """
            Notice of unauthorized access
            May 20, 2026
            Mizuha Precision Inc.
            We suffered a ransomware attack and halted production at our Osaka plant.
            """;

    private LongPages() {}

    static Report japanese(String words, int chars) {
        return page(JAPANESE_HEAD, words, chars);
    }

    static Report english(String words, int chars) {
        return page(ENGLISH_HEAD, words, chars);
    }

    private static Report page(String head, String words, int chars) {
        byte[] bytes = (head + words.repeat(chars / words.length())).getBytes(UTF_8);
        return ((Opened.Readable) ReportOpener.open("a.txt", bytes)).report();
    }

    /// A page whose first line is long.
    static Report firstLine(String words, int chars) {
        byte[] bytes = (words.repeat(chars / words.length()) + "\n" + ENGLISH_HEAD).getBytes(UTF_8);
        return ((Opened.Readable) ReportOpener.open("a.txt", bytes)).report();
    }

    static Report afterHead(String prefix, String words, int chars) {
        return page(JAPANESE_HEAD + prefix, words, chars);
    }

    /// Processor time of this thread, which others on the machine hardly change.
    static long nanosOfReading(ReportReader reader, Report page) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadCpuTime();
        assertThat(reader.read(page).accounts()).isNotEmpty();
        return threads.getCurrentThreadCpuTime() - before;
    }
}
