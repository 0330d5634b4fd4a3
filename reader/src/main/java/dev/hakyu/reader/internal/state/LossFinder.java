package dev.hakyu.reader.internal.state;

import dev.hakyu.model.Money;
import dev.hakyu.model.Term;
import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.MoneyKind;
import dev.hakyu.model.incident.MoneyScope;
import dev.hakyu.reader.internal.lexicon.Mark;
import dev.hakyu.reader.internal.lexicon.WordKind;
import dev.hakyu.reader.internal.mark.Amount;
import dev.hakyu.reader.internal.mark.Sentence;
import dev.hakyu.reader.internal.scope.Scope;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// States amounts of money with their kind; an amount in brackets behind another is its conversion.
///
/// An amount counts only when its sentence says what it is a loss, cost, ransom or guarantee of.
final class LossFinder {
    private final Passage passage;
    private final Rates rates;

    LossFinder(Passage passage, Rates rates) {
        this.passage = passage;
        this.rates = rates;
    }

    void state(StatementList statements) {
        List<Amount> amounts = passage.marked().amounts();
        for (int i = 0; i < amounts.size(); i++) {
            Amount amount = amounts.get(i);
            if (!passage.isIn(amount.start())
                    || isConversion(amounts, i)
                    || isLowerBound(amounts, i)) {
                continue;
            }
            Sentence sentence = passage.sentenceAt(amount.start());
            Scope scope = passage.scopeAt(amount.start());
            MoneyKind kind = kind(sentence, amount);
            if (kind == null || scope.isNoFact()) {
                continue;
            }
            Money converted =
                    i + 1 < amounts.size() && isConversion(amounts, i + 1)
                            ? amounts.get(i + 1).money()
                            : null;
            boolean doubtful =
                    converted != null
                            && rates.contradicts(
                                    amount.money(), converted, passage.marked().published());
            statements.add(
                    new Assertion.Loss(
                            amount.money(),
                            amount.qualifier(),
                            kind,
                            scopeOf(sentence),
                            converted,
                            doubtful,
                            null),
                    amount.start());
        }
    }

    private boolean isConversion(List<Amount> amounts, int i) {
        if (i == 0) {
            return false;
        }
        Amount before = amounts.get(i - 1);
        String between = passage.substring(before.end(), amounts.get(i).start());
        boolean other = !before.money().currency().equals(amounts.get(i).money().currency());
        return other
                && between.length() <= 4
                && (between.startsWith("(") || between.startsWith(" ("));
    }

    /// The first of $80 million to $85 million; the range counts by its upper bound.
    private boolean isLowerBound(List<Amount> amounts, int i) {
        if (i + 1 >= amounts.size()) {
            return false;
        }
        String between = passage.substring(amounts.get(i).end(), amounts.get(i + 1).start());
        String front = passage.substring(amounts.get(i).start() - 9, amounts.get(i).start());
        return between.equals(" to ")
                || between.equals("から")
                || between.equals("~")
                || between.equals("-")
                || (between.equals(" and ") && front.contains("between"));
    }

    private @Nullable MoneyKind kind(Sentence sentence, Amount amount) {
        MoneyKind found = null;
        boolean harm = false;
        int distance = Integer.MAX_VALUE;
        for (Mark mark : passage.marks().in(WordKind.MONEY, sentence.start(), sentence.end())) {
            int gap =
                    mark.start() > amount.start()
                            ? mark.start() - amount.end()
                            : amount.start() - mark.end();
            if (mark.is("not_loss") && gap < 24) {
                return null;
            }
            MoneyKind kind = Term.find(MoneyKind.class, mark.id()).orElse(null);
            harm |= kind != null && kind != MoneyKind.QUARTER_RESULT && kind != MoneyKind.WEEKLY;
            if (kind != null && gap < distance) {
                found = kind;
                distance = gap;
            }
        }
        return harm ? found : null;
    }

    private MoneyScope scopeOf(Sentence sentence) {
        String text = passage.substring(sentence.start(), sentence.end());
        boolean nation = text.contains("economy") || text.contains("経済");
        boolean chain = text.contains("supply chain") || text.contains("サプライチェーン");
        return nation ? MoneyScope.NATION : chain ? MoneyScope.CHAIN : MoneyScope.VICTIM;
    }
}
