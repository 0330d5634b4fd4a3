package dev.hakyu.reader.internal.state;

import com.google.re2j.Matcher;
import dev.hakyu.reader.internal.lexicon.WordKind;
import dev.hakyu.reader.internal.mark.ActorNames;
import dev.hakyu.reader.internal.mark.MarkedText;
import dev.hakyu.reader.internal.mark.Mention;
import dev.hakyu.reader.internal.mark.Sentence;
import dev.hakyu.reader.internal.split.Line;
import dev.hakyu.reader.internal.split.Section;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Finds the sentences of a report that tell of another event than its own: what the same attackers
/// did elsewhere, an unrelated attack years ago, an earlier one on the same house. Their stops,
/// dates, kinds and counts belong to none of what the report is about.
///
/// Never the headline, nor the first sentence; never a sentence that may speak of the present
/// victim, unless it says that what it tells of is an earlier one.
final class OtherEvents {
    private static final long LONG_AGO_DAYS = 60;

    private final MarkedText marked;
    private final List<ActorNames.Name> actors;
    private final Set<String> present = new HashSet<>();

    private OtherEvents(
            MarkedText marked,
            Section section,
            List<Sentence> sentences,
            List<ActorNames.Name> actors) {
        this.marked = marked;
        this.actors = actors;
        int lead = lead(sentences);
        for (Mention mention : marked.mentions()) {
            Sentence first = sentences.get(0);
            boolean head =
                    mention.start() >= section.start()
                            && mention.start() < Math.max(first.end(), lead);
            if (head && actors.stream().noneMatch(actor -> actor.name().equals(mention.name()))) {
                present.add(mention.name());
            }
        }
    }

    /// The sentences of a section that tell of another event, in order.
    static List<Sentence> in(
            MarkedText marked,
            Section section,
            List<Sentence> sentences,
            List<ActorNames.Name> actors) {
        if (sentences.size() < 2) {
            return List.of();
        }
        OtherEvents others = new OtherEvents(marked, section, sentences, actors);
        int lead = lead(sentences);
        List<Sentence> found = new ArrayList<>();
        boolean before = false;
        boolean past = false;
        for (Sentence sentence : sentences) {
            boolean body = sentence.line().is(Line.Kind.BODY) && sentence.start() >= lead;
            boolean other =
                    (body && others.isOther(sentence))
                            || (sentence.start() >= lead && others.isAdded(sentence));
            before = other || (body && before && others.goesOn(sentence, past));
            past = other ? others.isPast(sentence) : before && past;
            if (before) {
                found.add(sentence);
            }
        }
        return List.copyOf(found);
    }

    /// The end of the first sentence of the body.
    private static int lead(List<Sentence> sentences) {
        for (Sentence sentence : sentences) {
            if (sentence.line().is(Line.Kind.BODY)) {
                return sentence.end();
            }
        }
        return Integer.MAX_VALUE;
    }

    private boolean isOther(Sentence sentence) {
        String words = words(sentence);
        if (!tells(sentence) || isPresent(words, marked.japanese())) {
            return false;
        }
        if (!isOfPresent(sentence) && isOfOthers(sentence, words)) {
            return true;
        }
        long days = LongAgo.days(marked, sentence);
        return marked.japanese()
                ? isOtherJapanese(sentence, words, days)
                : isOtherEnglish(sentence, words, days);
    }

    /// What a paper adds to its story, in a sentence or a row of links.
    private boolean isAdded(Sentence sentence) {
        Line line = sentence.line();
        if (OtherEventWords.isRowOfLinks(marked.text().substring(line.start(), line.end()))) {
            return true;
        }
        String words = words(sentence);
        return !isPresent(words, marked.japanese())
                && !isOfPresent(sentence)
                && OtherEventWords.isAdded(words, marked.japanese());
    }

    /// What became of all whom the attackers named.
    private boolean isOfOthers(Sentence sentence, String words) {
        return isOfActor(sentence) && OtherEventWords.isOfMany(words, marked.japanese());
    }

    private boolean tells(Sentence sentence) {
        return marked.marks().has(WordKind.ATTACK, sentence.start(), sentence.end())
                || marked.marks().has(WordKind.STOP, sentence.start(), sentence.end())
                || marked.marks().has(WordKind.LEAK, "leak", sentence.start(), sentence.end());
    }

    private boolean isOtherEnglish(Sentence sentence, String words, long days) {
        boolean own = isOfPresent(sentence) || OtherEventWords.OWN_EN.matcher(words).find();
        boolean apart = OtherEventWords.APART_EN.matcher(words).find();
        if (own) {
            return days > LongAgo.EARLIER_CASE_DAYS
                    && (apart || OtherEventWords.AGAIN_EN.matcher(words).find())
                    && !OtherEventWords.FOUND_EN.matcher(words).find();
        }
        if (OtherEventWords.UNRELATED_EN.matcher(words).find()) {
            return true;
        }
        boolean old = days > LONG_AGO_DAYS && !present.isEmpty();
        if (apart && old) {
            return true;
        }
        boolean attackers =
                isOfActor(sentence) || OtherEventWords.ATTACKERS_EN.matcher(words).find();
        if (attackers && isDoneElsewhere(sentence, isElsewhere(words))) {
            return old || OtherEventWords.RECORD_EN.matcher(words).find();
        }
        boolean told =
                OtherEventWords.TIME_FIRST_EN.matcher(words).find()
                        || OtherEventWords.RECORD_EN.matcher(words).find();
        return old && ((told && isElsewhere(words)) || isOldStop(sentence, days));
    }

    private boolean isElsewhere(String words) {
        Matcher matcher = OtherEventWords.ELSEWHERE_EN.matcher(words);
        while (matcher.find()) {
            if (!OtherEventWords.NO_HOUSE_EN.matcher(matcher.group(1)).find()) {
                return true;
            }
        }
        return false;
    }

    private boolean isOtherJapanese(Sentence sentence, String words, long days) {
        boolean own = isOfPresent(sentence) || OtherEventWords.OWN_JA.matcher(words).find();
        if (own) {
            return days > LongAgo.EARLIER_CASE_DAYS
                    && OtherEventWords.AGAIN_JA.matcher(words).find()
                    && !OtherEventWords.FOUND_JA.matcher(words).find();
        }
        if (OtherEventWords.UNRELATED_JA.matcher(words).find()) {
            return true;
        }
        boolean old = days > LONG_AGO_DAYS && !present.isEmpty();
        boolean house = isHouseJapanese(words);
        boolean attackers =
                isOfActor(sentence)
                        || (OtherEventWords.ATTACKERS_JA.matcher(words).find()
                                && hasAttackers(sentence.start()));
        if (attackers && isDoneElsewhere(sentence, house)) {
            return old || isRecord(words);
        }
        boolean stops = marked.marks().has(WordKind.STOP, sentence.start(), sentence.end());
        boolean told = isRecord(words) || (days > LongAgo.EARLIER_CASE_DAYS && stops);
        return old && ((told && house) || isOldStop(sentence, days));
    }

    /// これまでに, ほかの企業にも; ほかの工場でも is more of the same house.
    private static boolean isRecord(String words) {
        String others = OtherEventWords.PARTS_JA.matcher(words).replaceAll("");
        return OtherEventWords.RECORD_JA.matcher(others).find();
    }

    private static boolean isHouseJapanese(String words) {
        Matcher matcher = OtherEventWords.ELSEWHERE_JA.matcher(words);
        while (matcher.find()) {
            if (!OtherEventWords.NO_HOUSE_JA.matcher(matcher.group(1)).find()) {
                return true;
            }
        }
        return false;
    }

    /// 同グループ may be the victim's own group of companies, unless attackers were spoken of.
    private boolean hasAttackers(int before) {
        if (present.stream().anyMatch(name -> name.endsWith("グループ"))) {
            return false;
        }
        return actors.stream().anyMatch(actor -> actor.start() < before)
                || !marked.marks().in(WordKind.ACTOR, 0, before).isEmpty();
    }

    /// What attackers did to a house that is only described, or that is named and stopped. Whom
    /// else they name with no more said of it is a victim beside the first.
    private boolean isDoneElsewhere(Sentence sentence, boolean described) {
        boolean stops = marked.marks().has(WordKind.STOP, sentence.start(), sentence.end());
        return namesAnother(sentence) ? stops : described;
    }

    /// What stopped at another house in a year before.
    private boolean isOldStop(Sentence sentence, long days) {
        return days > LongAgo.EARLIER_CASE_DAYS
                && namesAnother(sentence)
                && marked.marks().has(WordKind.STOP, sentence.start(), sentence.end());
    }

    /// What stands still is that of the report.
    private static boolean isPresent(String words, boolean japanese) {
        return (japanese ? OtherEventWords.PRESENT_JA : OtherEventWords.PRESENT_EN)
                .matcher(words)
                .find();
    }

    private boolean isPast(Sentence sentence) {
        return LongAgo.days(marked, sentence) > LONG_AGO_DAYS;
    }

    private boolean hasRecentDay(Sentence sentence) {
        return marked.dates().stream()
                        .anyMatch(date ->
                                date.start() >= sentence.start() && date.start() < sentence.end())
                && !isPast(sentence);
    }

    /// That attack stopped production for 11 days, after a sentence that tells of a day long past.
    private boolean goesOn(Sentence sentence, boolean past) {
        String words = words(sentence);
        if (!past || hasRecentDay(sentence) || isPresent(words, marked.japanese())) {
            return false;
        }
        boolean own =
                isOfPresent(sentence)
                        || (marked.japanese() ? OtherEventWords.OWN_JA : OtherEventWords.OWN_EN)
                                .matcher(words)
                                .find();
        return !own
                && (marked.japanese() ? OtherEventWords.GOES_ON_JA : OtherEventWords.GOES_ON_EN)
                        .matcher(words)
                        .find();
    }

    private boolean isOfActor(Sentence sentence) {
        for (ActorNames.Name actor : actors) {
            if (words(sentence).contains(actor.name())) {
                return true;
            }
        }
        return !marked.marks().in(WordKind.ACTOR, sentence.start(), sentence.end()).isEmpty();
    }

    /// A name that the headline and the first sentence tell of.
    private boolean isOfPresent(Sentence sentence) {
        for (Mention mention : marked.mentions()) {
            if (isIn(mention, sentence) && isPresent(mention.name())) {
                return true;
            }
        }
        String words = words(sentence);
        return present.stream().anyMatch(words::contains);
    }

    private boolean isPresent(String name) {
        return present.stream().anyMatch(known -> known.startsWith(name) || name.startsWith(known));
    }

    private boolean namesAnother(Sentence sentence) {
        for (Mention mention : marked.mentions()) {
            boolean full = mention.isFull() || mention.form() == Mention.Form.KNOWN;
            boolean attacker =
                    actors.stream().anyMatch(actor -> actor.name().equals(mention.name()));
            boolean authority =
                    marked.marks().has(WordKind.AUTHORITY, mention.start(), mention.end());
            if (isIn(mention, sentence) && full && !attacker && !authority) {
                return !isPresent(mention.name());
            }
        }
        return false;
    }

    private static boolean isIn(Mention mention, Sentence sentence) {
        return mention.start() >= sentence.start() && mention.start() < sentence.end();
    }

    private String words(Sentence sentence) {
        return marked.text().substring(sentence.start(), sentence.end()).strip();
    }
}
