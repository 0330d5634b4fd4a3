package dev.hakyu.reader.internal.state;

import com.google.re2j.Pattern;
import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.CountUnit;
import dev.hakyu.reader.internal.lexicon.Mark;
import dev.hakyu.reader.internal.lexicon.WordKind;
import dev.hakyu.reader.internal.mark.Quantity;
import dev.hakyu.reader.internal.mark.Sentence;
import dev.hakyu.reader.internal.scope.Scope;
import java.math.BigDecimal;

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

    private final Passage passage;
    private final OtherFigures other;
    private final CountedGroups groups;

    CountFinder(Passage passage) {
        this.passage = passage;
        this.other = new OtherFigures(passage);
        this.groups = new CountedGroups(passage);
    }

    void state(StatementList statements) {
        for (Quantity quantity : passage.marked().quantities()) {
            if (!passage.isIn(quantity.start())
                    || quantity.value().compareTo(BigDecimal.ONE) <= 0) {
                continue;
            }
            Sentence sentence = passage.sentenceAt(quantity.start());
            Scope scope = passage.scopeAt(quantity.start());
            if (scope.isAside()) {
                continue;
            }
            if (isRelevant(sentence, quantity) && !other.isIt(sentence, quantity)) {
                state(statements, sentence, quantity, scope);
            }
        }
    }

    private void state(
            StatementList statements, Sentence sentence, Quantity quantity, Scope scope) {
        CountUnit unit = unit(sentence, quantity);
        String noun = noun(sentence, quantity);
        var count =
                new Assertion.Count(
                        quantity.value(), unit, quantity.qualifier(), quantity.counter(), noun);
        Scope meant =
                scope.affirms()
                        ? scope
                        : new Scope(
                                scope.speaker(),
                                dev.hakyu.model.incident.Modality.POSSIBLE,
                                scope.use(),
                                scope.hearsay());
        statements.add(count, quantity.numberStart(), meant);
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
