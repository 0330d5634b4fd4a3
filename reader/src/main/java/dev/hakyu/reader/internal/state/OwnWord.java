package dev.hakyu.reader.internal.state;

import com.google.re2j.Pattern;
import dev.hakyu.model.PartialDate;
import dev.hakyu.model.incident.Modality;
import dev.hakyu.model.incident.Speaker;
import dev.hakyu.reader.internal.lexicon.Phrase;
import dev.hakyu.reader.internal.mark.DateMark;
import dev.hakyu.reader.internal.mark.Mention;
import dev.hakyu.reader.internal.mark.Sentence;
import dev.hakyu.reader.internal.scope.Scope;
import java.util.Locale;

/// Tells whether what a sentence says of deliveries is the victim's own state of now: no other
/// house's, no guess, no question, nothing of an earlier year.
final class OwnWord {
    private static final int LONG_AGO_DAYS = 60;
    private static final int REACH = 300;
    private static final Pattern QUESTION =
            Pattern.compile("(?:でしょうか|ますか|ですか|[??])[。」]?\\s*$|^\\s*(?:>|問|Q[.:：. ])");
    private static final Pattern EARLIER =
            Pattern.compile(
                    "前年|昨年|去年|一昨年|前年度|当時|過去の|以前の|かつて"
                            + "|(?i:\\b(?:last year|previous year|years? ago|a year earlier|in the past|at the time|back then)\\b)");
    private static final Pattern OPEN =
            Pattern.compile(
                    "かどうか|か(?:は|を)?(?:分か|わか|未定|不明|検討|調べ|確認)|かもしれ"
                            + "|(?i:\\b(?:may|might|could|whether|if)\\b)");
    private static final Pattern OTHER_HOUSE_JA =
            Pattern.compile(
                    "(?:納入先|取引先|顧客|得意先|仕入れ?先|親会社|客先|同業)(?:の|である|で)?[^。、「」]{0,20}(?:は|が|も|では)、?[^。]*$");
    private static final Pattern OTHER_HOUSE_EN =
            Pattern.compile(
                    "\\b(?:its|a|an|one|another|some|several|other) (?:[a-z]+ ){0,2}(?:customers?|clients?|buyers?|rivals?|competitors?|dealers?|carmakers?|automakers?|suppliers?)\\b[^.;]*$");
    private static final Pattern OWN_HOUSE = Pattern.compile("(?:同社|当社|弊社|同工場)[^。、]{0,20}$");
    private static final Pattern SUBJECT_EN =
            Pattern.compile(
                    "^(?:,[^,]{0,60},)? (?:said|says|is|was|are|were|will|has|have|had|runs?|cut|cuts|halved|expects?|plans?)\\b");

    private final Passage passage;
    private final Organisation victim;
    private final Guesses guesses;
    private final DaysAhead days;

    OwnWord(Passage passage, Organisation victim) {
        this.passage = passage;
        this.victim = victim;
        this.guesses = new Guesses(passage, victim);
        this.days = new DaysAhead(passage);
    }

    /// The words of a sentence, with blanks for what others expect.
    String words(Sentence sentence) {
        return guesses.blanked(
                passage.substring(sentence.start(), sentence.end()), sentence.start());
    }

    /// @param at where the sentence says it, as it is
    boolean isSaid(Sentence sentence, int at) {
        return passage.scopeAt(at).modality() == Modality.ASSERTED && isTold(sentence, at);
    }

    /// As [#isSaid], where the sentence may also deny: no effect on deliveries until then.
    boolean isTold(Sentence sentence, int at) {
        Scope scope = passage.scopeAt(at);
        int from = Math.max(sentence.start(), at - REACH);
        int to = Math.min(sentence.end(), at + REACH);
        String words = passage.substring(from, to);
        return !scope.isAside()
                && scope.modality() != Modality.POSSIBLE
                && scope.speaker() != Speaker.ATTACKER
                && !QUESTION.matcher(words).find()
                && !EARLIER.matcher(words).find()
                && !OPEN.matcher(words).find()
                && !isLongAgo(from, to)
                && !isAnothers(sentence, at);
    }

    private boolean isLongAgo(int from, int to) {
        PartialDate published = passage.marked().published();
        if (published == null || !published.hasDay()) {
            return false;
        }
        for (DateMark date : passage.datesIn(from, to)) {
            if (days.nearest(date)
                    .earliest()
                    .isBefore(published.earliest().minusDays(LONG_AGO_DAYS))) {
                return true;
            }
        }
        return false;
    }

    /// True when the last house that the line speaks of before is another one.
    private boolean isAnothers(Sentence sentence, int at) {
        int from = Math.max(sentence.line().start(), at - 2 * REACH);
        String said = passage.substring(Math.max(sentence.start(), from), at);
        boolean described =
                passage.japanese()
                        ? OTHER_HOUSE_JA.matcher(said).find()
                        : OTHER_HOUSE_EN.matcher(said.toLowerCase(Locale.ROOT)).find();
        if (described) {
            return true;
        }
        Mention last = null;
        for (Mention mention : passage.mentionsIn(from, at)) {
            if (isSubject(mention)) {
                last = mention;
            }
        }
        return last != null
                && !victim.covers(last.start())
                && !victim.aliases().contains(last.name())
                && !OWN_HOUSE.matcher(passage.substring(last.end(), at)).find();
    }

    private boolean isSubject(Mention mention) {
        if (!mention.isName()
                || GoodsNames.isDescribed(mention)
                || Phrase.SITE_END.endsAt(mention.name(), mention.name().length())) {
            return false;
        }
        return passage.japanese()
                ? passage.startsWithAny(mention.end(), "は", "が", "も", "では", "によると")
                : SUBJECT_EN.matcher(passage.substring(mention.end(), mention.end() + 80)).find();
    }
}
