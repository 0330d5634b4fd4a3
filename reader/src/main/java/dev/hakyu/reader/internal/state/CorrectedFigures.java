package dev.hakyu.reader.internal.state;

import com.google.re2j.Pattern;
import dev.hakyu.reader.internal.lexicon.Mark;
import dev.hakyu.reader.internal.lexicon.WordKind;
import dev.hakyu.reader.internal.mark.Quantity;
import dev.hakyu.reader.internal.mark.Sentence;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Tells figures that another has taken the place of: 126,400名としておりましたが、88,250名と判明, revised down
/// from 126,400 to 88,250.
///
/// One whose new figure stands in the same sentence or the next is corrected; of another it is only
/// known that it holds no longer.
final class CorrectedFigures {
    private static final int NEAR = 18;
    private static final int FRONT = 60;
    private static final int BEHIND = 90;

    /// A new figure stands no farther from the old one, nor do the words that tell of it.
    private static final int REACH = 300;

    private static final String TOLD = "(?:公表|発表|お知らせ|お伝え|ご?報告|ご?案内|ご?説明|記載|推計|見込|見積)";

    /// 126,400名分としておりましたが, と公表していたが, とありますのは.
    private static final Pattern TOLD_AS =
            Pattern.compile(
                    "^」?(?:であると|だと|と)(?:(?:して)?(?:い|お)|して"
                            + TOLD
                            + "|し(?:まし)?た|され|"
                            + TOLD
                            + "|あり|ある)[^。、0-9]{0,24}(?:が|もの(?:の|を|は)|ところ|のは|件について|点について|た。?$)");

    /// 36,800名分が対象であるとご報告いたしましたが、精査により, の漏えいとしておりましたが、36,100名分と判明.
    private static final Pattern TOLD_THAT =
            Pattern.compile(
                    "^[がはの][^。、0-9]{0,40}(?:と|旨を?)(?:"
                            + TOLD
                            + "|して(?:い|お)(?:た|り))"
                            + "[^。、0-9]{0,14}が、(?:[^。0-9]{0,40}(?:精査|再調査|再確認|重複|正しく|実際|訂正|集計)|[^。、]{0,30}と(?:判明|確定))");

    private static final Pattern FROM =
            Pattern.compile("^から[^。]{0,60}(?:修正|訂正|改め|変更|見直|更新|下方|上方|引き[上下]げ|増え|減)");
    private static final Pattern INTO =
            Pattern.compile("^を、?[^。、0-9]{0,14}[0-9][^。、]{0,16}(?:に|へ|と)(?:お詫びして)?(?:訂正|修正|改め|変更)");
    private static final Pattern WRONG =
            Pattern.compile(
                    "^」?(?:という?(?:数字|件数|人数|の))?は、?(?:誤り|誤記|集計(?:の)?(?:誤り|ミス)|二重計上|重複)|^[(]?(?:訂正|修正|変更)前");
    private static final Pattern MARKED_WRONG =
            Pattern.compile(
                    "(?:^|[^一-龠ぁ-ん])誤[)」]?[: |]*(?:約|最大|計)?$|(?:訂正|修正|変更|補正)前[^0-9。]{0,12}$");
    private static final Pattern ABOUT =
            Pattern.compile("^(?:について|につきまして|に関し)[^。]*(?:判明|確定|訂正|修正|改め|となり|でした|であ)");
    private static final Pattern TOLD_BEFORE =
            Pattern.compile(TOLD + "|既報|前回|当初|先般|先日|第[0-9一二三四五六七八九十]{1,2}[報版]");

    /// A figure that is part of another, or comes to it.
    private static final Pattern BESIDE =
            Pattern.compile(
                    "うち[^0-9]*$|(?:新たに|さらに|追加で)[^0-9、]*$|加え(?:て|、)[^0-9]*$|(?:別に|ほか)[^0-9]*$"
                            + "|\\b(?:of whom|of which|of them|including|another|further|additional|besides|in addition to|other than|excluding|apart from)\\b[^0-9]*$");

    private static final Pattern TAKEN_OUT =
            Pattern.compile("^(?:を|の重複を|の重複分を)?(?:除|差し引|削除)|^(?:が|の)重複|^が加わ|^を(?:加え|追加)");

    private static final String THE =
            "(?:the |an? |its |our |their |about |some |around |nearly |more than |up to |initial(?:ly)? |earlier |first |original(?:ly)? |previous(?:ly)? |preliminary |reported |announced |published |estimated? |of |figure |count |number |total )*";
    private static final String CHANGED =
            "(?:revis|correct|amend|lower|cut|reduc|rais|increas|adjust|updat|chang|up|down|rose|risen|grew|grown|fell|fallen|high)[a-z]*(?: (?:up|down|upwards?|downwards?|sharply|slightly|again|it|this|that|them))*";
    private static final Pattern CHANGED_FROM_EN =
            Pattern.compile("\\b" + CHANGED + ",? from " + THE + "$");
    private static final Pattern TO_FROM_EN =
            Pattern.compile(
                    "\\b"
                            + CHANGED
                            + "\\b.*\\bto "
                            + THE
                            + "[0-9][0-9,.]*(?: [a-z]+){0,3},? from "
                            + THE
                            + "$");
    private static final Pattern FROM_EN = Pattern.compile("\\bfrom " + THE + "$");
    private static final Pattern ANY_CHANGE_EN = Pattern.compile("\\b" + CHANGED + "\\b");
    private static final Pattern TO_EN = Pattern.compile("^(?: [a-z]+){0,3} to " + THE + "[0-9]");
    private static final Pattern NOT_EN =
            Pattern.compile(
                    "(?:\\bnot|\\binstead of|\\brather than|\\bin place of|\\breplac(?:es|ing)|\\bcorrects|\\bsupersed(?:es|ing)) "
                            + THE
                            + "$");
    private static final Pattern TOLD_EN =
            Pattern.compile(
                    "\\b(?:previously|earlier|originally|initially|first|had|at first) (?:been )?(?:announced|reported|said|stated|put|estimated|told|disclosed|given|published|notified|believed|thought)\\b[a-z, ]{0,50}$"
                            + "|\\b(?:announced|reported|said|stated|put|estimated|disclosed|gave|published) [a-z, ]{0,50}$");
    private static final Pattern ANEW_EN =
            Pattern.compile(
                    "\\b(?:duplicates?|duplication|double[- ]count|correct|revis|actual|the number is|now (?:puts?|says?|stands?|estimates?|counts?)|is now|in fact|after (?:removing|further|a recount|checking))");

    private static final Pattern TOLD_WORD_EN =
            Pattern.compile(
                    "\\b(?:previously|earlier|originally|initially|first|before|correct|revis|mistaken|wrong|error)");

    /// Without a new figure beside it.
    private static final Pattern CALLED_OLD =
            Pattern.compile(
                    "^(?:」としま|としていま|としていたが|とされましたが|とお知らせしま|としましたが|から[^。]{0,24}(?:修正|訂正|改め|増え))");

    /// 誤 31,400人, and below it 正 34,150人.
    private static final Pattern ANEW =
            Pattern.compile(
                    "^[\\s((「]*正[)」]?[\\s:|]*(?:約|最大|計)?[0-9]|正しく|訂正|修正|判明|確定|重複|改め|実際|精査|再集計|再調査");

    private final Passage passage;
    private final CorrectedColumns columns;

    CorrectedFigures(Passage passage) {
        this.passage = passage;
        this.columns = new CorrectedColumns(passage);
    }

    /// True for a figure that is called an old one, whether another is given or not.
    boolean isOld(Sentence sentence, Quantity quantity) {
        int from = Math.max(sentence.start(), quantity.start() - NEAR);
        boolean before = false;
        for (Mark mark : passage.marks().in(WordKind.MODALITY, from, quantity.start())) {
            String between = passage.substring(mark.end(), quantity.start());
            before |= mark.is("superseded") && !between.contains("のち") && between.indexOf('、') < 0;
        }
        String after = behind(sentence, quantity);
        return before || CALLED_OLD.matcher(after).find();
    }

    /// The figures that took the place of others, each with the old one.
    Map<Quantity, Quantity> corrections() {
        Map<Quantity, Quantity> corrections = new HashMap<>();
        for (Quantity old : passage.quantities()) {
            Sentence sentence = passage.sentenceAt(old.start());
            Optional<Quantity> cell = columns.successor(sentence, old);
            if (cell.isPresent()) {
                corrections.put(cell.get(), old);
                continue;
            }
            boolean corrected =
                    passage.japanese()
                            ? isCorrected(sentence, old)
                            : isCorrectedInEnglish(sentence, old);
            if (corrected) {
                successor(sentence, old).ifPresent(each -> corrections.put(each, old));
            }
        }
        return corrections;
    }

    private boolean isCorrected(Sentence sentence, Quantity old) {
        String after = behind(sentence, old);
        String before = front(sentence, old);
        boolean told = TOLD_BEFORE.matcher(before).find();
        return TOLD_AS.matcher(after).find()
                || TOLD_THAT.matcher(after).find()
                || FROM.matcher(after).find()
                || INTO.matcher(after).find()
                || WRONG.matcher(after).find()
                || MARKED_WRONG.matcher(before).find()
                || (told && ABOUT.matcher(after).find());
    }

    private boolean isCorrectedInEnglish(Sentence sentence, Quantity old) {
        int from = Math.max(sentence.start(), old.start() - REACH);
        String before = lower(from, old.start());
        String whole = lower(from, Math.min(sentence.end(), old.end() + REACH));
        String after = behind(sentence, old).toLowerCase(Locale.ROOT);
        boolean range =
                FROM_EN.matcher(before).find()
                        && ANY_CHANGE_EN.matcher(before).find()
                        && TO_EN.matcher(after).find();
        boolean told = TOLD_EN.matcher(before).find() && !BESIDE.matcher(before).find();
        String then = then(sentence, old);
        return range
                || CHANGED_FROM_EN.matcher(before).find()
                || TO_FROM_EN.matcher(before).find()
                || (NOT_EN.matcher(before).find() && TOLD_WORD_EN.matcher(whole).find())
                || (told && ANEW_EN.matcher(after + " " + then).find());
    }

    /// The next figure of its kind in the sentence, in English also one before it; else the first
    /// of the sentence that follows, if that says that it is another.
    private Optional<Quantity> successor(Sentence sentence, Quantity old) {
        int end = Math.min(sentence.end(), old.end() + REACH);
        Optional<Quantity> behind = like(old, old.end(), end);
        if (behind.isEmpty() && !passage.japanese()) {
            behind = like(old, Math.max(sentence.start(), old.start() - REACH), old.start());
        }
        Sentence next = passage.next(sentence);
        if (behind.isPresent() || next == null) {
            return behind;
        }
        boolean anew = (passage.japanese() ? ANEW : ANEW_EN).matcher(then(sentence, old)).find();
        return anew
                ? like(old, next.start(), Math.min(next.end(), old.end() + REACH))
                : Optional.empty();
    }

    /// The first other figure of its kind that begins in a span.
    private Optional<Quantity> like(Quantity old, int from, int to) {
        return passage.quantitiesIn(from, to).stream()
                .filter(each -> each.unit() == old.unit())
                .filter(each -> each.value().compareTo(old.value()) != 0)
                .filter(this::isWhole)
                .findFirst();
    }

    /// The sentence behind that of a figure, as far as it can tell of it.
    private String then(Sentence sentence, Quantity old) {
        Sentence next = passage.next(sentence);
        return next == null ? "" : lower(next.start(), Math.min(next.end(), old.end() + REACH));
    }

    /// False for a figure beside others, and for what is taken off or put on to come to it.
    private boolean isWhole(Quantity quantity) {
        Sentence sentence = passage.sentenceAt(quantity.start());
        int from = Math.max(sentence.start(), quantity.start() - REACH);
        return !OtherFigures.isDifference(passage, sentence, quantity)
                && !BESIDE.matcher(lower(from, quantity.start())).find()
                && !TAKEN_OUT.matcher(behind(sentence, quantity)).find();
    }

    private String front(Sentence sentence, Quantity quantity) {
        int from = Math.max(sentence.start(), quantity.start() - FRONT);
        return passage.substring(from, quantity.start());
    }

    private String behind(Sentence sentence, Quantity quantity) {
        int to = Math.min(sentence.end(), quantity.end() + BEHIND);
        return passage.substring(Math.min(quantity.end(), to), to);
    }

    private String lower(int from, int to) {
        return passage.substring(from, to).toLowerCase(Locale.ROOT);
    }
}
