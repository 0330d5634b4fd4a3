package dev.hakyu.reader.internal.state;

import com.google.re2j.Pattern;
import dev.hakyu.model.incident.CountUnit;
import dev.hakyu.reader.internal.lexicon.WordKind;
import dev.hakyu.reader.internal.mark.Quantity;
import dev.hakyu.reader.internal.mark.Sentence;
import java.util.List;
import java.util.Locale;

/// Tells how many of a count are ours: in a mail of a house that speaks to us of the data that we
/// entrusted (貴社よりお預かりしている…5,310名分, of your data 6,120 records), every count but those of all its
/// clients.
final class OwnShare {
    private static final String YOU_WORD = "(?:貴社|御社|貴校|貴学|貴院|貴会|貴行|貴庁|貴省|貴市|貴組合|貴団体|貴グループ)";
    private static final Pattern YOUR_DATA =
            Pattern.compile(
                    YOU_WORD
                            + "[^。]{0,12}(?:(?:より|から|に)[^。]{0,14}(?:預か|受託|委託|受領|提供|依頼|お受け|承)|の[^。]{0,24}(?:情報|データ|名簿|件数|人数|従業員|社員|職員|お客|顧客|会員|出向者)"
                            + "|に(?:係|関す|関わ|かかわ|つきまして|ついて)[^。]{0,12}(?:人数|件数|者数|情報|データ|名簿)|分|(?:関係|関連)分|に(?:係|関|かかわ)[^。、]{0,3}分|の(?:方|方々|社員|従業員|担当者)(?:が|は)?[0-9])");
    private static final Pattern YOUR_DATA_EN =
            Pattern.compile(
                    "\\byour (?:[a-z'-]+ ){0,4}(?:data|records?|information|employees|staff|customers|clients|members|files|people|persons|workforce|share)\\b"
                            + "|\\b(?:employees|staff|people|persons|individuals|members|customers) (?:at|in|of|from) your\\b"
                            + "|\\b(?:data|records|information|files|lists)\\b[^.]{0,40}\\byou (?:have |had )?(?:entrusted|provided|gave|sent|supplied|shared|placed|transferred)"
                            + "|\\b(?:on|for) your behalf\\b|\\bare yours\\b|\\b(?:belong|relate|pertain)(?:s|ing)? to (?:you|your)\\b"
                            + "|\\b(?:users|customers|employees|people|persons|members) of your\\b");

    private static final Pattern YOU = Pattern.compile(YOU_WORD);
    private static final Pattern YOU_EN = Pattern.compile("\\byou(?:rs?)?\\b");
    private static final Pattern YOU_BEHIND =
            Pattern.compile("^[^、。0-9]{0,12}" + YOU_WORD + "[分のに]");
    private static final Pattern YOU_BEHIND_EN =
            Pattern.compile("^[^.;0-9]{0,60}\\b(?:yours|(?:of|to|from|by|for) you(?:r)?)\\b");

    /// Those of all clients, or told to the public.
    private static final Pattern OF_ALL =
            Pattern.compile("全体|全社|総数|総計|累計|延べ|公表|公開|発表|お知らせした|お知らせいたし|他社|各社|委託元|全て|すべて|報道");

    private static final Pattern OF_ALL_EN =
            Pattern.compile(
                    "\\b(?:overall|in total|total of|in all|altogether|all (?:our |of our |its )?(?:clients|customers)|across|public(?:ly)?|announced|published|press|of the)\\b");
    private static final Pattern OF_ALL_BEHIND_EN =
            Pattern.compile(
                    "^[^,.;0-9]*\\b(?:overall|in total|in all|altogether|announced|published|across (?:all|our)|all clients)\\b");

    private static final Pattern CONCERNED =
            Pattern.compile(
                    "(?:対象|影響範囲|該当範囲|流出範囲)(?:[^。、]{0,14}(?:に|と)[^。、]{0,6})?(?:含まれ|入って|該当|なって|となる)"
                            + "|^[・●○■□◆◇* -]*(?:対象|該当)(?:者|人数|件数|のお客様|の方)? ?[::|]"
                            + "|[0-9](?:名|人|件)(?:様|さま|分)?(?:に|へ|と)(?:お?改め|訂正|修正|変更)");
    private static final Pattern CONCERNED_EN =
            Pattern.compile("\\b(?:affected|concerned|impacted|involved|compromised|exposed)\\b");

    private static final Pattern CORRECTS =
            Pattern.compile("(?:人数|件数|者数|名簿)[^。]{0,30}(?:訂正|改め|修正|変更|見直)");
    private static final Pattern CORRECTS_EN =
            Pattern.compile(
                    "\\b(?:number|count|figure|total)\\b[^.]{0,80}\\b(?:correct|revis|amend|chang|updat)"
                            + "|\\b(?:correct|revis|amend|updat)[a-z]*\\b[^.]{0,40}\\b(?:number|count|figure)\\b");

    private final Passage passage;
    private final boolean told;

    /// @param fromSender true for a mail of one who speaks in it of itself
    OwnShare(Passage passage, boolean fromSender) {
        this.passage = passage;
        this.told =
                fromSender
                        && passage.sentences().stream().anyMatch(each -> isYours(passage, each))
                        && (passage.sentences().stream()
                                        .anyMatch(each ->
                                                isConcerned(passage, each) || isHarm(passage, each))
                                || isCorrected(passage)
                                || FollowUp.isOfMatter(passage));
    }

    /// True for a text that says so in any sentence, or gives another figure of ours than before.
    static boolean isTold(Passage passage) {
        return passage.sentences().stream().anyMatch(each -> isTold(passage, each))
                || isCorrected(passage);
    }

    /// 貴社分の人数を訂正いたします, where personal data is named (a department of personnel is none) and one
    /// count takes the place of another.
    private static boolean isCorrected(Passage passage) {
        Pattern corrects = passage.japanese() ? CORRECTS : CORRECTS_EN;
        return passage
                        .marks()
                        .in(WordKind.DATA, passage.section().start(), passage.section().end())
                        .stream()
                        .anyMatch(each -> !each.is("employment"))
                && passage.sentences().stream()
                        .anyMatch(each ->
                                isYours(passage, each)
                                        && corrects.matcher(lower(passage, each)).find())
                && new CorrectedFigures(passage)
                        .corrections().keySet().stream().anyMatch(OwnShare::counts);
    }

    private static boolean counts(Quantity quantity) {
        return quantity.unit() != CountUnit.COMPANIES && quantity.unit() != CountUnit.OTHER;
    }

    /// True for a sentence that says that data of ours is concerned, whatever happened: who tells
    /// us so holds it.
    private static boolean isTold(Passage passage, Sentence sentence) {
        return isYours(passage, sentence)
                && isConcerned(passage, sentence)
                && passage.scopeAt(sentence.start()).affirms()
                && !passage.scopeAt(sentence.start()).isAside();
    }

    private static boolean isYours(Passage passage, Sentence sentence) {
        Pattern yours = passage.japanese() ? YOUR_DATA : YOUR_DATA_EN;
        return yours.matcher(lower(passage, sentence)).find();
    }

    private static boolean isConcerned(Passage passage, Sentence sentence) {
        Pattern concerned = passage.japanese() ? CONCERNED : CONCERNED_EN;
        return concerned.matcher(lower(passage, sentence)).find();
    }

    private static boolean isHarm(Passage passage, Sentence sentence) {
        return passage.marks().has(WordKind.ATTACK, sentence.start(), sentence.end())
                || passage.marks().has(WordKind.LEAK, sentence.start(), sentence.end());
    }

    private static String lower(Passage passage, Sentence sentence) {
        return passage.substring(sentence.start(), sentence.end()).toLowerCase(Locale.ROOT);
    }

    /// True for a count of ours alone.
    boolean is(Sentence sentence, Quantity quantity) {
        if (!told || !counts(quantity)) {
            return false;
        }
        String before = before(sentence, quantity);
        String after = lower(Math.min(quantity.end(), sentence.end()), sentence.end());
        boolean japanese = passage.japanese();
        if ((japanese ? YOU_BEHIND : YOU_BEHIND_EN).matcher(after).find()) {
            return true;
        }
        int all = LastPlace.of(japanese ? OF_ALL : OF_ALL_EN, before);
        boolean behind = !japanese && OF_ALL_BEHIND_EN.matcher(after).find();
        return (all < 0 && !behind) || LastPlace.of(japanese ? YOU : YOU_EN, before) > all;
    }

    /// What stands before it in its sentence, up to the figure before.
    private String before(Sentence sentence, Quantity quantity) {
        List<Quantity> others = passage.quantitiesIn(sentence.start(), quantity.start());
        int end = others.isEmpty() ? sentence.start() : others.getLast().end();
        return lower(Math.min(end, quantity.start()), quantity.start());
    }

    private String lower(int from, int to) {
        return passage.substring(from, to).toLowerCase(Locale.ROOT);
    }
}
