package dev.hakyu.reader.internal.state;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.hakyu.reader.internal.mark.Sentence;
import java.util.Optional;

/// Finds that a house says of its own systems or data that nothing happened to them: 侵入は認められず, our
/// systems were not breached.
///
/// That nothing is known so far is no denial; nor is what only says that the harm is small, or that
/// more of it was not found.
final class FirmDenial {
    private static final String DEED =
            "(?:不正(?:な)?(?:アクセス|侵入|ログイン|接続)|サイバー攻撃|外部からの(?:攻撃|侵入|アクセス)|侵入|侵害|ハッキング|窃取"
                    + "|(?:情報|データ)?(?:漏えい|漏洩|流出|持ち出し)|マルウ[ェエ]ア感染|ウイルス感染)";
    private static final String SIGN =
            "(?:(?:され|し|を受け)た)?(?:の|という)?(?:事実|形跡|痕跡|兆候|証拠|跡|被害)?(?:等|など)?";
    private static final Pattern JAPANESE =
            Pattern.compile(
                    DEED
                            + SIGN
                            + "(?:は|も|が)(?:、)?(?:一切|いっさい|まったく|全く|何ら|なんら|いずれも)?"
                            + "(?:認められ(?:ず|な|ませ)|認め(?:ず|ませ)|確認され(?:ず|な|ませ)|見(?:つか|当た)ら(?:ず|な)|見つかり?ませ"
                            + "|検出され(?:ず|な|ませ)|ございませ|ありませ|存在し(?:ない|ませ)|な(?:い|く|かった)|無(?:い|く|かった)|起き(?:て(?:い|お)|な|ませ)"
                            + "|(?:受けて|されて)(?:いな|いませ|おら|おりませ)|否定)");
    private static final Pattern NO_FIRMNESS =
            Pattern.compile(
                    "少な|少なく|限定|大き(?:な|く)|可能性|おそれ|恐れ|とは(?:言|い|限|断定)|だけで|のみで|新たな|以外|追加|これ以上|二次|再度|再び");
    private static final Pattern OWN =
            Pattern.compile("当社|弊社|当グループ|当行|当院|当金庫|自社|社内|弊行|本学|当法人|全サーバ|システム");

    private static final Pattern ENGLISH =
            Pattern.compile(
                    "(?i)\\b(?:our|its|the company's|the group's) (?:[a-z]+ ){0,2}(?:systems?|networks?|servers?|data|infrastructure)"
                            + " (?:(?:was|were|has|have|had)(?: been)? (?:not|never)(?: been)?|(?:wasn|weren|hasn|haven)'t(?: been)?)"
                            + " (?:breached|compromised|accessed|hacked|attacked|stolen|infiltrated|penetrated|intruded)\\b"
                            + "|\\b(?:there (?:was|has been) no|we\\b[^.;]{0,60}\\b(?:found|suffered|had|experienced|detected) no) (?:[a-z]+ ){0,2}"
                            + "(?:intrusion|breach|unauthori[sz]ed access|leak|hack)\\b");

    private FirmDenial() {}

    /// Where the sentence denies it; empty when it does not, or not firmly.
    static Optional<Integer> at(Passage passage, Sentence sentence) {
        String words = passage.substring(sentence.start(), sentence.end());
        Matcher said = (passage.japanese() ? JAPANESE : ENGLISH).matcher(words);
        if (!said.find()) {
            return Optional.empty();
        }
        boolean own = !passage.japanese() || OWN.matcher(words).find();
        String clause = clause(words, said.start(), said.end());
        return own && !NO_FIRMNESS.matcher(clause).find()
                ? Optional.of(sentence.start() + said.start())
                : Optional.empty();
    }

    private static String clause(String words, int start, int end) {
        int from = words.lastIndexOf('、', start) + 1;
        int comma = words.indexOf('、', end);
        return words.substring(from, comma < 0 ? words.length() : comma);
    }
}
