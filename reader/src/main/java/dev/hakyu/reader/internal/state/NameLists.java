package dev.hakyu.reader.internal.state;

import dev.hakyu.reader.internal.lexicon.Phrase;
import dev.hakyu.reader.internal.mark.Mention;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Names that stand side by side: A、BとC, A, B and C.
final class NameLists {
    private NameLists() {}

    /// The list of which a mention is part, in the order of the text; the mention alone if it is
    /// none.
    ///
    /// @param most bound on the names looked at to each side
    /// @param gap longest stretch between two names, the joint and brackets included
    static List<Mention> around(Passage passage, Mention mention, int most, int gap) {
        List<Mention> list = new ArrayList<>();
        list.add(mention);
        Mention before = before(passage, mention, gap);
        while (before != null && list.size() < most) {
            list.addFirst(before);
            before = before(passage, before, gap);
        }
        Mention next = next(passage, mention, gap);
        int behind = 0;
        while (next != null && behind++ < most) {
            list.add(next);
            next = next(passage, next, gap);
        }
        return list;
    }

    private static @Nullable Mention next(Passage passage, Mention mention, int gap) {
        for (Mention other : passage.mentionsIn(mention.end(), mention.end() + gap)) {
            if (isJoint(passage, passage.substring(mention.end(), other.start()))) {
                return other;
            }
        }
        return null;
    }

    private static @Nullable Mention before(Passage passage, Mention mention, int gap) {
        Mention found = null;
        for (Mention other : passage.mentionsIn(mention.start() - 50, mention.start())) {
            boolean near = mention.start() - other.end() <= gap && other.end() <= mention.start();
            if (near && isJoint(passage, passage.substring(other.end(), mention.start()))) {
                found = other;
            }
        }
        return found;
    }

    private static boolean isJoint(Passage passage, String between) {
        if (!passage.japanese()) {
            return between.equals(", ") || between.equals(" and ") || between.equals(", and ");
        }
        String plain = between;
        if (plain.startsWith("(")) {
            int close = plain.indexOf(')');
            plain = close < 0 ? plain : plain.substring(close + 1);
        }
        if (plain.startsWith("」")) {
            plain = plain.substring(1);
        }
        boolean joint = Phrase.LISTED.startsAt(plain, 0);
        return joint && plain.length() <= 4;
    }
}
