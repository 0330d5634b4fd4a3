package dev.hakyu.reader.internal.scope;

import com.google.re2j.Pattern;
import dev.hakyu.reader.internal.lexicon.Mark;
import dev.hakyu.reader.internal.lexicon.WordKind;
import dev.hakyu.reader.internal.mark.MarkedText;
import dev.hakyu.reader.internal.split.Line;

/// A report of a house on the cause of a disruption of its own, told without "we": it has such a
/// title, and a line above the text holds the name of the house.
public final class CauseReport {
    private static final int HEAD = 4;
    private static final Pattern TITLE =
            Pattern.compile(
                    "(?i)\\b(?:post[- ]incident|incident|outage|disruption|root[- ]cause|preliminary|final)"
                            + " (?:(?:root[- ]cause|incident|analysis|review) )?(?:report|review|analysis|summary)\\b|\\bpost[- ]?mortem\\b"
                            + "|\\b(?:report|summary) (?:on|of) the (?:[a-z]+ ){0,3}(?:outage|disruption|interruption)\\b");

    private CauseReport() {}

    public static boolean isOne(MarkedText text) {
        if (text.japanese()) {
            return false;
        }
        boolean titled = false;
        boolean headed = false;
        int seen = 0;
        for (Line line : text.lines()) {
            if (seen++ == HEAD) {
                break;
            }
            String words = text.text().substring(line.start(), line.end()).strip();
            titled |= TITLE.matcher(words).find() && !words.endsWith(".");
            headed |= isName(text, line);
        }
        return titled && headed;
    }

    /// A line of a name with its legal form, and at most a date.
    private static boolean isName(MarkedText text, Line line) {
        int lastDate =
                text.dates().stream()
                        .filter(each -> each.end() <= line.end())
                        .mapToInt(each -> each.start())
                        .max()
                        .orElse(-1);
        return text.marks().in(WordKind.LEGAL_FORM, line.start(), line.end()).stream()
                .mapToInt(Mark::end)
                .anyMatch(form -> line.end() - form <= 2 || lastDate >= form);
    }
}
