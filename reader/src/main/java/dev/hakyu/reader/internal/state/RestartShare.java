package dev.hakyu.reader.internal.state;

import com.google.re2j.Pattern;
import dev.hakyu.model.incident.RestartOf;
import dev.hakyu.reader.internal.lexicon.WordKind;
import dev.hakyu.reader.internal.mark.DateMark;
import dev.hakyu.reader.internal.mark.Sentence;
import dev.hakyu.reader.internal.scope.Scope;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// How much of the normal output runs again: 出荷は当面、通常の6割程度となります, at about 60 percent of normal
/// volume.
///
/// @param of what runs at that share; empty when the text does not say
/// @param share more than 0 and less than 1
/// @param at where the text says it
record RestartShare(Set<RestartOf> of, double share, int at) {
    private static final Pattern WHOLE =
            Pattern.compile(
                    "全面|完全|全て|すべて|全台|元に戻|(?:通常|平常|普段|ふだん)(?:に戻|どおり|通り|の(?:体制|生産|出荷|納入|供給|操業|稼働|水準|量|数量)に戻)"
                            + "|(?i:\\b(?:fully|full (?:operations?|production|shipping)|completely|back to normal)\\b)");
    private static final Pattern NOT_YET =
            Pattern.compile(
                    "予定|見込|目指|見通|ない|ませ|至って|至ら|未定|まで|計画|方針|向け"
                            + "|(?i:\\b(?:not|expect(?:s|ed)?|plan(?:s|ned)?|will|until|aim(?:s|ed)?)\\b)");
    private static final Pattern OUTPUT =
            Pattern.compile("出来高|(?i:\\b(?:output|volumes?|throughput|operat(?:es|ing))\\b)");

    RestartShare {
        of = Set.copyOf(of);
    }

    /// The share at which work ran again by a day: the one told with it, else the last that the
    /// text tells. A restart that the text calls whole has none.
    ///
    /// @param shares what [#all] found in the text
    /// @param at the day or the verb of the restart
    static Optional<RestartShare> at(
            List<RestartShare> shares, Passage passage, Sentence sentence, int at) {
        if (shares.isEmpty()) {
            return Optional.empty();
        }
        int start = sentence.start();
        int end = sentence.end();
        boolean first = true;
        for (DateMark date : passage.datesIn(sentence.start(), sentence.end())) {
            if (date.start() > at) {
                end = date.start();
                break;
            }
            start = first ? sentence.start() : date.start();
            first = false;
        }
        RestartShare last = shares.getLast();
        for (RestartShare share : shares) {
            if (share.at() >= start && share.at() < end) {
                return Optional.of(share);
            }
        }
        String words = passage.substring(start, end);
        boolean whole = WHOLE.matcher(words).find() && !NOT_YET.matcher(words).find();
        return whole ? Optional.empty() : Optional.of(last);
    }

    /// All that are told as they are, beside what runs.
    static List<RestartShare> all(Passage passage) {
        List<RestartShare> shares = new ArrayList<>();
        for (Sentence sentence : passage.sentences()) {
            Scope scope = passage.scopeAt(sentence.start());
            boolean told =
                    scope.use() != Scope.Use.ADVICE && scope.modality().id().equals("asserted");
            boolean runs =
                    passage.marks().has(WordKind.STOPPED, sentence.start(), sentence.end())
                            || passage.marks()
                                    .has(WordKind.ROLE, "resumed", sentence.start(), sentence.end())
                            || OUTPUT.matcher(passage.substring(sentence.start(), sentence.end()))
                                    .find();
            if (told && runs) {
                read(passage, sentence).forEach(shares::add);
            }
        }
        return shares;
    }

    /// The shares of a sentence, one to a day; that of a day to come is a plan's.
    private static List<RestartShare> read(Passage passage, Sentence sentence) {
        DaysAhead days = new DaysAhead(passage);
        List<RestartShare> shares = new ArrayList<>();
        int from = sentence.start();
        List<DateMark> dates = passage.datesIn(sentence.start(), sentence.end());
        for (int next = 1; next <= dates.size() || next == 1; next++) {
            int to = next < dates.size() ? dates.get(next).start() : sentence.end();
            String words = passage.substring(from, to);
            Optional<Double> share =
                    ShareOfNormal.in(words, passage.japanese())
                            .or(() -> ShareOfLines.in(words, passage.japanese()));
            boolean ahead = next <= dates.size() && days.isAhead(days.nearest(dates.get(next - 1)));
            if (share.isPresent() && !ahead) {
                shares.add(new RestartShare(things(passage, sentence), share.get(), from));
            }
            from = to;
        }
        return shares;
    }

    /// True for what it is said of.
    boolean isOf(RestartOf thing) {
        return of.isEmpty() || of.contains(thing);
    }

    private static Set<RestartOf> things(Passage passage, Sentence sentence) {
        Set<RestartOf> things = EnumSet.noneOf(RestartOf.class);
        things.addAll(
                RestartSubject.in(passage, sentence.start(), sentence.end(), sentence.end()).of());
        if (things.contains(RestartOf.PRODUCTION)) {
            things.add(RestartOf.SHIPPING);
        }
        return things;
    }
}
