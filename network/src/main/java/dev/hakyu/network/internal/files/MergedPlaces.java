package dev.hakyu.network.internal.files;

import dev.hakyu.model.Place;
import dev.hakyu.model.Problem;
import dev.hakyu.model.Text;
import java.util.List;
import java.util.Map;

/// Says of a problem in a merged table where it stands in the table that was sent, or in the one of
/// the workspace.
final class MergedPlaces {
    private static final List<String> BETWEEN = List.of(" の", ", row ");

    private final Map<FileKind, TableMerge> merges;
    private final Map<FileKind, Sheet> sheets;

    MergedPlaces(Map<FileKind, TableMerge> merges, Map<FileKind, Sheet> sheets) {
        this.merges = merges;
        this.sheets = sheets;
    }

    Problem told(Problem problem) {
        return new Problem(
                problem.severity(),
                problem.code(),
                place(problem.place()),
                words(problem.message()),
                words(problem.remedy()));
    }

    private Place place(Place place) {
        for (Map.Entry<FileKind, Sheet> each : sheets.entrySet()) {
            TableMerge merge = merges.get(each.getKey());
            if (merge != null && each.getValue().file().equals(place.file())) {
                return merge.placeOf(place);
            }
        }
        return place;
    }

    private Text words(Text text) {
        return new Text(words(text.ja()), words(text.en()));
    }

    /// Rows of merged tables that a message names: `network/sites.csv の3行目`, `..., row 3`.
    private String words(String text) {
        String told = text;
        for (Map.Entry<FileKind, Sheet> each : sheets.entrySet()) {
            TableMerge merge = merges.get(each.getKey());
            if (merge != null) {
                told = words(told, each.getValue().file(), merge);
            }
        }
        return told;
    }

    private static String words(String text, String file, TableMerge merge) {
        StringBuilder told = new StringBuilder();
        int done = 0;
        for (int at = text.indexOf(file); at >= 0; at = text.indexOf(file, at + 1)) {
            int end = at + file.length();
            for (String between : BETWEEN) {
                int from = end + between.length();
                int to = digits(text, from);
                if (text.startsWith(between, end) && to > from) {
                    Place place = merge.placeOf(Place.row(file, number(text, from, to)));
                    told.append(text, done, at)
                            .append(place.file())
                            .append(between)
                            .append(place.row());
                    done = to;
                }
            }
        }
        return told.append(text, done, text.length()).toString();
    }

    private static int digits(String text, int from) {
        int to = from;
        while (to < text.length() && to - from < 8 && Character.isDigit(text.charAt(to))) {
            to++;
        }
        return to;
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text.substring(from, to));
    }
}
