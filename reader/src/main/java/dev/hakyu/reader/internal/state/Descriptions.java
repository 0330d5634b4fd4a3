package dev.hakyu.reader.internal.state;

import dev.hakyu.reader.internal.lexicon.Phrase;
import dev.hakyu.reader.internal.mark.Mention;

/// Words that say what a company is, before its name: 端子メーカーのX, 自動車部品大手、X, brake maker X. They look
/// like a name and are none when a name follows.
final class Descriptions {
    private static final int GAP = 2;
    private static final int LONGEST_KIND = 40;
    private static final int MOST_WORDS = 3;
    private static final String JOINTS = "の、 「で";

    private final Passage passage;
    private final Introductions introductions;

    Descriptions(Passage passage) {
        this.passage = passage;
        this.introductions = new Introductions(passage);
    }

    boolean isOne(Mention mention) {
        boolean name =
                mention.form() == Mention.Form.LEGAL || mention.form() == Mention.Form.QUOTED;
        boolean known = mention.form() == Mention.Form.KNOWN;
        return !name && (passage.japanese() ? !known && isJapanese(mention) : isEnglish(mention));
    }

    /// Whether such words stand before a name: Kanata in "Brake maker Kanata".
    boolean isDescribed(Mention name) {
        for (Mention before : passage.mentionsIn(name.start() - LONGEST_KIND, name.start())) {
            String between = passage.substring(before.end(), name.start());
            if (!passage.japanese() && isOne(before) && between.indexOf(',') < 0) {
                return true;
            }
        }
        return false;
    }

    private boolean isJapanese(Mention mention) {
        boolean goods = mention.form() == Mention.Form.BARE && !mention.isName();
        if (!endsLikeKind(mention) && !goods) {
            return false;
        }
        for (Mention next : passage.mentionsIn(mention.end(), mention.end() + GAP + 1)) {
            String between = passage.substring(mention.end(), next.start());
            boolean joined = between.chars().allMatch(c -> JOINTS.indexOf(c) >= 0);
            if (joined && !between.isEmpty() && isName(next)) {
                return !goods || (between.equals("の") && introductions.isOne(next));
            }
        }
        return false;
    }

    private static boolean endsLikeKind(Mention mention) {
        return Phrase.DESCRIBES_NEXT.endsAt(mention.name(), mention.name().length());
    }

    /// A bare run of kanji is a name only when the text says it again.
    private boolean isName(Mention next) {
        boolean kanji = next.name().chars().allMatch(c -> c >= 0x4E00 && c <= 0x9FFF);
        boolean again =
                passage.text().indexOf(next.name()) != passage.text().lastIndexOf(next.name());
        boolean sure = next.form().compareTo(Mention.Form.BARE) < 0 || !kanji || again;
        return sure
                && !endsLikeKind(next)
                && !Sites.isSite(next.form(), next.name())
                && !"government".equals(next.industry());
    }

    /// Brake maker X, Brake caliper maker X.
    private boolean isEnglish(Mention mention) {
        for (Mention next : passage.mentionsIn(mention.end() + 1, mention.end() + LONGEST_KIND)) {
            String between = passage.substring(mention.end(), next.start());
            if (!between.startsWith(" ") || !between.endsWith(" ")) {
                return false;
            }
            String[] words = between.strip().split(" ");
            return words.length <= MOST_WORDS
                    && between.chars().noneMatch(c -> Character.isUpperCase(c) || c == ',')
                    && Phrase.DESCRIBES_NEXT.has(words[words.length - 1]);
        }
        return false;
    }
}
