package dev.hakyu.reader.internal.dossier;

import dev.hakyu.model.Text;
import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.CountUnit;
import dev.hakyu.model.incident.CountedGroup;
import dev.hakyu.model.incident.Modality;
import dev.hakyu.model.incident.Quote;
import dev.hakyu.model.incident.ReportId;
import dev.hakyu.model.incident.Resolved;
import dev.hakyu.model.incident.Statement;
import dev.hakyu.reader.internal.lexicon.Phrase;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Weighs counts. Within a report every distinct figure stands: totals and their parts, persons and
/// cards. Over reports a figure gives way to a heavier or later report that counts the same thing
/// otherwise. A rounded restatement is folded into the figure it rounds.
public final class CountWeighing {
    /// 5,599,699 is restated as 5.6 million, 47,839 as 48,000: a rounding moves less than this.
    private static final BigDecimal ROUNDING_SHARE = new BigDecimal("0.05");

    private static final int DIGITS_OF_A_ROUND_FIGURE = 3;

    private final Weight weight;
    private final Weighing weighing;

    CountWeighing(Weight weight) {
        this.weight = weight;
        this.weighing = new Weighing(weight);
    }

    /// @param ours our share is no count beside those published
    private record Key(BigDecimal value, CountUnit unit, boolean ours) {}

    /// A figure that may stand, and what gave way to it.
    private static final class Figure {
        private final Statement basis;
        private final Assertion.Count count;
        private final List<Statement> affirmed;
        private final Set<ReportId> reports = new LinkedHashSet<>();
        private final List<Statement> superseded = new ArrayList<>();
        private final List<Statement> conflicting = new ArrayList<>();
        private Text why;

        Figure(Statement basis, List<Statement> affirmed, Text why) {
            this.basis = basis;
            this.affirmed = affirmed;
            this.count = (Assertion.Count) basis.what();
            this.why = why;
            affirmed.forEach(each -> reports.add(each.quote().report()));
        }

        boolean isTold(Quote quote) {
            return affirmed.stream().anyMatch(each -> each.quote().equals(quote));
        }

        boolean isLike(Assertion.Count other) {
            return count.unit() == other.unit() && isOurs(count) == isOurs(other);
        }
    }

    List<Resolved<Assertion.Count>> resolve(List<Statement> statements) {
        List<Figure> figures = figures(statements);
        figures = foldRounded(figures);
        figures = update(figures);
        return figures.stream()
                .map(f -> new Resolved<>(f.count, f.basis, f.superseded, f.conflicting, f.why))
                .toList();
    }

    private List<Figure> figures(List<Statement> statements) {
        Map<Key, List<Statement>> byKey = new LinkedHashMap<>();
        for (Statement statement : statements) {
            if (statement.what() instanceof Assertion.Count count) {
                Key key = new Key(count.value().stripTrailingZeros(), count.unit(), isOurs(count));
                byKey.computeIfAbsent(key, k -> new ArrayList<>()).add(statement);
            }
        }
        List<Figure> figures = new ArrayList<>();
        for (List<Statement> same : byKey.values()) {
            weighing.one(same)
                    .ifPresent(outcome ->
                            figures.add(
                                    new Figure(
                                            outcome.basis(),
                                            weighing.affirmed(same),
                                            outcome.why())));
        }
        byKey.values().forEach(same -> correct(same, figures));
        return figures;
    }

    /// What was told of a figure that is taken back goes to the one in its place: the one of the
    /// same words.
    private static void correct(List<Statement> same, List<Figure> figures) {
        for (Statement withdrawal : same) {
            if (withdrawal.modality() != Modality.WITHDRAWN) {
                continue;
            }
            figures.stream()
                    .filter(each -> each.isLike((Assertion.Count) withdrawal.what()))
                    .filter(each -> each.reports.contains(withdrawal.quote().report()))
                    .min(Comparator.comparingInt(each -> each.isTold(withdrawal.quote()) ? 0 : 1))
                    .ifPresent(figure -> {
                        figure.why = Why.CORRECTED;
                        figure.superseded.addAll(
                                same.stream()
                                        .filter(each -> each.certainty().affirms())
                                        .filter(each -> !figure.superseded.contains(each))
                                        .toList());
                        if (!figure.superseded.contains(withdrawal)) {
                            figure.superseded.add(withdrawal);
                        }
                    });
        }
    }

    public static boolean isCorrected(Resolved<Assertion.Count> count) {
        return count.why().equals(Why.CORRECTED);
    }

    private static boolean isOurs(Assertion.Count count) {
        return CountedGroup.isOurs(count.noun());
    }

    private List<Figure> foldRounded(List<Figure> figures) {
        List<Figure> kept = new ArrayList<>(figures);
        for (Figure round : figures) {
            Figure exact = exactOf(round, figures);
            if (exact != null) {
                kept.remove(round);
                exact.superseded.add(round.basis);
                exact.superseded.addAll(round.superseded);
                exact.reports.addAll(round.reports);
                exact.why = Why.ROUNDED;
            }
        }
        return kept;
    }

    private static @Nullable Figure exactOf(Figure round, List<Figure> figures) {
        Figure best = null;
        int digits = digits(round.count.value());
        for (Figure exact : figures) {
            boolean candidate =
                    exact != round
                            && digits <= DIGITS_OF_A_ROUND_FIGURE
                            && isOurs(exact.count) == isOurs(round.count)
                            && sameThing(exact.count.unit(), round.count.unit())
                            && roundsTo(exact.count.value(), round.count.value(), digits);
            if (candidate && (best == null || closer(exact, best, round))) {
                best = exact;
            }
        }
        return best;
    }

    /// True when rounding the exact figure (to nearest, up or down) to that many digits gives the
    /// round one; nearly and 超 are roundings too.
    private static boolean roundsTo(BigDecimal exact, BigDecimal round, int digits) {
        if (digits(exact) <= digits
                || exact.subtract(round).abs().compareTo(exact.multiply(ROUNDING_SHARE)) > 0) {
            return false;
        }
        for (RoundingMode mode :
                List.of(RoundingMode.HALF_UP, RoundingMode.UP, RoundingMode.DOWN)) {
            if (exact.round(new MathContext(digits, mode)).compareTo(round) == 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean closer(Figure a, Figure b, Figure round) {
        BigDecimal first = a.count.value().subtract(round.count.value()).abs();
        BigDecimal second = b.count.value().subtract(round.count.value()).abs();
        return first.compareTo(second) < 0;
    }

    private static int digits(BigDecimal value) {
        return value.stripTrailingZeros().precision();
    }

    private static boolean sameThing(CountUnit a, CountUnit b) {
        return a == b || a == CountUnit.OTHER || b == CountUnit.OTHER;
    }

    /// Lets figures of older and lighter reports give way.
    private List<Figure> update(List<Figure> figures) {
        List<Figure> kept = new ArrayList<>(figures);
        for (Figure old : figures) {
            Figure heavier = successor(old, figures);
            if (heavier != null) {
                kept.remove(old);
                heavier.superseded.add(old.basis);
                boolean byAge = weight.isLater(heavier.basis, old.basis);
                boolean byRank = rank(old) > rank(heavier);
                if (byRank || !byAge) {
                    heavier.conflicting.add(old.basis);
                }
                heavier.why = corrects(heavier) ? Why.CORRECTED : byRank ? Why.STANDING : Why.LATER;
            }
        }
        kept.forEach(figure -> collect(figure, figures));
        return kept;
    }

    /// What gave way to a figure that gave way itself moves on with it.
    private static void collect(Figure figure, List<Figure> all) {
        for (Figure other : all) {
            if (other != figure && figure.superseded.contains(other.basis)) {
                for (Statement statement : other.superseded) {
                    if (!figure.superseded.contains(statement) && !statement.equals(figure.basis)) {
                        figure.superseded.add(statement);
                    }
                }
            }
        }
    }

    private @Nullable Figure successor(Figure old, List<Figure> figures) {
        Figure best = null;
        for (Figure other : figures) {
            boolean apart = Collections.disjoint(other.reports, old.reports);
            boolean heavier =
                    rank(other) < rank(old)
                            || (rank(other) == rank(old) && weight.isLater(other.basis, old.basis));
            if (other != old
                    && apart
                    && heavier
                    && other.isLike(old.count)
                    && (countSameThing(other, old, figures)
                            || (corrects(other) && isLargest(old, figures)))
                    && (best == null || isBetter(other, best))) {
                best = other;
            }
        }
        return best;
    }

    private boolean isBetter(Figure a, Figure b) {
        int byWeight = weight.heaviestFirst().compare(a.basis, b.basis);
        boolean sameReport = a.basis.quote().report().equals(b.basis.quote().report());
        return sameReport ? a.count.value().compareTo(b.count.value()) > 0 : byWeight < 0;
    }

    /// The same noun, or each the only figure of its unit in its report.
    private static boolean countSameThing(Figure a, Figure b, List<Figure> figures) {
        String first = NameKey.of(a.count.noun()).key();
        String second = NameKey.of(b.count.noun()).key();
        if (!first.isEmpty() && first.equals(second)) {
            return true;
        }
        return isAlone(a, figures) && isAlone(b, figures);
    }

    /// Says itself that it corrects: 前回公表した人数を訂正し, the revised number.
    private static boolean corrects(Figure figure) {
        return Phrase.CORRECTS_FIGURE.isIn(
                " " + figure.basis.quote().text().toLowerCase(Locale.ROOT));
    }

    private static boolean isLargest(Figure figure, List<Figure> figures) {
        ReportId report = figure.basis.quote().report();
        return figures.stream()
                .filter(other -> other.isLike(figure.count) && other.reports.contains(report))
                .allMatch(other -> other.count.value().compareTo(figure.count.value()) <= 0);
    }

    private static boolean isAlone(Figure figure, List<Figure> figures) {
        ReportId report = figure.basis.quote().report();
        return figures.stream()
                        .filter(other -> other.isLike(figure.count))
                        .filter(other -> other.reports.contains(report))
                        .count()
                == 1;
    }

    private static int rank(Figure figure) {
        return Weight.rank(figure.basis.speaker());
    }
}
