package dev.hakyu.reader.internal.state;

import com.google.re2j.Pattern;
import dev.hakyu.model.Term;
import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.DataClass;
import dev.hakyu.reader.internal.lexicon.Mark;
import dev.hakyu.reader.internal.lexicon.Phrase;
import dev.hakyu.reader.internal.lexicon.WordKind;
import dev.hakyu.reader.internal.mark.Sentence;
import dev.hakyu.reader.internal.scope.Scope;
import dev.hakyu.reader.internal.split.Line;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// States which classes of data were exposed, and which expressly were not.
///
/// A class is taken from a clause of exposure or from a list of classes; never from advice, and not
/// from the way the attacker came in.
final class DataFinder {
    private static final Pattern USED =
            Pattern.compile("(?:公開|悪用|転売|売買|拡散|不正利用|不正使用)(?:され|し)た|出回っ(?:た|ている)");
    private static final Pattern USED_EN =
            Pattern.compile(
                    "\\b(?:(?:has|have|had|was|were|being|been) )+(?:published|posted|misused|abused|sold|circulated|traded)\\b");

    private final Passage passage;
    private final LabelledClass labelled;

    DataFinder(Passage passage) {
        this.passage = passage;
        this.labelled = new LabelledClass(passage);
    }

    void state(StatementList statements) {
        boolean listOpen = false;
        boolean asked = false;
        for (Sentence sentence : passage.sentences()) {
            List<Mark> marks = passage.marks().in(WordKind.DATA, sentence.start(), sentence.end());
            boolean leak =
                    hasLeak(sentence)
                            || passage.marks()
                                    .has(
                                            WordKind.ATTACK,
                                            "misdelivery",
                                            sentence.start(),
                                            sentence.end())
                            || passage.marks()
                                    .has(
                                            WordKind.ATTACK,
                                            "lost_device",
                                            sentence.start(),
                                            sentence.end());
            boolean item =
                    sentence.line().is(Line.Kind.ITEM) || sentence.line().is(Line.Kind.TABLE);
            boolean under = sentence.line().under().equals("exposed");
            boolean context = leak || under || asked || (item && listOpen);
            for (Mark mark : marks) {
                if (!isOfRestart(sentence) && !isEndOfAnother(mark, marks)) {
                    state(statements, mark, sentence, marks, context);
                }
            }
            if (!item) {
                char last = passage.text().charAt(sentence.end() - 1);
                listOpen = leak || under || last == ':';
            }
            if (isQuestion(sentence)) {
                asked = leak;
            }
        }
    }

    /// e-mail addresses of: the addresses are those of the word before.
    private static boolean isEndOfAnother(Mark mark, List<Mark> all) {
        return mark.is("postal_address")
                && all.stream()
                        .anyMatch(other ->
                                other.is("email")
                                        && other.start() < mark.start()
                                        && other.end() > mark.start());
    }

    /// 請求書データの配信を含む全面復旧は: what runs again, not what was exposed.
    private boolean isOfRestart(Sentence sentence) {
        int start = sentence.start();
        int end = sentence.end();
        return passage.marks().has(WordKind.ROLE, "resumed", start, end)
                && !passage.marks().has(WordKind.LEAK, "leak", start, end)
                && !passage.marks().has(WordKind.LEAK, "lost", start, end)
                && !passage.marks().has(WordKind.ATTACK, start, end);
    }

    /// A heading, or a question of a list of questions and answers: what it asks for is told below.
    private boolean isQuestion(Sentence sentence) {
        char last = passage.text().charAt(sentence.end() - 1);
        return sentence.line().is(Line.Kind.HEADING)
                || last == '?'
                || (last == 'か' && passage.startsWithAny(sentence.start(), "Q", "問"));
    }

    private void state(
            StatementList statements,
            Mark mark,
            Sentence sentence,
            List<Mark> all,
            boolean around) {
        Scope own = passage.scopeAt(mark.start());
        Optional<Scope> denial = own.affirms() ? labelled.denial(mark, sentence) : Optional.empty();
        Scope scope = denial.orElse(own);
        boolean context = around || denial.isPresent();
        DataClass data = Term.find(DataClass.class, mark.id()).orElse(DataClass.OTHER);
        boolean rest = scope.use() == Scope.Use.BEYOND && isOfTheRest(mark, data);
        if (scope.isAside() && !rest) {
            return;
        }
        int classes = distinct(all, sentence.clauseAt(mark.start()));
        boolean list = classes >= 2;
        boolean near = isNearLeak(mark);
        boolean weak = isWeak(mark);
        boolean inList =
                weak
                        ? list && context && hasStrong(all, sentence.clauseAt(mark.start()))
                        : classes >= 3 || (list && context);
        boolean told = !scope.affirms() || isBeside(mark, sentence);
        boolean alone = weak ? near && passage.japanese() : context && told;
        boolean accepted = inList || alone;
        if (!accepted
                || (!scope.affirms() && isOfUse(mark))
                || isOfficial(mark)
                || isMeans(mark, sentence, classes)) {
            return;
        }
        statements.add(new Assertion.Exposed(data, isBusiness(mark)), mark.start(), scope);
    }

    /// 健診の結果が外部で公開された事実は把握していない: what was not done with the data leaves open whether it was taken.
    private boolean isOfUse(Mark mark) {
        Sentence.Clause clause = passage.clauseAt(mark.start());
        String behind = passage.substring(mark.end(), clause.end()).toLowerCase(Locale.ROOT);
        return (passage.japanese() ? USED : USED_EN).matcher(behind).find();
    }

    /// 氏名以外の住所や電話番号は含まれない: a class behind the one that was told is denied by its name; not where
    /// more of the same is.
    private boolean isOfTheRest(Mark mark, DataClass data) {
        if (data == DataClass.OTHER) {
            return false;
        }
        Sentence.Clause clause = passage.clauseAt(mark.start());
        for (Mark told : passage.marks().in(WordKind.DATA, clause.start(), mark.start())) {
            if (Phrase.OTHER_THAN.startsAt(passage.text(), told.end())) {
                return true;
            }
        }
        return false;
    }

    /// Often something else; counts only in a list or right beside an exposure.
    private boolean isWeak(Mark mark) {
        return passage.marks()
                .at(WordKind.WEAK_DATA, mark.start())
                .filter(weak -> weak.end() == mark.end())
                .isPresent();
    }

    /// A class named alone counts only in a heading, an item or a clause of exposure.
    private boolean isBeside(Mark mark, Sentence sentence) {
        Sentence.Clause clause = sentence.clauseAt(mark.start());
        return !sentence.line().is(Line.Kind.BODY)
                || passage.marks().has(WordKind.LEAK, "leak", clause.start(), clause.end())
                || passage.marks().has(WordKind.LEAK, "lost", clause.start(), clause.end())
                || passage.marks().has(WordKind.ATTACK, "misdelivery", clause.start(), clause.end())
                || passage.marks()
                        .has(WordKind.ATTACK, "lost_device", clause.start(), clause.end());
    }

    private boolean hasStrong(List<Mark> marks, Sentence.Clause clause) {
        for (Mark mark : marks) {
            if (mark.start() >= clause.start() && mark.start() < clause.end() && !isWeak(mark)) {
                return true;
            }
        }
        return false;
    }

    /// 個人情報保護委員会, 個人情報保護方針, 健康保険組合 name no data, nor does 個人情報への影響は調査中.
    private boolean isOfficial(Mark mark) {
        boolean union =
                mark.word().term().equals("組")
                        && passage.startsWithAny(mark.end(), "合", "織", "立", "成", "み", "込");
        return union
                || passage.startsWithAny(mark.end(), "保護", "の保護", "の取扱", "の取り扱", "への影響", "の流出の有無");
    }

    /// True when a word of exposure says so: 閲覧できなくなった is the loss of a service.
    private boolean hasLeak(Sentence sentence) {
        for (Mark mark : passage.marks().in(WordKind.LEAK, sentence.start(), sentence.end())) {
            boolean lost =
                    mark.word().term().endsWith("でき") && passage.startsWithAny(mark.end(), "な");
            if (!lost) {
                return true;
            }
        }
        return false;
    }

    private boolean isNearLeak(Mark mark) {
        return passage.marks().has(WordKind.LEAK, "leak", mark.end(), mark.end() + 14)
                || passage.marks()
                        .has(WordKind.LEAK, "leak", Math.max(0, mark.start() - 20), mark.start());
    }

    /// Passwords used to break in are the way in, not what was taken.
    private boolean isMeans(Mark mark, Sentence sentence, int classes) {
        if (mark.is("credentials")) {
            boolean means =
                    passage.marks()
                            .has(
                                    WordKind.ATTACK,
                                    "credential_abuse",
                                    sentence.start(),
                                    sentence.end());
            String before = passage.substring(Math.max(0, mark.start() - 24), mark.start());
            boolean changed =
                    before.contains("chang")
                            || before.contains("reset")
                            || before.contains("rotat")
                            || before.contains("without a");
            boolean used = passage.japanese() && isUsed(mark);
            return used || changed || (means && classes < 3);
        }
        return mark.is("location") && mark.word().term().length() < 4;
    }

    /// パスワードを無効に, の使い回し: something is done with it that is no exposure.
    private boolean isUsed(Mark mark) {
        boolean object =
                passage.startsWithAny(
                        mark.end(), "を", "の", "で", "が設定", "がかけ", "が何らか", "が使われ", "は暗号化");
        String after = passage.substring(mark.end(), mark.end() + 8);
        boolean listed =
                after.startsWith("のほか") || after.startsWith("の一部") || after.startsWith("の可能");
        return object
                && !listed
                && !passage.marks().has(WordKind.LEAK, "leak", mark.end(), mark.end() + 12);
    }

    private boolean isBusiness(Mark mark) {
        String around = passage.substring(mark.start() - 8, mark.end() + 6);
        return around.contains("業務") || around.contains("business");
    }

    private static int distinct(List<Mark> marks, Sentence.Clause clause) {
        Set<DataClass> classes = EnumSet.noneOf(DataClass.class);
        for (Mark mark : marks) {
            if (mark.start() >= clause.start() && mark.start() < clause.end()) {
                classes.add(Term.find(DataClass.class, mark.id()).orElse(DataClass.OTHER));
            }
        }
        return classes.size();
    }
}
