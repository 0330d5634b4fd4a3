package dev.hakyu.reader.internal.state;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.hakyu.reader.internal.mark.Sentence;
import dev.hakyu.reader.internal.split.Line;
import java.util.Optional;

/// An entry of a list that names what runs and tells nothing itself, while the line below it tells:
/// ・第1、第3ライン および 森谷, and below it 25日からの予定に変更はありません.
final class EntryAbove {
    private static final int LONGEST = 40;
    private static final Pattern ENTRY =
            Pattern.compile("^ *[・●○■□◆◇*\\-] *([^。は|0-9][^。は|]*[^。は|:])$");

    private EntryAbove() {}

    /// What the entry above a sentence names; empty where the sentence does not begin its line.
    static Optional<String> of(Passage passage, Sentence sentence) {
        int line = sentence.line().start();
        boolean opens =
                sentence.start() - line <= LONGEST
                        && passage.substring(line, sentence.start()).isBlank();
        Line above = passage.marked().lineAbove(sentence.line());
        if (!passage.japanese() || !opens || above == null || above.length() > LONGEST) {
            return Optional.empty();
        }
        Matcher entry = ENTRY.matcher(passage.substring(above.start(), above.end()));
        return entry.find()
                        && passage.datesIn(above.start(), above.end()).isEmpty()
                        && RestartPortion.in(entry.group(1), true) != null
                ? Optional.of(entry.group(1).strip())
                : Optional.empty();
    }
}
