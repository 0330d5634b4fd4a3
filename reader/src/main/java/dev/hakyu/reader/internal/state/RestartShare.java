package dev.hakyu.reader.internal.state;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.hakyu.model.incident.RestartOf;
import dev.hakyu.reader.internal.lexicon.WordKind;
import dev.hakyu.reader.internal.mark.DateMark;
import dev.hakyu.reader.internal.mark.Sentence;
import dev.hakyu.reader.internal.scope.Scope;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How much of the normal output runs again: 出荷は当面、通常の6割程度となります, at about 60 percent of normal
/// volume.
///
/// @param of what runs at that share; empty when the text does not say
/// @param share more than 0 and less than 1
/// @param at where the text says it
record RestartShare(Set<RestartOf> of, double share, int at) {
    private static final int FRONT = 40;
    private static final Pattern WHOLE =
            Pattern.compile(
                    "全面|完全|全て|すべて|元に戻|(?:通常|平常)(?:に戻|どおり|通り|の体制に戻)"
                            + "|(?i:\\b(?:fully|full (?:operations?|production|shipping)|completely|back to normal)\\b)");
    private static final Pattern NOT_YET =
            Pattern.compile(
                    "予定|見込|目指|見通|ない|ませ|至って|至ら|未定|まで|計画|方針|向け"
                            + "|(?i:\\b(?:not|expect(?:s|ed)?|plan(?:s|ned)?|will|until|aim(?:s|ed)?)\\b)");
    private static final Pattern MORE_THAN_NORMAL =
            Pattern.compile("^(?:程度|ほど|弱|強|も|以上)?(?:の)?(?:増|多|上回|上積|超)");
    private static final String NORMAL =
            "(?:通常|平常|平時|普段|従来|本来|被害前|停止前|障害前|攻撃前|フル稼働|フル生産)(?:時|通り)?(?:の|比|と比べ(?:て)?)?"
                    + "(?:水準|生産量|出荷量|能力|稼働|処理量|量)?(?:の|で)?";
    private static final Pattern TENTHS =
            Pattern.compile(
                    "(?:"
                            + NORMAL
                            + "|(?:生産|出荷|処理|供給|製造)?能力の|稼働率(?:は|が)?|操業度(?:は|が)?)"
                            + "、?(?:約|およそ|おおむね|概ね|ほぼ|最大)?(?:([1-9])割([1-9]分)?|([0-9]{1,2})(?:%|パーセント)|(半分|半数|半量)|([2-9])分の([1-8]))");
    private static final Pattern LESS =
            Pattern.compile(
                    "(?:通常|平常|平時|普段|従来)(?:時)?(?:より|比で?)(?:も)?(?:約|およそ)?(?:([1-9])割|([0-9]{1,2})(?:%|パーセント))(?:程度|ほど)?(?:減|少な|低)");
    private static final Pattern ENGLISH =
            Pattern.compile(
                    "(?:([0-9]{1,2})(?:\\s?%| per ?cent)|(half)|(one|two|three)[ -](third|quarter|fifth)s?)(?: of)?"
                            + " (?:(?:its|their|the|our) )?(?:normal|usual|regular|full|pre-?(?:attack|incident|outage|crisis)|previous|capacity)");

    private static final Pattern ENGLISH_CAPACITY =
            Pattern.compile(
                    "\\bat (?:about |around |roughly |only )?([0-9]{1,2})(?:\\s?%| per ?cent) capacity|\\bat (half)[ -](?:capacity|speed)");

    private static final Pattern OUTPUT =
            Pattern.compile("(?i)\\b(?:output|volumes?|throughput|operat(?:es|ing))\\b");

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
                            || (!passage.japanese()
                                    && OUTPUT.matcher(
                                                    passage.substring(
                                                            sentence.start(), sentence.end()))
                                            .find());
            if (told && runs) {
                read(passage, sentence).forEach(shares::add);
            }
        }
        return shares;
    }

    /// The shares of a sentence, one to a day.
    private static List<RestartShare> read(Passage passage, Sentence sentence) {
        List<RestartShare> shares = new ArrayList<>();
        int from = sentence.start();
        List<DateMark> dates = passage.datesIn(sentence.start(), sentence.end());
        for (int next = 1; next <= dates.size() || next == 1; next++) {
            int to = next < dates.size() ? dates.get(next).start() : sentence.end();
            String words = passage.substring(from, to);
            Optional<Double> share =
                    passage.japanese() ? japanese(words) : english(words.toLowerCase(Locale.ROOT));
            if (share.isPresent()) {
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

    private static Optional<Double> japanese(String words) {
        Matcher less = LESS.matcher(words);
        if (less.find()) {
            double gone =
                    less.group(1) == null ? percent(less.group(2)) : percent(less.group(1)) * 10;
            return share(1 - gone);
        }
        Matcher tenths = TENTHS.matcher(words);
        if (!tenths.find()) {
            return Optional.empty();
        }
        String after =
                words.substring(tenths.end(), Math.min(words.length(), tenths.end() + FRONT));
        if (after.startsWith("の従業員") || after.startsWith("の社員") || after.startsWith("の人員")) {
            return Optional.empty();
        }
        if (MORE_THAN_NORMAL.matcher(after).find()) {
            return Optional.empty();
        }
        boolean gone = after.startsWith("減") || after.startsWith("程度減") || after.startsWith("ほど減");
        double told;
        if (tenths.group(1) != null) {
            told = percent(tenths.group(1)) * 10 + parts(tenths.group(2));
        } else if (tenths.group(3) != null) {
            told = percent(tenths.group(3));
        } else if (tenths.group(4) != null) {
            told = 0.5;
        } else {
            told = percent(tenths.group(6)) / percent(tenths.group(5));
        }
        return share(gone ? 1 - told : told);
    }

    private static Optional<Double> english(String words) {
        Matcher found = ENGLISH.matcher(words);
        if (found.find()) {
            if (found.group(1) != null) {
                return share(percent(found.group(1)));
            }
            return share(found.group(2) != null ? 0.5 : fraction(found.group(3), found.group(4)));
        }
        Matcher capacity = ENGLISH_CAPACITY.matcher(words);
        return capacity.find()
                ? share(capacity.group(1) == null ? 0.5 : percent(capacity.group(1)))
                : Optional.empty();
    }

    private static double fraction(String parts, String of) {
        double above =
                switch (parts) {
                    case "one" -> 1;
                    case "two" -> 2;
                    default -> 3;
                };
        double below =
                switch (of) {
                    case "third" -> 3;
                    case "quarter" -> 4;
                    default -> 5;
                };
        return above / below;
    }

    private static double percent(String digits) {
        return Integer.parseInt(digits) / 100.0;
    }

    /// 9割5分: five hundredths.
    private static double parts(@Nullable String parts) {
        return parts == null ? 0 : percent(parts.substring(0, 1));
    }

    private static Optional<Double> share(double told) {
        double rounded = Math.round(told * 1000) / 1000.0;
        return rounded > 0 && rounded < 1 ? Optional.of(rounded) : Optional.empty();
    }
}
