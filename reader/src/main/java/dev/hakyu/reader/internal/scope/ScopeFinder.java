package dev.hakyu.reader.internal.scope;

import com.google.re2j.Pattern;
import dev.hakyu.model.incident.Modality;
import dev.hakyu.model.incident.Speaker;
import dev.hakyu.reader.internal.lexicon.Mark;
import dev.hakyu.reader.internal.lexicon.Marks;
import dev.hakyu.reader.internal.lexicon.Phrase;
import dev.hakyu.reader.internal.lexicon.WordKind;
import dev.hakyu.reader.internal.mark.MarkedText;
import dev.hakyu.reader.internal.mark.Sentence;
import dev.hakyu.reader.internal.mark.Sentence.Clause;
import dev.hakyu.reader.internal.scope.Scope.Use;
import dev.hakyu.reader.internal.split.Line;
import java.util.ArrayList;
import java.util.List;

/// Decides for every clause who says it and how, before anything is extracted.
///
/// Items below a heading that speaks of a possibility (漏えいした可能性のある情報) take it over. An attacker's
/// claim holds for its sentence.
public final class ScopeFinder {
    /// 問 事実か。, Q1. 当社の情報は流出したのか。
    private static final Pattern ASKED = Pattern.compile("^(?:問|質問|Q)\\s?[0-9]{0,2}[\\s.:)]");

    private static final Pattern ALREADY_PUBLIC =
            Pattern.compile("(?:公表|公開)済みの[^。、]{0,12}(?:資料|画像|写真|データ|文書)(?:であ|です|でし|と確認)");

    private static final Pattern CONDITION =
            Pattern.compile("^ (?:this|that|it|there|any(?:thing)?|the [a-z]+|these|those)\\b");

    private static final Pattern OF_NORMAL =
            Pattern.compile(
                    "^ (?:(?:its|their|the|our) )?(?:(?:normal|usual|regular|previous|pre-?(?:attack|incident|outage)) (?:[a-z]+ )?"
                            + "|full )?(?:capacity|output|volumes?|levels?|production|throughput|shipments?|speed|rate|normal)\\b"
                            + "|^ (?:normal|usual)[,.;]");

    private final MarkedText text;
    private final Marks marks;
    private final AttackerSpeech attackers;
    private boolean headingPossible;

    private ScopeFinder(MarkedText text) {
        this.text = text;
        this.marks = text.marks();
        this.attackers = new AttackerSpeech(text);
    }

    /// The scope of every clause.
    ///
    /// @param ownVoice whether the text speaks for its own house; see [OwnVoice]
    public static Scopes find(MarkedText text, boolean ownVoice) {
        ScopeFinder finder = new ScopeFinder(text);
        Scopes scopes = new Scopes();
        for (Sentence sentence : text.sentences()) {
            finder.heading(sentence);
            Speaker speaker = finder.speaker(sentence, ownVoice);
            Use use = finder.use(sentence);
            Clause theirs =
                    speaker == Speaker.ATTACKER
                            ? finder.attackers.wordsIn(sentence, ownVoice)
                            : new Clause(sentence.start(), sentence.end());
            Speaker other = finder.teller(sentence, ownVoice);
            for (Clause clause : finder.clauses(sentence)) {
                for (Clause part : parts(clause, theirs)) {
                    boolean within = part.start() >= theirs.start() && part.end() <= theirs.end();
                    scopes.add(part, finder.scope(sentence, part, within ? speaker : other, use));
                }
            }
        }
        return scopes;
    }

    /// Xで障害 攻撃の見方も: what a title adds as possible behind its last space is a clause of its own.
    private List<Clause> clauses(Sentence sentence) {
        if (!text.japanese() || !sentence.line().is(Line.Kind.TITLE)) {
            return sentence.clauses();
        }
        int space = text.text().lastIndexOf(' ', sentence.end() - 1);
        Clause last = sentence.clauses().getLast();
        boolean adds =
                space > last.start()
                        && marks.has(WordKind.MODALITY, "possible", space, sentence.end());
        if (!adds) {
            return sentence.clauses();
        }
        List<Clause> clauses = new ArrayList<>(sentence.clauses());
        clauses.removeLast();
        clauses.add(new Clause(last.start(), space));
        clauses.add(new Clause(space, last.end()));
        return clauses;
    }

    private void heading(Sentence sentence) {
        if (sentence.line().is(Line.Kind.HEADING)) {
            headingPossible =
                    marks.has(WordKind.MODALITY, "possible", sentence.start(), sentence.end());
        }
    }

    private Speaker speaker(Sentence sentence, boolean ownVoice) {
        return attackers.isIn(sentence, ownVoice) ? Speaker.ATTACKER : teller(sentence, ownVoice);
    }

    /// A clause, cut where the words of attackers begin and end.
    private static List<Clause> parts(Clause clause, Clause theirs) {
        List<Clause> parts = new ArrayList<>();
        int from = clause.start();
        for (int cut : List.of(theirs.start(), theirs.end())) {
            if (cut > from && cut < clause.end()) {
                parts.add(new Clause(from, cut));
                from = cut;
            }
        }
        parts.add(new Clause(from, clause.end()));
        return parts;
    }

    private Speaker teller(Sentence sentence, boolean ownVoice) {
        if (ownVoice || marks.has(WordKind.ROLE, "disclosed", sentence.start(), sentence.end())) {
            return Speaker.VICTIM;
        }
        return Speaker.MEDIA;
    }

    private Use use(Sentence sentence) {
        if (sentence.line().under().equals("advice")
                || sentence.line().under().equals("contact")
                || (advises(sentence) && !isEvent(sentence))) {
            return Use.ADVICE;
        }
        if (isStatistic(sentence)) {
            return Use.STATISTIC;
        }
        if (isQuestion(text.text().substring(sentence.start(), sentence.end()).strip())) {
            return Use.QUESTION;
        }
        boolean plan = marks.has(WordKind.MODALITY, "plan", sentence.start(), sentence.end());
        return plan ? Use.PLAN : Use.FACT;
    }

    private boolean advises(Sentence sentence) {
        return marks.in(WordKind.MODALITY, sentence.start(), sentence.end()).stream()
                .filter(mark -> mark.is("advice"))
                .anyMatch(mark -> !isCondition(sentence, mark));
    }

    /// should that change, we will tell you: what may happen, and no advice.
    private boolean isCondition(Sentence sentence, Mark mark) {
        String before = text.text().substring(sentence.start(), mark.start()).stripTrailing();
        return mark.word().term().equals("should")
                && (before.isEmpty() || before.endsWith(";") || before.endsWith(","))
                && CONDITION
                        .matcher(
                                text.text()
                                        .substring(
                                                mark.end(), Math.max(mark.end(), sentence.end())))
                        .find();
    }

    private boolean isQuestion(String words) {
        return text.japanese() ? ASKED.matcher(words).find() : words.endsWith("?");
    }

    /// A share of a crowd, but not that of what normally runs: 60 percent of its usual output.
    private boolean isStatistic(Sentence sentence) {
        for (Mark mark : marks.in(WordKind.MODALITY, sentence.start(), sentence.end())) {
            int end = Math.max(mark.end(), sentence.end());
            String after = text.text().substring(mark.end(), end);
            boolean share = mark.word().term().endsWith(" of");
            if (mark.is("statistic") && !(share && OF_NORMAL.matcher(after).find())) {
                return true;
            }
        }
        return false;
    }

    /// A sentence that gives a date or a figure tells of the event even if it recommends something.
    private boolean isEvent(Sentence sentence) {
        return marks.has(WordKind.ROLE, "disclosed", sentence.start(), sentence.end())
                || sentence.line().is(Line.Kind.TITLE)
                || sentence.line().is(Line.Kind.HEADING);
    }

    private Scope scope(Sentence sentence, Clause clause, Speaker sentenceSpeaker, Use use) {
        boolean reported = attackers.isReported(clause);
        Speaker speaker =
                attackers.isRepeated(clause)
                        ? Speaker.ATTACKER
                        : reported && sentenceSpeaker == Speaker.VICTIM
                                ? Speaker.MEDIA
                                : sentenceSpeaker;
        String normal = text.text();
        boolean denied =
                text.japanese()
                        ? Negation.denies(normal, clause.start(), clause.end())
                                || marks.has(
                                        WordKind.MODALITY, "denied", clause.start(), clause.end())
                        : EnglishNegation.denies(text, clause)
                                || marks.has(
                                        WordKind.MODALITY, "denied", clause.start(), clause.end());
        denied |= speaker != Speaker.ATTACKER && isOfOthers(sentence);
        boolean open = isOpen(clause);
        denied &= !open;
        boolean possible =
                open || marks.has(WordKind.MODALITY, "possible", clause.start(), clause.end());
        Clause last = sentence.clauses().getLast();
        boolean lastPossible =
                text.japanese()
                        && clauses(sentence).size() == sentence.clauses().size()
                        && marks.has(WordKind.MODALITY, "possible", last.start(), last.end());
        boolean item = headingPossible && !sentence.line().under().isEmpty();
        Modality modality =
                denied && !(possible && isDoubleNegation(clause))
                        ? Modality.DENIED
                        : possible || lastPossible || item ? Modality.POSSIBLE : Modality.ASSERTED;
        boolean hearsay =
                reported || marks.has(WordKind.MODALITY, "hearsay", clause.start(), clause.end());
        boolean told = use == Use.FACT || use == Use.PLAN;
        boolean beyond = denied && told && Beyond.isDenied(text, sentence, clause);
        return new Scope(speaker, modality, beyond ? Use.BEYOND : use, hearsay);
    }

    /// 流出していないか調べております, not known whether: it is looked into, and neither told nor denied.
    private boolean isOpen(Clause clause) {
        if (!text.japanese()) {
            return text.text().substring(clause.start(), clause.end()).contains("hether ");
        }
        for (Mark mark : marks.in(WordKind.LEAK, clause.start(), clause.end())) {
            boolean leak = mark.is("leak") || mark.is("lost");
            if (leak
                    && Phrase.OPEN_AFTER.startsAt(text.text(), mark.end())
                    && !Inquiry.isOver(text.text(), mark.end())) {
                return true;
            }
        }
        return false;
    }

    /// 画像は別の会社の資料であり、当社のものではない, or 公表済みの資料である: the sentence tells of nothing that befell the
    /// writer.
    private boolean isOfOthers(Sentence sentence) {
        String words = text.text().substring(sentence.start(), sentence.end());
        return Phrase.NOT_OURS.isIn(words) || ALREADY_PUBLIC.matcher(words).find();
    }

    private boolean isDoubleNegation(Clause clause) {
        String normal = text.text();
        return normal.indexOf("否定で", clause.start(), clause.end()) >= 0;
    }
}
