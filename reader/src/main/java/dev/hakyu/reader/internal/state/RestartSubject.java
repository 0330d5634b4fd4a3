package dev.hakyu.reader.internal.state;

import dev.hakyu.model.incident.RestartOf;
import dev.hakyu.reader.internal.lexicon.Mark;
import dev.hakyu.reader.internal.lexicon.Phrase;
import dev.hakyu.reader.internal.lexicon.WordKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a restart is of.
///
/// @param of empty when the text does not say
/// @param portion which plant or goods, as written, or null
/// @param partial only a part, or all of it step by step
record RestartSubject(Set<RestartOf> of, @Nullable String portion, boolean partial) {
    private static final Set<RestartOf> FLOW =
            EnumSet.of(RestartOf.PRODUCTION, RestartOf.ORDERS, RestartOf.SHIPPING);

    RestartSubject {
        of = Set.copyOf(of);
    }

    /// Reads a stretch of a sentence.
    ///
    /// @param end of what names things; words for a part may stand a little behind it
    static RestartSubject in(Passage passage, int start, int end, int partEnd) {
        String words = passage.substring(start, partEnd);
        return new RestartSubject(
                things(passage, start, end),
                RestartPortion.in(passage.substring(start, end), passage.japanese()),
                Phrase.RESTART_PART.isIn(words));
    }

    boolean isEmpty() {
        return of.isEmpty() && portion == null;
    }

    /// This one, with what it leaves unsaid taken from another.
    RestartSubject or(RestartSubject other) {
        return isEmpty()
                ? new RestartSubject(other.of(), other.portion(), partial || other.partial())
                : this;
    }

    /// Goods that are made, ordered and shipped; else the most specific of the rest.
    private static Set<RestartOf> things(Passage passage, int start, int end) {
        Set<RestartOf> flow = EnumSet.noneOf(RestartOf.class);
        Set<RestartOf> rest = EnumSet.noneOf(RestartOf.class);
        List<Mark> marks = passage.marks().in(WordKind.STOPPED, start, end);
        for (Mark mark : marks) {
            for (RestartOf thing : meant(mark)) {
                (FLOW.contains(thing) ? flow : rest).add(thing);
            }
        }
        if (!flow.isEmpty() || rest.isEmpty()) {
            return flow;
        }
        return EnumSet.of(rest.iterator().next());
    }

    private static Set<RestartOf> meant(Mark mark) {
        String word = mark.word().term();
        return switch (mark.id()) {
            case "production" ->
                    Phrase.SHIPPING.isIn(word)
                            ? EnumSet.of(RestartOf.PRODUCTION, RestartOf.SHIPPING)
                            : EnumSet.of(RestartOf.PRODUCTION);
            case "orders" -> {
                boolean taken = Phrase.ORDER_INTAKE.isIn(word);
                boolean moved = Phrase.SHIPPING.isIn(word);
                yield taken && moved
                        ? EnumSet.of(RestartOf.ORDERS, RestartOf.SHIPPING)
                        : EnumSet.of(moved ? RestartOf.SHIPPING : RestartOf.ORDERS);
            }
            case "sales" -> EnumSet.of(RestartOf.SALES);
            case "services" -> EnumSet.of(RestartOf.SERVICES);
            default -> EnumSet.of(RestartOf.SYSTEMS);
        };
    }
}
