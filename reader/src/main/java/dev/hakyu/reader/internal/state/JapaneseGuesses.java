package dev.hakyu.reader.internal.state;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.hakyu.reader.internal.mark.Mention;
import dev.hakyu.reader.internal.split.Line;
import java.util.BitSet;

/// What others than the victim expect, in Japanese: the words of a sentence whose topic is somebody
/// else and whose verb is one of saying or thinking, and opinions that nobody holds (との見方もある).
///
/// Somebody else is who is not named as the victim (同社, its name), and is not an officer named
/// without a house (担当者, 工場長) or with the victim's (同社の社長).
final class JapaneseGuesses {
    private static final Pattern OPINION =
            Pattern.compile(
                    "(?:(?:との|という|」の)[^。、「」]{0,4}(?:見方|観測|声|指摘|意見|予想|予測|推測|憶測|懸念|見立て|うわさ|噂)"
                            + "|(?:懸念|危惧|心配|不安視|疑問視)(?:する|の)(?:声|向き)"
                            + "|ではないか(?:$|[。と])"
                            + "|公算|可能性が(?:あ|高|大|強|出)|かもしれ|と(?:み|見)られ|(?:になり|しそう|込みそう|びそう)そうだ|なりそう|だろう)");
    private static final Pattern OWN_OPINION = Pattern.compile("^(?:」)?を(?:示|明らか|述べ|表明|公表|発表)");
    private static final Pattern TURN = Pattern.compile("(?:が|ものの|一方で?|けれど)、");

    /// A space parts the halves of a headline.
    private static final Pattern PART = Pattern.compile("(?:が|ものの|一方で?|けれど)、| ");

    private static final Pattern TOPIC =
            Pattern.compile("([^、。「」()|]{1,40}?)(の間では|の間で|からは|から|によると|によれば|では|には|とは|へは|は|が|も)");
    private static final Pattern NO_SUBJECT = Pattern.compile("^(?:には|とは|へは|から)$");
    private static final Pattern ACCORDING = Pattern.compile("^(?:によると|によれば)$");

    /// Verbs of saying, thinking and reckoning with something; not of announcing.
    private static final Pattern SAYS =
            Pattern.compile(
                    "(?:みる|みて|みた|みられ|見る|見て|見込|見通|見積|見立|見越|予想|予測|予期|予感|推測|推察|推定|推し|踏[むんみ]|読[むんみ]|考え|話[すしさ]|語[るっら]|述べ|指摘|説明|明か[すしさ]|打ち明け|漏ら|期待|懸念|危ぶ|危惧|心配|疑問視|警戒|想定|覚悟|願[うっ]|信じ|言[うい]|言っ|分析|試算|計算|そろばん|コメント|聞[いく]|主張|織り込|身構え|備え|占[うっ]|嘆|こぼ[すし]|答え|応じ|訴え|突き放|首をかしげ|前提|構え|準備|手配|期[すし]|語り|談)");

    private static final Pattern THINKS =
            Pattern.compile("「|(?:みる|みて|みた|予想|予測|推測|推し|踏[むん]|期待|懸念|危ぶ|想定|分析|試算)");

    /// Nouns of people and houses, by how they end.
    private static final Pattern PERSON =
            Pattern.compile(
                    "(?:者|調査員|組合員|店員|委員|氏|さん|専門家|評論家|家族|市長|町長|村長|知事|会長|社長|所長|部長|課長|局長|支店長|店長|議長|会頭|頭取|理事|校長|長官|首相|大臣|人|筋|社|各社|銀行|証券|証券会社|企業|団体|会議所|協会|議会|組合|労組|連合会|業界|市場|識者|住民|地元|周辺|商社|販売店|代理店|小売店|卸|先|側|幹部|担当|広報|役員|顧客|教授|学者|研究所|総研|政府|当局|県|県警|警察|省|庁|役所|自治体|同業|他社|大手|農家|店主|店|家|向き|客|親会社|子会社|アナリスト|エコノミスト|ストラテジスト|コンサルタント|ディーラー|トレーダー|バイヤー|ブローカー|ライバル|メーカー|ユーザー|オーナー|パートナー|ファン|マネジャー|マネージャー)(?:ら|たち|など)?$");

    private static final Pattern OWN_OFFICER =
            Pattern.compile(
                    "^(?:[\\p{Han}\\p{Katakana}ー・A-Za-z]{0,12})?(?:社長|副社長|会長|専務|常務|取締役|役員|工場長|所長|本部長|部長|課長|責任者|広報|広報室|広報部|担当|担当者|幹部|CEO|CFO|CIO)(?:ら|など)?$");
    private static final Pattern NO_OFFICER =
            Pattern.compile(
                    "(?:業界|調達|購買|仕入|販売店|ディーラー|証券|保険|銀行|労組|組合|関係|商社|物流|県|市|町|村|警察|取引先|納入先|他社|自治体|総研|研究)");
    private static final Pattern OWN_HOUSE =
            Pattern.compile("(?:同社|当社|弊社|自社|同工場|同グループ|同事業所|同病院|同組合|同センター|同市|同県)[^の]{0,12}$");
    private static final Pattern OWN_SOURCE =
            Pattern.compile("(?:発表|公表|公表文|資料|リリース|お知らせ|説明|文書|通知|報告|告知|書面|メール|サイト)$");

    private static final int REACH = 300;
    private static final int BEHIND = 8;

    private final Passage passage;
    private final Organisation victim;
    private final BitSet guessed;

    JapaneseGuesses(Passage passage, Organisation victim, BitSet guessed) {
        this.passage = passage;
        this.victim = victim;
        this.guessed = guessed;
    }

    private enum Who {
        VICTIM,
        OTHER,
        NOBODY
    }

    private record Topic(int start, int end, Who who, boolean according) {}

    /// @param own whether the text speaks for its own house
    void find(Line line, boolean own) {
        Who before = Who.NOBODY;
        for (int start = line.start(); start < line.end(); ) {
            int end = endOfSentence(start, line.end());
            before = sentence(start, end, own, before);
            start = end;
        }
    }

    /// Full stops inside quotation marks end no sentence.
    private int endOfSentence(int start, int limit) {
        int open = 0;
        for (int at = start; at < limit; at++) {
            char c = passage.text().charAt(at);
            open += c == '「' ? 1 : c == '」' ? -1 : 0;
            if (c == '。' && open <= 0) {
                return at + 1;
            }
        }
        return limit;
    }

    private Who sentence(int start, int end, boolean own, Who before) {
        String words = passage.substring(start, end);
        Who last = Who.NOBODY;
        boolean victims = false;
        Topic other = null;
        Matcher topics = TOPIC.matcher(outsideQuotes(words));
        while (topics.find()) {
            Topic topic = topic(topics, start);
            if (topic.who() == Who.NOBODY) {
                continue;
            }
            if (other != null) {
                say(other, topic.start());
            }
            last = topic.who();
            victims |= last == Who.VICTIM;
            other = last == Who.OTHER && !own ? topic : null;
        }
        if (other != null) {
            say(other, end);
        }
        opinions(words, start, own, victims);
        boolean continues = !own && last == Who.NOBODY && before == Who.OTHER;
        if (continues && THINKS.matcher(words).find() && SAYS.matcher(words).find()) {
            guessed.set(start, end);
        }
        return last == Who.NOBODY && continues ? before : last;
    }

    /// What stands in quotation marks has topics of its own.
    private static String outsideQuotes(String words) {
        StringBuilder bare = new StringBuilder(words);
        int open = 0;
        for (int at = 0; at < words.length(); at++) {
            char c = words.charAt(at);
            open += c == '「' ? 1 : 0;
            if (open > 0) {
                bare.setCharAt(at, '「');
            }
            open -= c == '」' && open > 0 ? 1 : 0;
        }
        return bare.toString();
    }

    /// From the topic on; a comma before it parts it from what others say.
    private void say(Topic topic, int end) {
        String said = passage.substring(topic.end(), end);
        if (topic.according() || SAYS.matcher(said).find()) {
            Matcher turn = TURN.matcher(outsideQuotes(said));
            boolean turned = turn.find() && !SAYS.matcher(said.substring(turn.end())).find();
            guessed.set(topic.start(), turned ? topic.end() + turn.end() : end);
        }
    }

    private Topic topic(Matcher found, int offset) {
        String noun = found.group(1);
        String particle = found.group(2);
        int start = offset + found.start();
        boolean according = ACCORDING.matcher(particle).find();
        Who who =
                NO_SUBJECT.matcher(particle).find() ? Who.NOBODY : who(noun, offset + found.end(1));
        boolean source = according && who == Who.NOBODY && OWN_SOURCE.matcher(noun).find();
        return new Topic(start, offset + found.end(), source ? Who.VICTIM : who, according);
    }

    /// @param end where the noun ends in the text
    private Who who(String noun, int end) {
        int of = noun.lastIndexOf('の');
        String head = noun.substring(of + 1);
        if (isVictim(noun, end)) {
            return Who.VICTIM;
        }
        if (OWN_OFFICER.matcher(head).find() && !NO_OFFICER.matcher(noun).find()) {
            boolean alone = of < 0 || isVictim(noun.substring(0, of), end - head.length() - 1);
            return alone && !isNamed(head, end) ? Who.VICTIM : Who.OTHER;
        }
        return PERSON.matcher(head).find() || isNamed(noun, end) ? Who.OTHER : Who.NOBODY;
    }

    private boolean isVictim(String noun, int end) {
        return OWN_HOUSE.matcher(noun).find()
                || (end > 0 && victim.covers(end - 1))
                || victim.aliases().stream().anyMatch(noun::endsWith);
    }

    /// True for the name of a house that is not the victim's, at the end of the noun.
    private boolean isNamed(String noun, int end) {
        return passage.mentionsIn(end - noun.length(), end).stream()
                .filter(each -> each.end() == end || each.end() == end - noun.length())
                .filter(Mention::isName)
                .filter(each -> !Sites.isSite(each.form(), each.name()))
                .anyMatch(each -> each.isFull() || each.form() == Mention.Form.KNOWN);
    }

    private void opinions(String words, int offset, boolean own, boolean victims) {
        Matcher opinion = OPINION.matcher(words);
        Matcher turn = PART.matcher(words);
        int turned = 0;
        boolean more = turn.find();
        while (opinion.find()) {
            while (more && turn.end() <= opinion.start()) {
                turned = turn.end();
                more = turn.find();
            }
            int start = Math.max(turned, opinion.start() - REACH);
            boolean theirs =
                    own
                            ? isOfOthers(words.substring(start, opinion.start()), offset + start)
                            : !victims || opinion.group().startsWith("と");
            String behind =
                    words.substring(
                            opinion.end(), Math.min(words.length(), opinion.end() + BEHIND));
            if (theirs && !OWN_OPINION.matcher(behind).find()) {
                guessed.set(offset + start, offset + endOfClause(words, opinion.end()));
            }
        }
    }

    private boolean isOfOthers(String said, int offset) {
        Matcher topics = TOPIC.matcher(said);
        while (topics.find()) {
            if (who(topics.group(1), offset + topics.end(1)) == Who.OTHER) {
                return true;
            }
        }
        return false;
    }

    private static int endOfClause(String words, int from) {
        int end = from;
        while (end < words.length() && "、。」".indexOf(words.charAt(end)) < 0) {
            end++;
        }
        return end;
    }
}
