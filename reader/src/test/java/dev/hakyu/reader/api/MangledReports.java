package dev.hakyu.reader.api;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/// Reports cut short, doubled and with stray signs in them. The same seed gives the same.
final class MangledReports {
    private static final int MOST_CHANGES = 24;
    private static final int LONGEST_PIECE = 30;
    private static final List<String> STRAY =
            List.of(
                    "。", "、", "\n", "|", "「", "」", "(", ")", "【", "】", "\u3000", "\u200b", "\uD83D",
                    "→", "・", "同社", "当社", "は", "の", "0", "10日", "月", "年", "人", "%", "万", "<b>",
                    "</p>", "①", "ﾊﾝｶｸ", "1,2,,", "--");

    private MangledReports() {}

    /// Reads reports of the tests, mangled, each as a text and as a page.
    ///
    /// @return how many were read
    static int read(ReportReader reader, long seed, int reports) throws IOException {
        Random random = new Random(seed);
        List<Path> files = files();
        int read = 0;
        for (int i = 0; i < reports; i++) {
            Path file = files.get(random.nextInt(files.size()));
            String name = file.getFileName().toString();
            byte[] bytes = mangled(Files.readString(file), random).getBytes(StandardCharsets.UTF_8);
            for (String ending : List.of(name, name + ".html")) {
                if (ReportOpener.open(ending, bytes) instanceof Opened.Readable opened) {
                    Dossiers.assemble(List.of(reader.read(opened.report())));
                    read++;
                }
            }
        }
        return read;
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
