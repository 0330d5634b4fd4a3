package dev.hakyu.brief.internal.compose;

import dev.hakyu.model.Place;
import dev.hakyu.model.Problem;
import dev.hakyu.model.Text;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Rows and files that an error kept out, with their places. A person who sees only the page must
/// know that the answer rests on less than they wrote down.
public final class LeftOut {
    private static final Set<String> WHOLE_TABLE =
            Set.of("missing-column", "too-many-columns", "too-many-rows");
    private static final int MOST_FILES = 4;
    private static final int MOST_ROWS = 5;

    private LeftOut() {}

    /// One line with the number of places and where they are; empty when nothing was left out.
    static Optional<Text> rows(List<Problem> problems) {
        Map<String, Set<Place>> byFile = byFile(problems);
        int count = byFile.values().stream().mapToInt(Set::size).sum();
        if (count == 0) {
            return Optional.empty();
        }
        Text where = where(byFile);
        return Optional.of(
                new Text(
                        "誤りがあり使わなかった行・ファイル %,d件(%s)。直し方は hakyu check で確かめられます"
                                .formatted(count, where.ja()),
                        "Rows and files left out for errors: %,d (%s); hakyu check tells how to mend them"
                                .formatted(count, where.en())));
    }

    /// Whether any organisation is among what was left out.
    public static boolean ofOrganisations(List<Problem> problems) {
        return problems.stream()
                .filter(Problem::isError)
                .anyMatch(problem -> name(problem.place()).startsWith("organisations."));
    }

    /// The files, by name, that an error kept from being read.
    static Text files(List<Problem> problems) {
        List<String> names = List.copyOf(byFile(problems).keySet());
        return named(names.stream().map(Text::same).toList(), "、", ", ");
    }

    private static Map<String, Set<Place>> byFile(List<Problem> problems) {
        Map<String, Set<Place>> byFile = new TreeMap<>();
        for (Problem problem : problems) {
            if (problem.isError()) {
                Place place = problem.place();
                byFile.computeIfAbsent(name(place), _ -> new LinkedHashSet<>())
                        .add(new Place(place.file(), place.sheet(), row(problem), null, null));
            }
        }
        return byFile;
    }

    /// A table that lacks a column, or exceeds a bound, is not read at all.
    private static int row(Problem problem) {
        return WHOLE_TABLE.contains(problem.code()) ? 0 : problem.place().row();
    }

    private static String name(Place place) {
        String file = place.file().substring(place.file().lastIndexOf('/') + 1);
        return place.sheet() == null ? file : file + " [" + place.sheet() + "]";
    }

    private static Text where(Map<String, Set<Place>> byFile) {
        List<Text> files = new ArrayList<>();
        byFile.forEach((file, places) -> {
            List<Integer> rows =
                    places.stream().map(Place::row).filter(row -> row > 0).sorted().toList();
            if (rows.isEmpty()) {
                files.add(Text.same(file));
                return;
            }
            Text numbers = named(rows.stream().map(LeftOut::number).toList(), "、", ", ");
            files.add(
                    new Text(
                            file + " " + numbers.ja(),
                            file + (rows.size() == 1 ? " row " : " rows ") + numbers.en()));
        });
        return first(files, MOST_FILES, " / ", "; ");
    }

    private static Text number(int row) {
        return new Text(row + "行", Integer.toString(row));
    }

    private static Text named(List<Text> parts, String separatorJa, String separatorEn) {
        return first(parts, MOST_ROWS, separatorJa, separatorEn);
    }

    private static Text first(List<Text> parts, int most, String separatorJa, String separatorEn) {
        int more = parts.size() - most;
        List<Text> shown = parts.subList(0, Math.min(most, parts.size()));
        return new Text(
                String.join(separatorJa, shown.stream().map(Text::ja).toList())
                        + (more > 0 ? "、ほか" + more + "件" : ""),
                String.join(separatorEn, shown.stream().map(Text::en).toList())
                        + (more > 0 ? " and " + more + " more" : ""));
    }
}
