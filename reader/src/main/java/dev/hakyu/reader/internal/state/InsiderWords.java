package dev.hakyu.reader.internal.state;

import com.google.re2j.Pattern;
import dev.hakyu.reader.internal.lexicon.Mark;
import dev.hakyu.reader.internal.mark.Sentence;
import java.util.Locale;

/// Tells a person of the house who did it from one whose data it was: 元従業員が持ち出した against
/// 元従業員の情報が流出.
///
/// A word that names but a person is that of an insider only where the same sentence says what that
/// person did. A word for taking something away is none where an outsider took it, and by itself
/// (持ち出しの有無) accuses nobody of the house.
final class InsiderWords {
    private static final int BEHIND = 70;
    private static final int BEFORE = 40;
    private static final int OUTSIDER_REACH = 50;

    private static final Pattern PERSON =
            Pattern.compile("^(?:元従業員|元社員|元職員|元?派遣社員|元契約社員|元パート|元アルバイト|アルバイト従業員|退職者|退職した社員|退職した元)");
    private static final Pattern PERSON_EN =
            Pattern.compile(
                    "^(?:ex-employee|former worker|former contractor|former staff|former employee of)");

    private static final String DEED =
            "不正に|持ち?出[しす]|盗[みんっ]|売却し|売り|アクセスし|閲覧し|送信し|複製し|コピーし|取得し|入手し|ダウンロード|逮捕|懲戒|書類送検|流出させ|漏えいさせ"
                    + "|漏洩させ|漏らし|渡し|提供し|転送し|公開し|侵入し|悪用|削除し|消去し|改ざんし";
    private static final Pattern ACTS =
            Pattern.compile(
                    "^(?:社員|従業員|職員|社員)?(?:ら|たち|の(?:男|女)性?)?(?:[0-9]{1,3}人)?(?:\\([^)]{0,12}\\))?(?:が|は)[^。が]{0,50}?(?:"
                            + DEED
                            + ")");
    private static final Pattern SUFFERED =
            Pattern.compile("^(?:[^。]{0,4}(?:が|は))[^。]{0,30}(?:被害に遭|含まれ|対象)");
    private static final Pattern AGENT =
            Pattern.compile(
                    "^(?:社員|従業員|職員)?(?:ら)?(?:の(?:男|女)性?)?(?:による|によって|により|に(?:よ|[^。]{0,20}(?:され|られ|盗まれ)))");
    private static final Pattern BLAMED =
            Pattern.compile(
                    "^(?:社員|従業員|職員)?(?:ら)?(?:の(?:男|女)性?)?(?:[0-9]{1,3}人)?(?:\\([^)]{0,12}\\))?"
                            + "(?:の(?:犯行|関与|仕業|不正|容疑者|被告)|を(?:逮捕|書類送検|懲戒|告訴|告発|刑事|提訴|処分))");

    private static final String DEED_EN =
            "stole|stolen|taken|took|copied|downloaded|accessed|sent|e-?mailed|sold|leaked|used|shared|deleted|disclosed|exfiltrated|removed|transferred|retained|posted|obtained|misused|abused|exploited|uploaded|carried out";
    private static final Pattern ACTS_EN =
            Pattern.compile(
                    "^[a-z]*(?: members?| employees?| workers?)?(?: of (?:the |its |a )?[\\w' -]{1,40})?(?:,[^,.;]{1,50},)?"
                            + " (?:who |that )?(?:had |has |have |allegedly |illegally |improperly |unlawfully |secretly |apparently |then |wrongly |later |also ){0,3}"
                            + "(?:(?:"
                            + DEED_EN
                            + ")(?: |$)|[^.;]{0,50}(?:was|were|is|are|been) (?:arrested|charged|accused|suspected|indicted|sued|blamed|convicted|behind))");
    private static final Pattern AGENT_EN =
            Pattern.compile(
                    "(?:stolen|taken|copied|downloaded|accessed|leaked|sold|removed|exfiltrated|disclosed|sent|obtained|misused|shared|posted|deleted|theft|carried out|caused|committed|misconduct|sabotage|acts?|abuse|misuse|access|uploaded) by (?:an? |the |one |two |three |some |its |one of its |several |disgruntled )*$");
    private static final Pattern BLAMED_EN =
            Pattern.compile(
                    "(?:arrested|arrest of|charged|sued|accused|blamed|indicted|prosecuted|suspects?|lawsuit against|case against|complaint against) (?:an? |the |one |two |three |its |one of its |some |several |disgruntled )*$");
    private static final Pattern OWNER_EN =
            Pattern.compile(
                    "\\b(?:of|on|about|for|to|belonging to|concerning|from|including|and|affecting|current and|current or|present and|past and)(?: [\\d,.]+| its| the| all| some| our| current| many| about| over| nearly| more than| some of its| current and| and| present| serving| hundreds of| thousands of)*\\s*$");

    /// 持ち出しの有無, 情報の持ち出し 調査中です: whether anything was taken out is asked, and nobody accused.
    private static final Pattern ASKED =
            Pattern.compile(
                    "^(?:が|は|に|の|を|も|について|に関して|された|:|\\||[ ・、()])*(?:あった)?"
                            + "(?:有無|か(?:どうか|否か)|可能性|おそれ|恐れ|(?:現在|目下|引き続き)?(?:も|、)?(?:調査|確認|調べ))");

    /// Firms that look into it are none of the house.
    private static final Pattern SPECIALISTS =
            Pattern.compile("(?:専門|調査|外部|解析|セキュリティー?)(?:の|会社|調査)?業者");

    private static final Pattern TAKEN = Pattern.compile("^(?:持ち出し|不正に持ち?出)");

    /// Who or what takes something out of a house that works in it.
    private static final Pattern OF_THE_HOUSE =
            Pattern.compile(
                    "従業員|社員|職員|教員|教諭|教授|学生|医師|看護師|研究者|スタッフ|担当者|派遣|委託先|業者|退職|在職|役員|店長|部長|課長|係長"
                            + "|私物|私的|自宅|個人(?:所有|用)|USB|転職|無断|許可なく|許可を得|規程|規定|社外の(?:人|者)|(?:社外|校外)(?:へ|に)の?持ち|院内");

    private static final Pattern OUTSIDER =
            Pattern.compile(
                    "(?:攻撃者|第三者|何者か|ハッカー|犯罪(?:集団|グループ)|攻撃(?:集団|グループ)|外部の者|犯行グループ)[^。]{0,40}$");

    private final Passage passage;

    InsiderWords(Passage passage) {
        this.passage = passage;
    }

    /// True when the word tells of no deed of an insider.
    boolean isOfNoDeed(Mark mark, Sentence sentence) {
        if (!mark.is("insider")) {
            return false;
        }
        String word = mark.word().term();
        String before =
                passage.substring(
                        Math.max(sentence.start(), mark.start() - OUTSIDER_REACH), mark.start());
        if (TAKEN.matcher(word).find()) {
            return OUTSIDER.matcher(before).find()
                    || (word.startsWith("持ち出し") && isOfNobody(mark, sentence));
        }
        var person = PERSON.matcher(word);
        if (person.find()) {
            int end = mark.start() + person.end();
            return !acts(passage.substring(end, Math.min(sentence.end(), end + BEHIND)));
        }
        return PERSON_EN.matcher(word.toLowerCase(Locale.ROOT)).find()
                && !actsEnglish(mark, sentence);
    }

    private boolean isOfNobody(Mark mark, Sentence sentence) {
        String words = passage.substring(sentence.start(), sentence.end());
        String behind = passage.substring(mark.end(), sentence.end());
        return ASKED.matcher(behind).find()
                || !OF_THE_HOUSE.matcher(SPECIALISTS.matcher(words).replaceAll("")).find();
    }

    private static boolean acts(String after) {
        return AGENT.matcher(after).find()
                || BLAMED.matcher(after).find()
                || (ACTS.matcher(after).find() && !SUFFERED.matcher(after).find());
    }

    private boolean actsEnglish(Mark mark, Sentence sentence) {
        int from = Math.max(sentence.start(), mark.start() - BEFORE);
        int to = Math.min(sentence.end(), mark.start() + BEHIND + BEFORE);
        String before = passage.substring(from, mark.start()).toLowerCase(Locale.ROOT);
        int words = mark.start() + mark.word().term().length();
        boolean of = mark.word().term().endsWith(" of");
        String after =
                passage.substring(of ? words - " of".length() : words, to).toLowerCase(Locale.ROOT);
        return AGENT_EN.matcher(before).find()
                || BLAMED_EN.matcher(before).find()
                || (ACTS_EN.matcher(after).find() && !OWNER_EN.matcher(before).find());
    }
}
