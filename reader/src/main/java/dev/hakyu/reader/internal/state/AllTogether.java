package dev.hakyu.reader.internal.state;

import com.google.re2j.Pattern;
import dev.hakyu.reader.internal.lexicon.Mark;
import dev.hakyu.reader.internal.lexicon.WordKind;
import dev.hakyu.reader.internal.mark.Sentence;
import dev.hakyu.reader.internal.split.Line;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Finds where a text that tells of restarts one by one says that with them all of it runs again:
/// 24日に再開した第2ラインと合わせ、生産は全て動き出した; 全工場の操業再開について above a table of days; with that, all production is
/// running again. Nothing of it may still be to come.
final class AllTogether {
    private static final Pattern SAID =
            Pattern.compile(
                    "(?:と合わせ|により|をもって|をもちまして|これで|以上で)[^。]{0,24}(?:全て|すべて|全ライン|全工場|全工程|全拠点|全設備|全面)[^。]{0,12}$"
                            + "|(?i:\\bwith (?:that|this|it|them|line)\\b[^.;]{0,40}\\b(?:all|both|every|full)\\b[^.;]{0,40}$)");
    private static final Pattern TITLE =
            Pattern.compile(
                    "(?:全工場|全ライン|全拠点|全工程|全設備|全面|すべて|全て)[^。]{0,14}(?:再開|復旧|再稼働)"
                            + "(?:について|に関する|の(?:お知らせ|ご報告|ご連絡|ご案内)|(?:いた|致)?しました|した|完了|\\(|$)"
                            + "|(?i:\\b(?:all|every|full)\\b.{0,40}\\b(?:restarted|resumed|resumption|running again|back in operation)\\b)");
    private static final Pattern NOT_YET =
            Pattern.compile(
                    "一部|予定|見込|見通|目標|目指|向け|時期|延期|取りやめ|中止|未定|(?i:\\b(?:plan\\w*|will|to be|not|until|expected|some|most|partial\\w*)\\b)");

    private final Passage passage;
    private final DateHints hints;
    private final Predicate<Mark> told;

    /// @param told whether a verb of a restart is told as a fact
    AllTogether(Passage passage, DateHints hints, Predicate<Mark> told) {
        this.passage = passage;
        this.hints = hints;
        this.told = told;
    }

    /// The words that say it.
    Optional<Mark> find() {
        for (Sentence sentence : passage.sentences()) {
            for (Mark mark : verbs(sentence)) {
                if (isToCome(mark, sentence)) {
                    return Optional.empty();
                }
            }
        }
        return passage.sentences().stream()
                .flatMap(
                        sentence -> verbs(sentence).stream().filter(mark -> isSaid(mark, sentence)))
                .findFirst();
    }

    private List<Mark> verbs(Sentence sentence) {
        return sentence.line().is(Line.Kind.SOURCE)
                ? List.of()
                : passage.marks().in(WordKind.ROLE, sentence.start(), sentence.end()).stream()
                        .filter(mark -> mark.is("resumed"))
                        .toList();
    }

    private boolean isToCome(Mark mark, Sentence sentence) {
        boolean ahead =
                passage.datesIn(sentence.start(), sentence.end()).stream()
                        .anyMatch(hints::isYetToCome);
        return !RestartsTold.isDone(passage, mark, sentence) && (ahead || hints.isPlanned(mark));
    }

    private boolean isSaid(Mark mark, Sentence sentence) {
        if (passage.isHeadline(sentence)) {
            String title = passage.substring(sentence.start(), sentence.end());
            return TITLE.matcher(title).find() && !NOT_YET.matcher(title).find();
        }
        return told.test(mark)
                && RestartsTold.isDone(passage, mark, sentence)
                && SAID.matcher(passage.substring(sentence.start(), mark.end())).find();
    }
}
