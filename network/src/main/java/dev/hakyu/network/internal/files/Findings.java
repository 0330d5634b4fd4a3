package dev.hakyu.network.internal.files;

import dev.hakyu.model.Place;
import dev.hakyu.model.Problem;
import dev.hakyu.model.Text;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Collects problems, and counts instead of listing when one kind fills a file.
public final class Findings {
    private final int maxPerCode;
    private final List<Problem> problems = new ArrayList<>();
    private final Set<Problem> told = new HashSet<>();
    private final Map<String, Integer> seen = new LinkedHashMap<>();
    private final Map<String, Problem> lastShown = new LinkedHashMap<>();

    /// Collects within a bound.
    ///
    /// @param maxPerCode how many of one code are listed per file, 1 or more
    public Findings(int maxPerCode) {
        this.maxPerCode = maxPerCode;
    }

    /// Keeps a problem; one that was told before is not told again.
    public void add(Problem problem) {
        if (!told.add(problem)) {
            return;
        }
        String key = problem.place().file() + '\0' + problem.code();
        if (seen.merge(key, 1, Integer::sum) <= maxPerCode) {
            problems.add(problem);
            lastShown.put(key, problem);
        }
    }

    public void error(Place place, Finding finding) {
        add(Problem.error(finding.code(), place, finding.message(), finding.remedy()));
    }

    public void warn(Place place, Finding finding) {
        add(Problem.warning(finding.code(), place, finding.message(), finding.remedy()));
    }

    /// Everything found; for each kind that filled a file, one line says how many more there are.
    public List<Problem> toList() {
        List<Problem> all = new ArrayList<>(problems);
        lastShown.forEach((key, last) -> {
            int more = seen.getOrDefault(key, 0) - maxPerCode;
            if (more > 0) {
                all.add(summary(last, more));
            }
        });
        return List.copyOf(all);
    }

    private static Problem summary(Problem last, int more) {
        return new Problem(
                last.severity(),
                last.code(),
                Place.file(last.place().file()),
                new Text(
                        "同じ種類の問題がほかに" + more + "件あります。", more + " more problems of the same kind."),
                last.remedy());
    }
}
