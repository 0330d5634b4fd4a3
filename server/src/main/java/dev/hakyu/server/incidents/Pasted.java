package dev.hakyu.server.incidents;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Words that somebody pasted, with what they know of them.
///
/// @param title may be empty
/// @param source who published it, or empty
/// @param published or null
record Pasted(String title, String source, @Nullable LocalDate published, String text) {
    static final int LONGEST_TEXT = 200_000;
    static final int LONGEST_LINE = 200;

    private static final int NAME_CHARS = 40;
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuu年M月d日", Locale.ROOT);

    boolean isTooLong() {
        return text.length() > LONGEST_TEXT
                || title.length() > LONGEST_LINE
                || source.length() > LONGEST_LINE;
    }

    /// What the file is called, without its ending.
    String name() {
        String first = title.isBlank() ? text.strip().lines().findFirst().orElse("") : title;
        int end =
                first.offsetByCodePoints(
                        0, Math.min(NAME_CHARS, first.codePointCount(0, first.length())));
        return first.substring(0, end).replace('.', '-').replace('/', '-');
    }

    /// As reports in plain text begin: title, day, publisher.
    String asFile() {
        StringBuilder file = new StringBuilder();
        if (!title.isBlank()) {
            file.append(oneLine(title)).append('\n');
        }
        if (published != null) {
            file.append(DAY.format(published)).append('\n');
        }
        if (!source.isBlank()) {
            file.append("出典: ").append(oneLine(source)).append('\n');
        }
        if (!file.isEmpty()) {
            file.append('\n');
        }
        return file.append(text.strip()).append('\n').toString();
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
