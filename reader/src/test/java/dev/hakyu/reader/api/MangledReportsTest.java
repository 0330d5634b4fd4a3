package dev.hakyu.reader.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.incident.Reading;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Pages cut short, doubled and with stray signs in them are read for what they still say: none
/// keeps its reader from an answer.
class MangledReportsTest {
    private static final ReportReader READER = ReportReader.shipped();
    private static final int REPORTS = 150;
    private static final int MOST_CHANGES = 24;
    private static final int LONGEST_PIECE = 30;
    private static final List<String> STRAY =
            List.of(
                    "。", "、", "\n", "|", "「", "」", "(", ")", "【", "】", "\u3000", "\u200b", "\uD83D",
                    "→", "・", "同社", "当社", "は", "の", "0", "10日", "月", "年", "人", "%", "万", "<b>",
                    "</p>", "①", "ﾊﾝｶｸ", "1,2,,", "--");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!>【障害中】ノ障害・工事情報",
                "<title>【障害発生中】回線の障害 :: カスガノ通信 障害・工事情報</title>",
                "<p>affected Un vulnerabilit | affected</p>",
                "<p>脆弱性 | 影響を受けるバージョン | 修正版</p>",
                "<title>HamaGate の脆弱性</title><table><tr><th>系列</th><th>影響を受ける版</th><th>修正版</th></tr><tr><td>99999999999999999999 以前</td><td>すべて</td><td>7.2.9</td></tr></table>"
            })
    void shouldReadPagesThatSayNothingFurther(String page) {
        Reading reading = READER.read(OpenedReports.report("page.html", page));

        assertThat(Advisories.assemble(List.of(reading))).hasSizeLessThan(2);
        assertThat(reading.accounts())
                .allSatisfy(each -> assertThat(each.statements()).isNotEmpty());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void shouldReadWhatIsLeftOfAReport(long seed) throws IOException {
        Random random = new Random(seed);
        List<Path> files = files();
        int read = 0;
        for (int i = 0; i < REPORTS; i++) {
            Path file = files.get(random.nextInt(files.size()));
            String name = file.getFileName().toString();
            byte[] bytes = mangled(Files.readString(file), random).getBytes(StandardCharsets.UTF_8);
            for (String ending : List.of(name, name + ".html")) {
                if (ReportOpener.open(ending, bytes) instanceof Opened.Readable opened) {
                    Dossiers.assemble(List.of(READER.read(opened.report())));
                    read++;
                }
            }
        }
        assertThat(read).isGreaterThan(REPORTS);
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> found = Files.walk(Path.of("src/test/resources"))) {
            return found.filter(each -> each.toString().endsWith(".txt")).sorted().toList();
        }
    }

    private static String mangled(String text, Random random) {
        StringBuilder all = new StringBuilder(text);
        for (int i = random.nextInt(MOST_CHANGES); i >= 0 && !all.isEmpty(); i--) {
            int at = random.nextInt(all.length());
            int end = Math.min(all.length(), at + 1 + random.nextInt(LONGEST_PIECE));
            switch (random.nextInt(6)) {
                case 0 -> all.delete(at, end);
                case 1 -> all.insert(random.nextInt(all.length()), all.substring(at, end));
                case 2 -> all.insert(at, STRAY.get(random.nextInt(STRAY.size())));
                case 3 ->
                        all.insert(
                                at, STRAY.get(random.nextInt(STRAY.size())).repeat(LONGEST_PIECE));
                case 4 -> all.setLength(random.nextInt(4) == 0 ? at : all.length());
                default -> all.replace(at, end, all.substring(at, end).replace("\n", ""));
            }
        }
        return all.toString();
    }
}
