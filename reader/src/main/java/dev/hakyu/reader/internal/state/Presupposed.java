package dev.hakyu.reader.internal.state;

import com.google.re2j.Pattern;
import dev.hakyu.reader.internal.lexicon.Mark;
import dev.hakyu.reader.internal.lexicon.WordKind;
import java.util.Locale;

/// Finds harm that a denial takes as having happened: 流出した情報が悪用された事実は確認されていない, no evidence that the
/// stolen data was misused.
final class Presupposed {
    private static final int REACH = 40;

    /// 流出した情報が, not 流出した情報は(ない).
    private static final Pattern ATTRIBUTE =
            Pattern.compile(
                    "^(?:し|され|れ)?た(?:可能性|おそれ|恐れ|疑い)?(?:の?ある|があった|があり)?"
                            + "[^、。はもない]{0,12}(?:情報|データ|ファイル|資料|文書|方々?|メールアドレス)(?:等|など)?(?:が|の|を|に)");

    private static final Pattern ENGLISH =
            Pattern.compile(
                    "^(?:ed|n)? (?:personal |customer |customers' |company |business )?"
                            + "(?:data|information|files|records|details|documents)\\b");

    private Presupposed() {}

    /// True when the word of harm, or one before it in its clause, only says which data are spoken
    /// of: what is denied is something that became of them.
    static boolean isAt(Passage passage, Mark harm) {
        int start = passage.clauseAt(harm.start()).start();
        return isAttribute(passage, harm)
                || passage.marks().in(WordKind.HARM, start, harm.start()).stream()
                        .anyMatch(before -> isAttribute(passage, before));
    }

    private static boolean isAttribute(Passage passage, Mark harm) {
        String after = passage.substring(harm.end(), harm.end() + REACH);
        if (passage.japanese()) {
            return ATTRIBUTE.matcher(after).find();
        }
        String before =
                passage.substring(harm.start() - REACH, harm.start()).toLowerCase(Locale.ROOT);
        boolean told =
                before.endsWith("the ")
                        || before.endsWith("that ")
                        || before.endsWith("any of the ");
        return told && ENGLISH.matcher(after.toLowerCase(Locale.ROOT)).find();
    }
}
