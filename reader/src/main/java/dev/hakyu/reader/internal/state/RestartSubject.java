package dev.hakyu.reader.internal.state;

import dev.hakyu.model.incident.RestartOf;
import dev.hakyu.reader.internal.lexicon.Mark;
import dev.hakyu.reader.internal.lexicon.Phrase;
import dev.hakyu.reader.internal.lexicon.WordKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
        String words = passage.substring(start, partEnd).toLowerCase(Locale.ROOT);
        String stretch = passage.substring(start, end);
        String portion = RestartPortion.in(stretch, passage.japanese());
        int from = portion == null ? -1 : start + Math.max(0, stretch.indexOf(portion));
        int to = portion == null ? -1 : from + portion.length();
        List<Mark> marks = passage.marks().in(WordKind.STOPPED, start, end);
        List<Mark> outside =
                marks.stream().filter(mark -> mark.start() >= to || mark.end() <= from).toList();
        return new RestartSubject(
                things(passage, outside.isEmpty() ? marks : outside),
                portion,
                Phrase.RESTART_PART.isIn(words));
    }

    /// The same things, of these goods alone where there are any.
    RestartSubject ofGoods(Optional<String> goods) {
        return goods.map(name -> new RestartSubject(of, name, partial)).orElse(this);
    }

    /// The same things, none left out.
    RestartSubject whole() {
        return new RestartSubject(of, null, false);
    }

    boolean isWhole() {
        return portion == null && !partial;
    }

    boolean isEmpty() {
        return of.isEmpty() && portion == null;
    }

    /// What another names, to this extent or to that of the other.
    RestartSubject named(RestartSubject other, boolean sameExtent) {
        return new RestartSubject(
                other.of(), other.portion(), partial || (sameExtent && other.partial()));
    }

    /// Goods that are made, ordered and shipped; else the most specific of the rest.
    private static Set<RestartOf> things(Passage passage, List<Mark> marks) {
        Set<RestartOf> flow = EnumSet.noneOf(RestartOf.class);
        Set<RestartOf> rest = EnumSet.noneOf(RestartOf.class);
        for (Mark mark : marks) {
            Set<RestartOf> named =
                    passage.isOfSystem(mark)
                            ? EnumSet.of(RestartOf.SYSTEMS)
                            : passage.isOfMessages(mark)
                                    ? EnumSet.of(RestartOf.SERVICES)
                                    : meant(mark);
            for (RestartOf thing : named) {
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
