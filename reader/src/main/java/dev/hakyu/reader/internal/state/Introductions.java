package dev.hakyu.reader.internal.state;

import com.google.re2j.Pattern;
import dev.hakyu.reader.internal.lexicon.Phrase;
import dev.hakyu.reader.internal.lexicon.WordKind;
import dev.hakyu.reader.internal.mark.Goods;
import dev.hakyu.reader.internal.mark.Mention;

/// How a paper brings in a house that its readers may not know: what it makes before the name
/// (座席向け発泡材のX, 樹脂原料を手がけるX, ばね大手のX), where it sits behind it (X(本社・長野県)).
final class Introductions {
    private static final int REACH = 24;
    private static final Pattern MAKER = Pattern.compile(Goods.MADE + "[^、。はが]{0,10}$");

    /// 座席向け発泡材の, 車載コネクター用端子の, 国内首位の
    private static final Pattern FIELD =
            Pattern.compile("(?:(?:向け|用|関連|専門|専業)[^、。はがを]{0,12}|首位|トップ|有数|老舗|中堅|大手)の$");

    /// 摩擦材の
    private static final Pattern NOUN = Pattern.compile("[\\p{Han}\\p{Katakana}ー]{2,12}の$");

    private static final Pattern SEAT =
            Pattern.compile(
                    "^\\((?:本社|本店|本部)[・:、 はを]?[^()]{1,20}\\)|^\\([^()、。0-9]{1,10}[都道府県市区町村]\\)");

    private final Passage passage;

    Introductions(Passage passage) {
        this.passage = passage;
    }

    boolean isOne(Mention mention) {
        int start = mention.start();
        String before = passage.substring(start - REACH, start);
        String after = passage.substring(mention.end(), mention.end() + REACH);
        return MAKER.matcher(before).find()
                || FIELD.matcher(before).find()
                || isBehindKind(before, start)
                || (NOUN.matcher(before).find() && isGoods(start - 1))
                || SEAT.matcher(after).find();
    }

    /// 端子メーカーのX, 部品大手、X
    private boolean isBehindKind(String before, int start) {
        boolean joined = before.endsWith("の") || before.endsWith("、");
        return Phrase.DESCRIBES_NEXT.endsAt(passage.text(), joined ? start - 1 : start);
    }

    /// Neither the owner of what follows (カナタ精工のX) nor a word that stands for one (同社のX).
    private boolean isGoods(int end) {
        boolean owner =
                passage.mentionsIn(end - REACH, end).stream()
                        .anyMatch(each -> each.end() == end && each.isName());
        return !owner
                && passage.marks().endingAt(WordKind.COMMON, end).isEmpty()
                && passage.marks().endingAt(WordKind.OWN, end).isEmpty();
    }
}
