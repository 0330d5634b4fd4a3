package dev.hakyu.reader.internal.state;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.hakyu.model.incident.Modality;
import dev.hakyu.reader.internal.lexicon.Mark;
import dev.hakyu.reader.internal.lexicon.WordKind;
import dev.hakyu.reader.internal.mark.Sentence;
import dev.hakyu.reader.internal.scope.Scope;
import dev.hakyu.reader.internal.split.Line;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A class of data as the label or topic of what is said behind it: 個人番号 別の環境で保管しており、対象に含まれておりません,
/// social security numbers: kept elsewhere; not affected.
///
/// Clauses that only tell where or how it is kept are passed over; the first that says whether it
/// is among what leaked decides. Where another class is named, that of the label ends.
final class LabelledClass {
    private static final Pattern LABEL_END =
            Pattern.compile(
                    "^(?:等|など|の情報|情報|データ)?(?:\\([^()]{0,30}\\))?"
                            + "(?:(?:を|の|が)(?:記した|記載した|記入した|含む|記録した|入った|載った)[^は。、]{1,12})?"
                            + "(?: ?[:|…]|は(?:、)?|(?:について|につきまして|に関して)は?| [^ -~]| (?:-|–|—) )");
    private static final Pattern JOINED =
            Pattern.compile("^(?:、|・|,|/|や|と|及び|および|並びに| and | or | & )+ ?");
    private static final Pattern HARD = Pattern.compile("[:|]");
    private static final Pattern AMONG =
            Pattern.compile(
                    "(?i)含ま|対象|該当|影響|\\b(?:includ|involv|affect|impact|part of|in scope|among)");
    private static final Pattern MISUSE =
            Pattern.compile("(?i)悪用|不正利用|不正使用|不正に(?:利用|使用)|二次被害|misus|fraud|abuse");

    private static final Pattern NUMBERED =
            Pattern.compile("^\\s*(?:[((]?[0-9０-９]{1,2}[)).．、]|[■◆●])");

    private static final Pattern ONLY_NAMES =
            Pattern.compile("^[・、/\\p{Han}\\p{Katakana}ー]*(?:など|について|につきまして)?\\s*$");
    private static final int LONGEST_HEADING = 160;
    private static final int REACH = 48;

    private final Passage passage;

    LabelledClass(Passage passage) {
        this.passage = passage;
    }

    /// The denial that the line holds of a class it opens with, or that follows a numbered heading.
    Optional<Scope> denial(Mark mark, Sentence sentence) {
        if (isHeading(mark, sentence)) {
            return below(sentence);
        }
        int end = labelEnd(mark, sentence);
        if (end < 0 || opensWithMore(mark, sentence)) {
            return Optional.empty();
        }
        boolean hard = HARD.matcher(passage.substring(mark.end(), end)).find();
        boolean row = hard || !sentence.line().is(Line.Kind.BODY);
        int lineEnd = row ? sentence.line().end() : sentence.end();
        for (@Nullable Sentence each = sentence;
                each != null && each.start() < lineEnd;
                each = passage.next(each)) {
            for (Sentence.Clause clause : each.clauses()) {
                int from = Math.max(end, clause.start());
                if (from >= clause.end()) {
                    continue;
                }
                if (passage.marks().has(WordKind.DATA, from, clause.end())
                        || MISUSE.matcher(passage.substring(from, clause.end())).find()) {
                    return Optional.empty();
                }
                if (isDecided(from, clause.end())) {
                    Scope scope = passage.scopeAt(from);
                    boolean denied = scope.modality() == Modality.DENIED && !scope.isAside();
                    return denied ? Optional.of(scope) : Optional.empty();
                }
            }
        }
        return Optional.empty();
    }

    /// 4. 貴社の図面・仕様書, with nothing told of it.
    private boolean isHeading(Mark mark, Sentence sentence) {
        if (sentence.line().end() - sentence.line().start() > LONGEST_HEADING) {
            return false;
        }
        String line = passage.substring(sentence.line().start(), sentence.line().end());
        String behind = passage.substring(mark.end(), sentence.line().end());
        return ONLY_NAMES.matcher(behind).find()
                && NUMBERED.matcher(line).find()
                && !isDecided(sentence.line().start(), mark.start());
    }

    /// What the first sentence below decides of all that the heading names.
    private Optional<Scope> below(Sentence heading) {
        return Optional.ofNullable(passage.firstBehind(heading.line().end()))
                .filter(each ->
                        each.line().is(Line.Kind.BODY) && isDecided(each.start(), each.end()))
                .filter(each -> !passage.marks().has(WordKind.DATA, each.start(), each.end()))
                .filter(each -> !MISUSE.matcher(passage.substring(each.start(), each.end())).find())
                .map(each -> passage.scopeAt(each.start()))
                .filter(scope -> scope.modality() == Modality.DENIED && !scope.isAside());
    }

    /// Whether a stretch says that something is or is not among what leaked.
    private boolean isDecided(int from, int to) {
        return passage.marks().has(WordKind.LEAK, "leak", from, to)
                || passage.marks().has(WordKind.LEAK, "lost", from, to)
                || AMONG.matcher(passage.substring(from, to)).find();
    }

    /// Where the label ends that a class belongs to, with others beside it; -1 when it is no label.
    private int labelEnd(Mark mark, Sentence sentence) {
        int at = mark.end();
        while (at < sentence.end()) {
            String after = passage.substring(at, Math.min(at + REACH, sentence.end()));
            Matcher end = LABEL_END.matcher(after);
            if (end.find()) {
                return at + end.end();
            }
            Matcher joined = JOINED.matcher(after);
            int from = joined.find() ? at + joined.end() : at;
            Optional<Mark> next =
                    passage
                            .marks()
                            .in(WordKind.DATA, from, Math.min(from + 1, sentence.end()))
                            .stream()
                            .findFirst();
            if (from == at || next.isEmpty()) {
                return -1;
            }
            at = next.get().end();
        }
        return -1;
    }

    /// Something is told before it: 漏えいしたのは氏名で、住所は.
    private boolean opensWithMore(Mark mark, Sentence sentence) {
        return passage.clauseAt(mark.start()).start() > sentence.start()
                || isDecided(sentence.start(), mark.start());
    }
}
