package dev.hakyu.duties.internal.incident;

import dev.hakyu.duties.api.Span;
import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.CountUnit;
import dev.hakyu.model.incident.CountedGroup;
import dev.hakyu.model.network.Holding;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// How many of ours, by unit. 件 and 人 stay apart.
public final class Counts {
    private static final BigDecimal ABOUT_LOW = new BigDecimal("0.9");
    private static final BigDecimal ABOUT_HIGH = new BigDecimal("1.1");

    private Counts() {}

    /// What the contractor told us is ours; else what our holdings say; else what the reports say,
    /// of a contractor as an upper end, since the figure may be over several who entrusted.
    public static Optional<Span> of(CountUnit unit, OurData data) {
        Optional<Span> told = largest(data, unit, true);
        if (told.isPresent() && data.isOurs()) {
            return told;
        }
        List<Holding> counted =
                data.holdings().stream()
                        .filter(each -> each.unit() == unit && each.count() != null)
                        .toList();
        if (!counted.isEmpty() && !data.isOurselves()) {
            boolean all = data.holdings().stream().allMatch(each -> each.unit() == unit);
            long sum =
                    counted.stream().mapToLong(each -> Objects.requireNonNull(each.count())).sum();
            return Optional.of(all ? Span.exactly(sum) : Span.atLeast(BigDecimal.valueOf(sum)));
        }
        boolean held = !data.holdings().isEmpty() && !data.isOurselves();
        if (!data.isOurs() || (held && data.holdings().stream().allMatch(Counts::isCounted))) {
            return Optional.empty();
        }
        Optional<Span> reported = largest(data, unit, false);
        return data.isOurselves()
                ? reported
                : reported.map(each -> new Span(BigDecimal.ZERO, each.most()));
    }

    /// @param ours our share of what was counted, or all of it
    private static Optional<Span> largest(OurData data, CountUnit unit, boolean ours) {
        return data.incident().counts().stream()
                .filter(each -> OurData.isMoreThanAClaim(each.certainty()))
                .map(each -> each.value())
                .filter(each -> each.unit() == unit && CountedGroup.isOurs(each.noun()) == ours)
                .map(Counts::span)
                .max(java.util.Comparator.comparing(Span::least));
    }

    private static boolean isCounted(Holding holding) {
        return holding.unit() != null && holding.count() != null;
    }

    /// 最大 says how many may be concerned, and a risk counts: it stands as the figure.
    private static Span span(Assertion.Count count) {
        BigDecimal value = count.value();
        return switch (count.qualifier()) {
            case EXACT, UP_TO -> new Span(value, value);
            case APPROX -> new Span(value.multiply(ABOUT_LOW), value.multiply(ABOUT_HIGH));
            case AT_LEAST -> Span.atLeast(value);
        };
    }
}
