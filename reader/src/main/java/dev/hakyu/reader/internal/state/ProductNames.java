package dev.hakyu.reader.internal.state;

import dev.hakyu.reader.internal.lexicon.Mark;
import dev.hakyu.reader.internal.lexicon.Phrase;
import dev.hakyu.reader.internal.lexicon.WordKind;
import dev.hakyu.reader.internal.mark.Mention;
import java.util.Locale;

/// Names that are no victims because they are things: identifiers of flaws (CVE, JVN) and products
/// that have one.
final class ProductNames {
    private static final int FLAW_REACH = 26;

    private final Passage passage;

    ProductNames(Passage passage) {
        this.passage = passage;
    }

    boolean isThing(Mention mention) {
        return isIdentifier(mention) || isListed(mention) || hasFlaw(mention);
    }

    /// CVE-2026-12345, JVN#12345678, JVNVU#98765432, GHSA-…, VU#…
    boolean isIdentifier(Mention mention) {
        String name = mention.name().toUpperCase(Locale.ROOT);
        for (String prefix : Phrase.FLAW_ID.terms()) {
            if (name.startsWith(prefix)) {
                int after = mention.start() + prefix.length();
                boolean ends = name.length() == prefix.length();
                char next = after < passage.text().length() ? passage.text().charAt(after) : ' ';
                if (ends || next == '-' || next == '#' || Character.isDigit(next)) {
                    return true;
                }
            }
        }
        return false;
    }

    /// FortiGateの脆弱性: a name of the list of products, of which many are their makers' too.
    private boolean isListed(Mention mention) {
        for (Mark mark : passage.marks().in(WordKind.VIA, mention.start(), mention.start() + 1)) {
            boolean whole = mark.is("software") && mark.end() == mention.end();
            if (whole && passage.startsWithAny(mention.end(), "の脆弱性")) {
                return true;
            }
        }
        return false;
    }

    /// Xにおける認証回避の脆弱性, a vulnerability in X, X vulnerability.
    private boolean hasFlaw(Mention mention) {
        if (mention.form() == Mention.Form.LEGAL || mention.form() == Mention.Form.KNOWN) {
            return false;
        }
        String behind = passage.substring(mention.end(), mention.end() + FLAW_REACH);
        return passage.japanese()
                ? Phrase.FLAW_BEHIND.startsAt(passage.text(), mention.end())
                        && behind.contains("脆弱性")
                : Phrase.FLAW_IN.endsAt(passage.text(), mention.start())
                        || Phrase.FLAW_BEHIND.startsAt(passage.text(), mention.end());
    }
}
