package dev.hakyu.reader.internal.state;

import com.google.re2j.Pattern;
import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.CountUnit;
import dev.hakyu.model.incident.CountedGroup;
import dev.hakyu.model.incident.Modality;
import dev.hakyu.model.incident.Speaker;
import dev.hakyu.reader.internal.lexicon.Mark;
import dev.hakyu.reader.internal.lexicon.WordKind;
import dev.hakyu.reader.internal.mark.Quantity;
import dev.hakyu.reader.internal.mark.Sentence;
import dev.hakyu.reader.internal.scope.Scope;
import dev.hakyu.reader.internal.split.Line;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// States how many were affected.
///
/// A figure counts when its sentence, its heading or its list speaks of exposure; not when it is
/// superseded, denied, a statistic, or counts something else.
final class CountFinder {
    private static final Pattern LIST_JOINT =
            Pattern.compile(
                    "(?:等|など)?[、,・/]? ?(?:および|及び|ならびに|並びに|と|や|または|もしくは|and|or|&)? ?(?:their |the )?");

    /// 8社の図面と、310名分: the figure counts something else.
    private static final Pattern BESIDE =
            Pattern.compile("^(?:等|など)?(?:と|や|および|及び|ならびに|並びに)、? ?(?:約|計|合計)?$");

    private static final Pattern DOUBT =
            Pattern.compile(
                    "(?:おそれ|恐れ|可能性)(?:の|が)ある|(?i:\\b(?:possibly|potentially|may be|may have been)\\b)");

    private final Passage passage;
    private final OtherFigures other;
    private final CountedGroups groups;
    private final CorrectedFigures corrected;
    private final OwnShare ownShare;

    /// @param fromSender true for a mail of one who speaks in it of itself
    CountFinder(Passage passage, boolean fromSender) {
        this.passage = passage;
        this.other = new OtherFigures(passage);
        this.groups = new CountedGroups(passage);
        this.corrected = new CorrectedFigures(passage);
        this.ownShare = new OwnShare(passage, fromSender);
    }

    void state(StatementList statements) {
        Map<Quantity, Quantity> corrections = corrected.corrections();
        Set<Quantity> replaced = new HashSet<>(corrections.values());
        for (Quantity quantity : passage.quantities()) {
            if (quantity.value().compareTo(BigDecimal.ONE) <= 0) {
                continue;
            }
            Sentence sentence = passage.sentenceAt(quantity.start());
            if (quantity.start() >= sentence.end()) {
                continue;
            }
            Scope scope = passage.scopeAt(quantity.start());
            if (scope.isAside()) {
                continue;
            }
            if (!isRelevant(sentence, quantity) || other.isIt(sentence, quantity)) {
                continue;
            }
            Quantity old = corrections.get(quantity);
            if (old != null) {
                correct(statements, old, quantity);
            } else if (!isTakenBack(quantity, replaced) && !corrected.isOld(sentence, quantity)) {
                Scope told = isUnderDoubt(sentence) ? doubted(scope) : meant(scope);
                statements.add(count(sentence, quantity), quantity.numberStart(), told);
            }
        }
    }

    /// Also where the old figure stands again, as in the mail that is answered.
    private static boolean isTakenBack(Quantity quantity, Set<Quantity> replaced) {
        return replaced.stream()
                .anyMatch(old ->
                        old.unit() == quantity.unit()
                                && old.value().compareTo(quantity.value()) == 0);
    }

    /// Takes the old figure back and states the new one, as surely as the old one was meant. Who
    /// corrects a figure is the one that gave it, also where the news tells of it.
    private void correct(StatementList statements, Quantity old, Quantity quantity) {
        Scope then = meant(passage.scopeAt(old.start()));
        Scope now = meant(passage.scopeAt(quantity.start()));
        Speaker speaker = now.speaker() == Speaker.MEDIA ? Speaker.VICTIM : now.speaker();
        Modality modality = then.isPossible() ? then.modality() : now.modality();
        statements.add(
                count(passage.sentenceAt(old.start()), old),
                quantity.numberStart(),
                speaker,
                Modality.WITHDRAWN,
                null);
        statements.add(
                count(passage.sentenceAt(quantity.start()), quantity),
                quantity.numberStart(),
                speaker,
                modality,
                null);
    }

    private Assertion.Count count(Sentence sentence, Quantity quantity) {
        return new Assertion.Count(
                quantity.value(),
                unit(sentence, quantity),
                quantity.qualifier(),
                quantity.counter(),
                ours(sentence, quantity));
    }

    /// Of our share only who else is named: 当社分・退職者.
    private String ours(Sentence sentence, Quantity quantity) {
        if (!ownShare.is(sentence, quantity)) {
            return noun(sentence, quantity);
        }
        return CountedGroup.ours(groups.noun(sentence, quantity), passage.japanese());
    }

    private static Scope meant(Scope scope) {
        return scope.affirms() ? scope : doubted(scope);
    }

    private static Scope doubted(Scope scope) {
        return new Scope(scope.speaker(), Modality.POSSIBLE, scope.use(), scope.hearsay());
    }

    /// Below a heading such as おそれのある方の人数.
    private boolean isUnderDoubt(Sentence sentence) {
        Line above = passage.marked().lineAbove(sentence.line());
        return above != null
                && above.is(Line.Kind.HEADING)
                && DOUBT.matcher(passage.substring(above.start(), above.end())).find();
    }

    /// In a report of an event a figure of people or records is about the harm unless something
    /// says otherwise; other figures need a word of exposure beside them.
    private boolean isRelevant(Sentence sentence, Quantity quantity) {
        boolean people =
                quantity.unit() != CountUnit.OTHER && quantity.unit() != CountUnit.COMPANIES;
        return people
                || sentence.line().under().equals("exposed")
                || passage.marks().has(WordKind.LEAK, sentence.start(), sentence.end())
                || passage.marks().has(WordKind.DATA, sentence.start(), sentence.end())
                || passage.isHeadline(sentence);
    }

    private CountUnit unit(Sentence sentence, Quantity quantity) {
        if (quantity.unit() != CountUnit.RECORDS) {
            return quantity.unit();
        }
        int from = Math.max(sentence.start(), quantity.start() - 24);
        String before = passage.substring(from, quantity.start());
        String nearest =
                before.substring(
                        Math.max(
                                        before.lastIndexOf("および"),
                                        Math.max(before.lastIndexOf('、'), before.lastIndexOf('/')))
                                + 1);
        if (nearest.contains("カード")) {
            return CountUnit.CARDS;
        }
        if (nearest.contains("口座") || nearest.contains("アカウント")) {
            return CountUnit.ACCOUNTS;
        }
        return CountUnit.RECORDS;
    }

    /// Whom it counts, else the word for data before it; none where it counts all that a list
    /// names: 氏名およびメールアドレス 1,280名分.
    private String noun(Sentence sentence, Quantity quantity) {
        String group = groups.noun(sentence, quantity);
        if (!group.isEmpty() || quantity.unit() == CountUnit.COMPANIES) {
            return group;
        }
        int from = Math.max(sentence.start(), quantity.start() - 40);
        Mark last = null;
        boolean listed = false;
        for (Mark mark : passage.marks().in(WordKind.DATA, from, quantity.start())) {
            listed =
                    last != null
                            && !mark.is(last.id())
                            && LIST_JOINT
                                    .matcher(passage.substring(last.end(), mark.start()))
                                    .matches();
            last = mark;
        }
        boolean apart =
                last != null
                        && BESIDE.matcher(passage.substring(last.end(), quantity.start())).find();
        return last == null || listed || apart ? "" : last.word().term();
    }
}
