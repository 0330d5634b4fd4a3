package dev.hakyu.network.internal.scenario;

import dev.hakyu.model.Text;
import dev.hakyu.model.incident.Statement;

/// The words of a report that an assumption rests on.
final class Quoted {
    private static final int LONGEST = 120;

    private Quoted() {}

    /// In English a Japanese quote is named, not repeated, and the other way round.
    static Text of(Statement basis) {
        String quote = basis.quote().text().strip();
        String said = quote.length() > LONGEST ? quote.substring(0, LONGEST) + "…" : quote;
        boolean japanese = said.codePoints().anyMatch(Quoted::isJapanese);
        return new Text(
                japanese ? "記事の記載「" + said + "」" : "記事の記載(引用は「起きたこと」)",
                japanese
                        ? "as the report says, quoted under What happened"
                        : "the report says \"" + said + "\"");
    }

    private static boolean isJapanese(int c) {
        Character.UnicodeScript script = Character.UnicodeScript.of(c);
        return script == Character.UnicodeScript.HIRAGANA
                || script == Character.UnicodeScript.KATAKANA
                || script == Character.UnicodeScript.HAN;
    }
}
