package dev.hakyu.reader.internal.state;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.hakyu.reader.internal.lexicon.Phrase;
import dev.hakyu.reader.internal.lexicon.WordKind;
import dev.hakyu.reader.internal.mark.DateMark;
import dev.hakyu.reader.internal.mark.Mention;
import dev.hakyu.reader.internal.mark.Sentence;
import java.util.Optional;

/// Names of goods in Japanese text: 電動モーター, カーエアコン向けの圧縮機. No house, no place, nothing that every
/// house makes (製品, 部品).
final class GoodsNames {
    /// The letters of such a name, not yet that it is one.
    static final String WORD =
            "(?:[\\p{Han}\\p{Katakana}ー]{2,12}向けの?)?[\\p{Han}\\p{Katakana}ー]{2,16}";

    private static final Pattern OF_FLOW =
            Pattern.compile("(" + WORD + ")の(?:出荷|生産|納入|納品|供給|製造)(?:を|は|が|も)");
    private static final Pattern LETTERS =
            Pattern.compile("[\\p{Katakana}ー]{3}|[機器材剤糸板箱管弁鋼軸灯膜線油紙布池石車]$|装置$|樹脂$|継手$");
    private static final Pattern NOT_GOODS =
            Pattern.compile(
                    "(?:[県市町村区府都州国社系部課員]|製品|部品|商品|品目|車両|新車|完成車|全車|工場|拠点|会社|グループ|メーカー|ライン|トップ|シェア|コスト"
                            + "|スタッフ|メンバー|ユーザー|サーバー|システム|データ|パソコン|メール|サービス|アクセス|ネットワーク|ペース|レベル|アジア|ヨーロッパ"
                            + "|ベトナム|アメリカ|メキシコ|インド|インドネシア|ドイツ|フランス|イギリス|イタリア|スペイン|ポーランド|チェコ|ハンガリー|トルコ|ブラジル|カナダ"
                            + "|マレーシア|フィリピン|シンガポール|オーストラリア)$"
                            + "|^(?:全|各|同|当|自社|一部|主力|主要|新|国内|海外|通常|平常|普段|従来|残り|他の)");

    /// 電動モーター: words that describe a thing, though houses are called モーター too.
    private static final Pattern DESCRIBED =
            Pattern.compile(
                    "^(?:車載用?|車両用|自動車用|電動|電気|電子|小型|大型|超小型|産業用|家庭用|汎用|駆動用?|直流|交流|油圧|空調用)[\\p{Han}\\p{Katakana}ー]+$");

    private final Passage passage;
    private final Organisation victim;

    GoodsNames(Passage passage, Organisation victim) {
        this.passage = passage;
        this.victim = victim;
    }

    /// True for words in the letters of [#WORD] that name goods.
    ///
    /// @param at where they begin
    boolean isGoods(String name, int at) {
        boolean house =
                victim.covers(at)
                        || victim.name().startsWith(name)
                        || passage.mentionsIn(at, at + name.length()).stream()
                                .filter(each -> !isDescribed(each))
                                .anyMatch(each ->
                                        each.isKind()
                                                || each.isFull()
                                                || each.form() == Mention.Form.KNOWN);
        return !house
                && LETTERS.matcher(name).find()
                && !NOT_GOODS.matcher(name).find()
                && !Phrase.SITE_END.endsAt(name, name.length())
                && passage.marks().endingAt(WordKind.STOPPED, at + name.length()).isEmpty();
    }

    /// True for what only looks like the name of a house.
    static boolean isDescribed(Mention mention) {
        return mention.form() != Mention.Form.LEGAL && DESCRIBED.matcher(mention.name()).find();
    }

    /// 整流器の出荷を21日から: the goods whose flow the words about a day speak of.
    Optional<String> ofFlow(DateMark date, Sentence sentence) {
        if (!passage.japanese()) {
            return Optional.empty();
        }
        int from = sentence.start();
        int to = sentence.end();
        for (DateMark other : passage.datesIn(sentence.start(), sentence.end())) {
            from = other.end() <= date.start() ? Math.max(from, other.end()) : from;
            to = other.start() >= date.end() ? Math.min(to, other.start()) : to;
        }
        Matcher found = OF_FLOW.matcher(passage.substring(from, to));
        while (found.find()) {
            if (isGoods(found.group(1), from + found.start(1))) {
                return Optional.of(found.group(1));
            }
        }
        return Optional.empty();
    }
}
