package dev.hakyu.daily.job;

import dev.hakyu.model.Problem;
import dev.hakyu.model.Text;
import dev.hakyu.model.source.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A report that came in and cannot be read.
///
/// @param name of the file, page or attachment, as a person finds it again
/// @param why it cannot be read
public record Unread(String name, Text why) {
    private static final int MOST_NAMED = 5;
    private static final int LONGEST_NAME = 80;

    static Unread of(Item item, Problem problem) {
        String place = problem.place().file();
        String file = lastPart(place.isBlank() ? item.location() : place);
        boolean web = item.location().startsWith("http");
        String title = item.title();
        String name = web && title != null && !title.isBlank() ? title : file;
        return new Unread(shortened(name), problem.message());
    }

    /// All of them in one line; empty when there are none.
    static Optional<Text> line(List<Unread> unread) {
        if (unread.isEmpty()) {
            return Optional.empty();
        }
        List<String> ja = new ArrayList<>();
        List<String> en = new ArrayList<>();
        for (Unread each : unread.stream().limit(MOST_NAMED).toList()) {
            ja.add(each.name() + ": " + bare(each.why().ja()));
            en.add(each.name() + ": " + bare(each.why().en()));
        }
        boolean more = unread.size() > MOST_NAMED;
        return Optional.of(
                new Text(
                        "読めなかった記事 %d件(%s%s)"
                                .formatted(unread.size(), String.join("、", ja), more ? "、ほか" : ""),
                        "Reports that could not be read: %d (%s%s)"
                                .formatted(
                                        unread.size(),
                                        String.join("; ", en),
                                        more ? "; and others" : "")));
    }

    /// One line for the person who runs the day.
    Text said() {
        return new Text(
                "読めませんでした: %s(%s)".formatted(name, bare(why.ja())),
                "Could not be read: %s (%s)".formatted(name, bare(why.en())));
    }

    private static String lastPart(String location) {
        String path = location.replace('\\', '/');
        while (path.endsWith("/")) {
            path = path.substring(0, path.length() - 1);
        }
        String last = path.substring(path.lastIndexOf('/') + 1);
        return last.isBlank() ? location : last;
    }

    private static String shortened(String name) {
        String plain = name.replaceAll("\\p{Cntrl}", " ").strip();
        return plain.codePointCount(0, plain.length()) <= LONGEST_NAME
                ? plain
                : plain.substring(0, plain.offsetByCodePoints(0, LONGEST_NAME)) + "…";
    }

    private static String bare(String sentence) {
        String text = sentence.strip();
        while (text.endsWith("。") || text.endsWith(".")) {
            text = text.substring(0, text.length() - 1);
        }
        return text;
    }
}
