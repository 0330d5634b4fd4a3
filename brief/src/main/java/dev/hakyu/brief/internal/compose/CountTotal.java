package dev.hakyu.brief.internal.compose;

import dev.hakyu.model.Text;
import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.CountUnit;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.incident.Resolved;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A count that its report calls a sum, with those that it is made of: they are no counts beside
/// it.
///
/// Its parts are those that make it up to the last one; else those of the same sentence.
///
/// @param total 合計3,870名
/// @param parts at least one, in the order of the incident
record CountTotal(Resolved<Assertion.Count> total, List<Resolved<Assertion.Count>> parts) {
    private static final int MOST_PARTS = 8;
    private static final int REACH = 24;
    private static final List<String> BEFORE =
            List.of(
                    "合計",
                    "総計",
                    "累計",
                    "総数",
                    "計",
                    "あわせて",
                    "合わせて",
                    "全体で",
                    "total",
                    "altogether",
                    "combined");
    private static final List<String> BEHIND = List.of(" in all", " in total", " altogether");

    CountTotal {
        parts = List.copyOf(parts);
    }

    static List<CountTotal> in(Incident incident) {
        List<CountTotal> totals = new ArrayList<>();
        for (Resolved<Assertion.Count> count : incident.counts()) {
            of(incident, count).ifPresent(totals::add);
        }
        return totals;
    }

    static Optional<CountTotal> of(Incident incident, Resolved<Assertion.Count> count) {
        CountUnit unit = count.value().unit();
        if ((unit != CountUnit.PERSONS && unit != CountUnit.RECORDS) || !isSum(count)) {
            return Optional.empty();
        }
        List<Resolved<Assertion.Count>> smaller =
                incident.counts().stream()
                        .filter(each -> each.value().unit() == unit)
                        .filter(each -> OurShare.isOurs(each) == OurShare.isOurs(count))
                        .filter(each -> each.value().value().compareTo(count.value().value()) < 0)
                        .limit(MOST_PARTS)
                        .toList();
        List<Resolved<Assertion.Count>> parts =
                making(count.value().value(), smaller, 0).orElse(List.of());
        if (parts.isEmpty()) {
            parts =
                    smaller.stream()
                            .filter(each -> each.basis().quote().overlaps(count.basis().quote()))
                            .toList();
        }
        return parts.isEmpty() ? Optional.empty() : Optional.of(new CountTotal(count, parts));
    }

    /// 合計3,870名(うち従業員・退職者1,240名分、取引先の担当者2,630名分).
    Text said() {
        Text figure = IncidentWords.count(total.value());
        Text of = IncidentWords.join(parts.stream().map(CountWords::named).toList());
        return new Text(
                "合計%s(うち%s)".formatted(figure.ja(), of.ja()),
                "%s in all (of them %s)".formatted(figure.en(), of.en()));
    }

    private static Optional<List<Resolved<Assertion.Count>>> making(
            BigDecimal sum, List<Resolved<Assertion.Count>> counts, int from) {
        if (sum.signum() == 0) {
            return Optional.of(List.of());
        }
        for (int i = from; i < counts.size(); i++) {
            BigDecimal rest = sum.subtract(counts.get(i).value().value());
            if (rest.signum() >= 0) {
                Optional<List<Resolved<Assertion.Count>>> others = making(rest, counts, i + 1);
                if (others.isPresent()) {
                    List<Resolved<Assertion.Count>> all = new ArrayList<>();
                    all.add(counts.get(i));
                    all.addAll(others.get());
                    return Optional.of(all);
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isSum(Resolved<Assertion.Count> count) {
        String said =
                Normalizer.normalize(count.basis().quote().text(), Normalizer.Form.NFKC)
                        .replaceAll("(?<=[0-9]),(?=[0-9])", "");
        String figure = count.value().value().stripTrailingZeros().toPlainString();
        int at = said.indexOf(figure);
        while (at >= 0) {
            int end = at + figure.length();
            boolean whole =
                    (at == 0 || !Character.isDigit(said.charAt(at - 1)))
                            && (end == said.length() || !Character.isDigit(said.charAt(end)));
            if (whole
                    && (endsInSum(said.substring(Math.max(0, at - REACH), at))
                            || beginsWithSum(
                                    said.substring(end, Math.min(said.length(), end + REACH))))) {
                return true;
            }
            at = said.indexOf(figure, end);
        }
        return false;
    }

    /// 合計で約, a total of: with no figure and no end of a sentence between.
    private static boolean endsInSum(String before) {
        for (String word : BEFORE) {
            int at = before.lastIndexOf(word);
            if (at >= 0 && isBare(before.substring(at + word.length()))) {
                return true;
            }
        }
        return false;
    }

    private static boolean beginsWithSum(String after) {
        for (String word : BEHIND) {
            int at = after.indexOf(word);
            if (at >= 0 && isBare(after.substring(0, at))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBare(String between) {
        return between.chars()
                .noneMatch(each -> Character.isDigit(each) || "。.,;".indexOf(each) >= 0);
    }
}
