package dev.hakyu.reader.internal.state;

import com.google.re2j.Pattern;

/// The words by which [OtherEvents] tells another event from the present one, in both languages.
final class OtherEventWords {
    private static final String ADJECTIVES = "(?:[a-z]+(?:-[a-z]+)? ){0,2}";
    private static final String EVENT =
            "(?:attacks?|cyberattacks?|cyber-attacks?|incidents?|breach(?:es)?|hacks?|intrusions?"
                    + "|ransomware|cases?|campaigns?)\\b";
    static final Pattern UNRELATED_EN =
            Pattern.compile(
                    "(?i)\\bunrelated (?:(?:ransomware|cyber|computer|hacking|data|network|security|malware"
                            + "|extortion|supply-chain|earlier|previous|recent|separate) ){0,2}"
                            + EVENT);
    static final Pattern APART_EN =
            Pattern.compile(
                    "(?i)\\b(?:separate|similar|previous|earlier|prior|another|other) "
                            + ADJECTIVES
                            + EVENT);
    static final Pattern AGAIN_EN =
            Pattern.compile(
                    "(?i)\\b(?:(?:was|were|had|has|have been) (?:also|previously|already)"
                            + "|not the first (?:time|attack|incident)|had suffered an earlier)\\b");
    static final Pattern FOUND_EN =
            Pattern.compile("(?i)\\b(?:found|discovered|learn(?:ed|t)|investigation|revealed)\\b");
    static final Pattern OWN_EN =
            Pattern.compile(
                    "(?i)\\b(?:its (?:own|customers|suppliers?|vendors?|contractors?|systems?|servers?"
                            + "|network|plants?|factory|production|shipments?|deliveries)|our|we|the"
                            + " (?:company|firm|maker|manufacturer|supplier|carmaker|automaker"
                            + "|retailer|hospital|bank|university|council|operator|provider))\\b");
    static final Pattern ATTACKERS_EN =
            Pattern.compile(
                    "(?i)\\b(?:the|this|that) (?:same |[a-z]+ware |extortion |hacking |cyber-?crime"
                            + " |criminal )*(?:gang|crew|group|hackers|attackers|collective|outfit"
                            + "|operation)\\b");
    static final Pattern RECORD_EN =
            Pattern.compile(
                    "(?i)\\b(?:(?:was|were|is|has been) (?:behind|blamed for|linked to|tied to)"
                            + "|(?:has|have|had) (?:also|previously|earlier)|also|previously|earlier"
                            + "|in the past|last year|known for|(?:other|past|previous|recent|earlier)"
                            + " victims|first (?:appeared|emerged))\\b");
    static final Pattern ELSEWHERE_EN =
            Pattern.compile(
                    "\\b(?:on|at|against|of|from|hit|hits|attacked|breached|targeted|struck|hacked"
                            + "|crippled|paralysed|paralyzed|disrupted|include|including) (?:an?|another"
                            + "|several|two|three|four|five|many|other|dozens of|hundreds of) "
                            + "([A-Za-z' -]{3,60})");
    static final Pattern NO_HOUSE_EN =
            Pattern.compile(
                    "(?i)^(?:[a-z-]+ ){0,3}(?:servers?|systems?|networks?|databases?|computers?|accounts?"
                            + "|laptops?|devices?|files?|backups?|employees?|vulnerability|flaw|ransom"
                            + "|vendor|supplier|contractor|subcontractor|provider|third|unit|subsidiary"
                            + "|statement|filing|notice|website|site|post|forum)\\b");

    /// What a paper adds to its story: Also this week: ...; Also on our desk: ...
    private static final Pattern ADDED_EN =
            Pattern.compile(
                    "(?i)^(?:(?:also|elsewhere) (?:this|last) (?:week|month)|also in the news|in other"
                            + " (?:news|cases|incidents)|in brief)\\b|^(?:elsewhere(?: today)?|also"
                            + " (?:today|noted|(?:on|from|in) our [a-z]+)):"
                            + "|^(?:elsewhere (?:on|in) (?:the|this|our) [a-z]+|(?:read|see) (?:more|also)"
                            + "|more from [^:.]{2,40}|related(?: [a-z]+)?|most read):");

    private static final Pattern LINKS_EN = Pattern.compile("^\\s*(?i:also) [^:|]{2,40}:[^|]+\\|");

    private static final Pattern ADDED_JA =
            Pattern.compile("^(?:(?:このほか|ほかに|そのほか)、?(?:今週|先週|今月|先月)|(?:今週|今月)はほかに)");

    /// How many of those that attackers named: of eleven companies, 名指しされた11社のうち4社.
    private static final Pattern OF_MANY_EN =
            Pattern.compile(
                    "(?i)\\b(?:of|among) (?:the |its |their )?(?:[0-9,]+|t(?:wo|hree|en|welve|wenty)|f(?:our|ive)|s(?:ix|even|everal)"
                            + "|eight|nine|eleven|dozens of|hundreds of|many) (?:[a-z]+ ){0,2}"
                            + "(?:companies|firms|organi[sz]ations|victims|manufacturers|businesses)\\b");

    private static final Pattern OF_MANY_JA =
            Pattern.compile("(?:[0-9,]+|[二三四五六七八九十百数]+)(?:社|団体|組織|機関)(?:のうち|の中)");
    static final Pattern TIME_FIRST_EN =
            Pattern.compile(
                    "^(?:In (?:[A-Z][a-z]+ )?(?:of )?(?:last year|(?:19|20)\\d\\d|[A-Z][a-z]+)|Last (?:year"
                            + "|[A-Z][a-z]+)|Earlier this year|A year (?:ago|earlier))\\b");
    static final Pattern GOES_ON_EN =
            Pattern.compile(
                    "^(?:That (?:attack|incident|breach|intrusion|hack|case|stop|outage)|There,|In that"
                            + " (?:case|attack|incident)|At the time|The (?:attack|incident|breach|intrusion)"
                            + " (?:there|in (?:19|20)\\d\\d)|It (?:halted|stopped|shut|took|lost|paid"
                            + "|resumed|lasted|cost|idled))\\b");
    static final Pattern PRESENT_EN =
            Pattern.compile(
                    "(?i)\\b(?:remains?|(?:is|are) (?:still|now|currently)|still (?:down|halted|stopped|shut"
                            + "|closed|suspended|offline)|(?:has|have) been [a-z]+ since)\\b");

    static final Pattern UNRELATED_JA =
            Pattern.compile(
                    "(?:無関係の|関係のない|関連のない|関わりのない|別件の)(?:別の)?"
                            + "(?:サイバー|ランサム|不正|攻撃|侵入|事件|事案|インシデント|ハッキング|情報漏|情報流出)");
    static final Pattern AGAIN_JA = Pattern.compile("(?:年|月|昨年|一昨年|過去|以前)に?も");
    static final Pattern FOUND_JA = Pattern.compile("判明|分かっ|わかっ|発覚|確認し|可能性");
    static final Pattern ATTACKERS_JA =
            Pattern.compile(
                    "(?:同|この|その)(?:ランサムウ[ェエ]ア|攻撃者?|ハッカー|犯罪|恐喝|犯行)?(?:集団|グループ|組織)"
                            + "(?:は|が|も|を|による|の犯行|には)");
    static final Pattern RECORD_JA =
            Pattern.compile("にも|過去に|これまで|以前|昨年|一昨年|ほか(?:に|の)|他(?:に|の)|別の|相次|年には");
    static final Pattern ELSEWHERE_JA =
            Pattern.compile(
                    "([^、。「」]{0,24}(?:メーカー|企業|会社|銀行|病院|大学|機関|業者|事業者|大手|施設|社|港|店|自治体))"
                            + "(?:を|に|へ|の|が|から|で|など)");
    static final Pattern NO_HOUSE_JA =
            Pattern.compile(
                    "取引先|任せ|専門機関|警察|仕入先|仕入れ先|委託|顧客|子会社|グループ会社|親会社|専門会社|調査会社|外部の|保守|運用|協力|回線|ベンダ");

    /// ほかの工場でも: more of the same house, and no other.
    static final Pattern PARTS_JA =
            Pattern.compile("(?:ほか|他|別)(?:に|の)(?:工場|拠点|部門|ライン|システム|サーバ|店舗|製品|事業所|設備|倉庫)");

    static final Pattern GOES_ON_JA = Pattern.compile("^(?:このとき|この際|その際|その攻撃|その事件|その被害|当時)");

    /// 停止している, 止まったまま, not 停止させている, which papers say of what somebody once did.
    static final Pattern PRESENT_JA =
            Pattern.compile(
                    "まま(?:だ|で|と|。|、|$)" + "|(?:停止し|止まっ|休止し|ストップし|中断し|見合わせ|続い|続け|滞っ)て(?:いる|います|おり)");

    static final Pattern OWN_JA = Pattern.compile("当社|弊社|当行|当院|本学|同社|同院|同行|同大学|同市|同県|今回");
    static final Pattern YEAR =
            Pattern.compile("(?:\\b[Ii]n |^|[、。にもは])((?:19|20)\\d\\d)(?:\\b|年)");
    static final Pattern YEARS_AGO =
            Pattern.compile(
                    "(?i)\\b(?:last year|(?:two|three|four|five|several|a few) years (?:ago|earlier)|a year"
                            + " (?:ago|earlier))\\b|昨年|一昨年|年前");

    private OtherEventWords() {}

    /// Whether a line is a row of links behind Also on ...:
    static boolean isRowOfLinks(String line) {
        return LINKS_EN.matcher(line).find();
    }

    /// Whether a sentence opens like what a paper adds to its story.
    static boolean isAdded(String words, boolean japanese) {
        return (japanese ? ADDED_JA : ADDED_EN).matcher(words).find();
    }

    /// Whether it counts what became of many houses.
    static boolean isOfMany(String words, boolean japanese) {
        return (japanese ? OF_MANY_JA : OF_MANY_EN).matcher(words).find();
    }
}
