package dev.hakyu.daily.alert;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Measures mails by hand: prints for each text file of a folder how many lines it has and how many
/// it takes on a screen of 40 full-width characters. Headers before the first blank line are left
/// out.
///
/// `java -cp daily/target/test-classes dev.hakyu.daily.alert.MailLengths FOLDER`
public final class MailLengths {
    private static final int WIDTH = 80;
    private static final int FIRST_FULL_WIDTH = 0x1100;

    private MailLengths() {}

    public static void main(String[] args) throws IOException {
        try (Stream<Path> files = Files.list(Path.of(args[0]))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".txt")).sorted().toList()) {
                List<String> lines = body(Files.readAllLines(file));
                System.out.printf(
                        "%s: %d lines, %d on the screen, %,d characters%n",
                        file.getFileName(),
                        lines.size(),
                        lines.stream().mapToInt(MailLengths::onScreen).sum(),
                        lines.stream().mapToInt(String::length).sum());
            }
        }
    }

    private static List<String> body(List<String> lines) {
        int blank = lines.indexOf("");
        boolean headed = !lines.isEmpty() && lines.getFirst().startsWith("To: ");
        return headed ? lines.subList(blank + 1, lines.size()) : lines;
    }

    /// How many lines of the screen one line takes; what is not Latin is twice as wide.
    static int onScreen(String line) {
        int width = line.codePoints().map(c -> c < FIRST_FULL_WIDTH ? 1 : 2).sum();
        return Math.max(1, Math.ceilDiv(width, WIDTH));
    }
}
