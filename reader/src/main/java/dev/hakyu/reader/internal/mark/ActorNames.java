package dev.hakyu.reader.internal.mark;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Names that a text gives to attackers: 「X」を名乗る, ランサムウェア集団X, a gang that calls itself X, the X
/// gang, X, an extortion group, X's leak site, X claims to have breached.
public final class ActorNames {
    private static final int LONGEST = 30;

    private static final String TRADE =
            "(?:ransomware(?:-as-a-service)?|extortion|double-extortion|data[ -]theft|data[ -]extortion"
                    + "|hacking|hackers?|hacktivist|cyber[ -]?crime|cyber[ -]?criminal|cyber|criminal|crime"
                    + "|threat)";
    static final String BAND =
            "(?i:(?:"
                    + TRADE
                    + "[ -]){1,3}(?:gang|crew|group|collective|operation|outfit|syndicate|cartel|actor)"
                    + "|gang)";
    private static final String QUOTE = "['\"‘’“”]?";
    private static final String WORD = "[A-Z0-9][A-Za-z0-9$-]*(?:\\.[0-9]+)?";
    private static final String NAME = "(" + WORD + "(?: " + WORD + "){0,2})";
    private static final String SITE =
            "(?:leaks?|extortion|shaming|name-and-shame) (?:site|blog|page|portal)";
    private static final String FRONT =
            "(?:^|[.,;:?!\"”]\\s+|\\n|\\b[Tt]hat |\\bbut |\\band |\\bwhile )";
    private static final String DEED =
            "(?:breached|stolen|hacked|exfiltrated|attacked|compromised|infiltrated|broken into)";

    private static final List<Pattern> ENGLISH =
            List.of(
                    Pattern.compile(
                            "\\b(?:"
                                    + BAND
                                    + "|(?i:crew) (?:known as|called|dubbed)"
                                    + ")(?:,? (?:that is |which is |also |that |which )?(?:known as"
                                    + "|called|calling itself|calls itself|call themselves|named|dubbed"
                                    + "|tracked as|going by(?: the name(?: of)?)?))? "
                                    + QUOTE
                                    + NAME),
                    Pattern.compile(
                            "\\b(?:calls itself|calling itself|call themselves|calling themselves) "
                                    + QUOTE
                                    + NAME),
                    Pattern.compile(
                            "(?:^|[^A-Za-z0-9])(" + WORD + ")" + QUOTE + " " + BAND + "\\b"),
                    Pattern.compile(
                            FRONT
                                    + QUOTE
                                    + NAME
                                    + QUOTE
                                    + ", (?:an?|the) (?:[a-z]+(?:-[a-z]+)? ){0,2}"
                                    + BAND
                                    + "\\b"),
                    Pattern.compile("\\b" + NAME + "['’]s? (?:[a-z-]+ ){0,3}" + SITE + "\\b"),
                    Pattern.compile(
                            "\\b"
                                    + SITE
                                    + " (?:of|run by|operated by|belonging to|maintained by|used by)"
                                    + " (?:the )?"
                                    + QUOTE
                                    + NAME),
                    Pattern.compile(
                            FRONT
                                    + NAME
                                    + " (?:has |had |also )?(?:claims?|claimed) (?:to have|(?:that )?(?:it|they)"
                                    + " (?:has|have|had)) "
                                    + DEED
                                    + "\\b"),
                    Pattern.compile(
                            FRONT
                                    + NAME
                                    + " (?:has |had |also )?(?:claims?|claimed) an? (?:[a-z-]+ ){0,2}"
                                    + "(?:attack|breach|hack|intrusion) (?:on|against|at|of)"
                                    + " (?:an?|the|[A-Z])"),
                    Pattern.compile(
                            FRONT
                                    + NAME
                                    + " (?:has |had |also )?(?:claims? responsibility|claimed responsibility"
                                    + "|takes? credit|took credit) for\\b"),
                    Pattern.compile(
                            FRONT
                                    + NAME
                                    + " (?:has |had |also )?(?:added|adds|listed|lists|posted|posts|named"
                                    + "|names|put) [^.;]{2,90} (?:to|on|in) (?:its|their) (?:[a-z-]+ ){0,3}"
                                    + "(?:"
                                    + SITE
                                    + "|(?:list|roll) of victims|victim list)\\b"),
                    Pattern.compile(
                            FRONT
                                    + NAME
                                    + " (?:was|is|were) behind (?:an?|the|several|other)"
                                    + " (?:[a-z-]+ ){0,3}(?:attacks?|hacks?|intrusions?)\\b"));

    private static final String BAND_JA =
            "(?:ランサムウ[ェエ]ア|ランサム|ハッカー|ハッキング|攻撃者?|サイバー犯罪|サイバー攻撃|犯罪|犯行|恐喝|脅迫)" + "(?:集団|グループ|組織)";
    private static final String NAME_JA = "([ァ-ヶーA-Za-z0-9$._-]{2,30})";
    private static final List<Pattern> JAPANESE =
            List.of(
                    Pattern.compile("「([^「」]{2,30})」[をと](?:名乗|名のる|自称)"),
                    Pattern.compile(
                            "(?:^|[^ァ-ヶーA-Za-z0-9一-龠])"
                                    + NAME_JA
                                    + "[をと]名乗る(?:攻撃|ハッカー|ランサム|集団|グループ|組織|犯)"),
                    Pattern.compile(BAND_JA + "(?:の|、)?[「『]([^「」『』]{2,30})[」』]"),
                    Pattern.compile(BAND_JA + "([ァ-ヶーA-Za-z0-9$._-]{2,30})"),
                    Pattern.compile(BAND_JA + "の([A-Za-z0-9$._-]{2,30})"));

    private static final Set<String> NO_NAME =
            Set.of(
                    "The",
                    "A",
                    "An",
                    "It",
                    "They",
                    "He",
                    "She",
                    "We",
                    "This",
                    "That",
                    "These",
                    "Those",
                    "One",
                    "Two",
                    "Three",
                    "Russian",
                    "Chinese",
                    "Japanese",
                    "Korean",
                    "Iranian",
                    "German",
                    "American",
                    "Ukrainian",
                    "British",
                    "French",
                    "Brazilian",
                    "Turkish",
                    "Vietnamese",
                    "European",
                    "Asian",
                    "Eastern",
                    "North",
                    "International",
                    "New",
                    "Another",
                    "Known",
                    "Major",
                    "Notorious",
                    "Prolific",
                    "Suspected",
                    "Cyber",
                    "Ransomware",
                    "Extortion",
                    "Hacking",
                    "Hacker",
                    "Hackers",
                    "Crime",
                    "Criminal",
                    "Cybercrime",
                    "Cybercriminal",
                    "Threat",
                    "Gang",
                    "Crew",
                    "Group",
                    "Data",
                    "Alleged",
                    "Monday",
                    "Tuesday",
                    "Wednesday",
                    "Thursday",
                    "Friday",
                    "Saturday",
                    "Sunday",
                    "Police",
                    "Authorities",
                    "Whoever",
                    "Who",
                    "What",
                    "If",
                    "In",
                    "On",
                    "Its",
                    "メンバー",
                    "アクセス",
                    "サイバー",
                    "システム",
                    "データ",
                    "ネットワーク",
                    "ランサムウェア",
                    "ランサムウエア",
                    "ランサム",
                    "ウイルス",
                    "マルウェア",
                    "ハッカー",
                    "ハッキング",
                    "ファイル",
                    "サービス",
                    "インターネット",
                    "リーク",
                    "リスト",
                    "アカウント",
                    "パスワード",
                    "アドレス",
                    "フォーラム",
                    "ページ",
                    "ツール",
                    "ソフト",
                    "ターゲット",
                    "IP",
                    "IPアドレス",
                    "VPN",
                    "リーダー",
                    "サイト",
                    "ブログ",
                    "グループ",
                    "サーバー",
                    "メール",
                    "リークサイト");

    /// Verbs of headlines, which begin with a capital there and end a name.
    private static final Set<String> VERBS =
            Set.of(
                    "Posts",
                    "Lists",
                    "Names",
                    "Adds",
                    "Claims",
                    "Hits",
                    "Leaks",
                    "Says",
                    "Threatens",
                    "Publishes",
                    "Breaches",
                    "Targets",
                    "Strikes",
                    "Demands",
                    "Steals",
                    "Attacks",
                    "Hacks",
                    "Is",
                    "Was",
                    "Has",
                    "Takes",
                    "Took",
                    "Dumps",
                    "Puts",
                    "Boasts",
                    "Sells",
                    "Offers",
                    "Behind",
                    "Claim",
                    "List",
                    "Post",
                    "Name",
                    "Claimed",
                    "Listed",
                    "Posted",
                    "Named",
                    "Added",
                    "Leaked",
                    "Stole",
                    "Hit",
                    "Exposes",
                    "Releases",
                    "Member",
                    "Members",
                    "Monday",
                    "Tuesday",
                    "Wednesday",
                    "Thursday",
                    "Friday",
                    "Saturday",
                    "Sunday");

    private ActorNames() {}

    /// A name and where it begins.
    public record Name(int start, String name) {
        public int end() {
            return start + name.length();
        }
    }

    /// The names in a stretch of a text, each where it is told to be one.
    public static List<Name> in(String text, int start, int end) {
        Map<Integer, Name> names = new TreeMap<>();
        String part = text.substring(start, end);
        if (mayName(part)) {
            ENGLISH.forEach(pattern -> find(pattern, part, start, names));
        }
        if (part.indexOf("名乗") >= 0
                || part.indexOf("自称") >= 0
                || part.indexOf("集団") >= 0
                || part.indexOf("グループ") >= 0
                || part.indexOf("組織") >= 0) {
            JAPANESE.forEach(pattern -> find(pattern, part, start, names));
        }
        return List.copyOf(names.values());
    }

    /// False where no English pattern can match: cheaper than trying them.
    private static boolean mayName(String part) {
        return part.contains("gang")
                || part.contains("Gang")
                || part.contains("crew")
                || part.contains("Crew")
                || part.contains("group")
                || part.contains("Group")
                || part.contains("leak")
                || part.contains("claim")
                || part.contains("credit for")
                || part.contains("behind")
                || part.contains("calling")
                || part.contains("calls itself")
                || part.contains("call themselves")
                || part.contains("victim")
                || part.contains("blog")
                || part.contains("collective")
                || part.contains("actor");
    }

    private static void find(Pattern pattern, String part, int offset, Map<Integer, Name> names) {
        Matcher matcher = pattern.matcher(part);
        int from = 0;
        while (from <= part.length() && matcher.find(from)) {
            add(names, matcher.group(1), offset + matcher.start(1));
            from = Math.max(matcher.end(1), from + 1);
        }
    }

    private static void add(Map<Integer, Name> names, String found, int start) {
        String name = headOf(found);
        boolean compound = name.endsWith("-speaking") || name.endsWith("-based");
        if (name.length() >= 2
                && name.length() <= LONGEST
                && !compound
                && !name.endsWith("-linked")
                && !name.endsWith("-backed")
                && !NO_NAME.contains(name.split(" ", 2)[0])) {
            names.putIfAbsent(start, new Name(start, name));
        }
    }

    /// Up to the verb of a headline in capitals: Saltheron Posts Pump Maker.
    private static String headOf(String found) {
        String[] words = found.split(" ");
        StringBuilder head = new StringBuilder();
        for (String word : words) {
            if (VERBS.contains(word)) {
                break;
            }
            head.append(head.isEmpty() ? "" : " ").append(word);
        }
        return head.toString();
    }
}
