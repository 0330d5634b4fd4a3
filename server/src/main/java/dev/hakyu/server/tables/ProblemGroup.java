package dev.hakyu.server.tables;

import dev.hakyu.model.Place;
import dev.hakyu.model.Problem;
import dev.hakyu.model.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Problems of one column of a file that have the same cause, told once.
///
/// @param place of the first
/// @param count how many
/// @param rows such as `2-413, 420`; empty when no row is meant
/// @param values that stand there, each once, the first few
/// @param message of all; where they differ only by the value, that is left out
public record ProblemGroup(
        Place place, int count, String rows, List<String> values, Text message, Text remedy) {
    private static final int MOST_VALUES = 5;
    private static final int MOST_RANGES = 12;
    private static final String LEFT_OUT = "…";

    public ProblemGroup {
        values = List.copyOf(values);
    }

    /// What makes problems the same.
    private record Cause(
            String file, String sheet, String column, String code, Text message, Text remedy) {
        static Cause of(Problem problem) {
            Place place = problem.place();
            return new Cause(
                    place.file(),
                    Optional.ofNullable(place.sheet()).orElse(""),
                    Optional.ofNullable(place.column()).orElse(""),
                    problem.code(),
                    without(problem.message(), place.value()),
                    without(problem.remedy(), place.value()));
        }

        private static Text without(Text text, @Nullable String value) {
            return value == null || value.isBlank()
                    ? text
                    : new Text(
                            text.ja().replace(value, LEFT_OUT), text.en().replace(value, LEFT_OUT));
        }
    }

    /// In the order of the first of each.
    static List<ProblemGroup> of(List<Problem> problems) {
        Map<Cause, List<Problem>> causes = new LinkedHashMap<>();
        problems.forEach(
                each -> causes.computeIfAbsent(Cause.of(each), _ -> new ArrayList<>()).add(each));
        return causes.entrySet().stream().map(each -> of(each.getKey(), each.getValue())).toList();
    }

    private static ProblemGroup of(Cause cause, List<Problem> same) {
        Problem first = same.getFirst();
        List<String> values =
                same.stream()
                        .flatMap(each -> Optional.ofNullable(each.place().value()).stream())
                        .distinct()
                        .toList();
        boolean isOne = values.size() <= 1;
        List<String> shown =
                new ArrayList<>(values.subList(0, Math.min(values.size(), MOST_VALUES)));
        if (values.size() > MOST_VALUES) {
            shown.add(LEFT_OUT);
        }
        return new ProblemGroup(
                first.place(),
                same.size(),
                rows(same),
                shown,
                isOne ? first.message() : cause.message(),
                isOne ? first.remedy() : cause.remedy());
    }

    /// Rows that follow each other as a range.
    private static String rows(List<Problem> same) {
        int[] rows =
                same.stream()
                        .mapToInt(each -> each.place().row())
                        .filter(row -> row > 0)
                        .sorted()
                        .distinct()
                        .toArray();
        List<String> ranges = new ArrayList<>();
        int i = 0;
        while (i < rows.length) {
            int from = i;
            while (i + 1 < rows.length && rows[i + 1] == rows[i] + 1) {
                i++;
            }
            if (ranges.size() == MOST_RANGES) {
                ranges.add(LEFT_OUT);
                break;
            }
            ranges.add(from == i ? String.valueOf(rows[from]) : rows[from] + "-" + rows[i]);
            i++;
        }
        return String.join(", ", ranges);
    }
}
