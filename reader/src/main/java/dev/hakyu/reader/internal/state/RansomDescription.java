package dev.hakyu.reader.internal.state;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.AttackKind;
import dev.hakyu.reader.internal.mark.Sentence;
import dev.hakyu.reader.internal.scope.Scope;
import java.util.OptionalInt;

/// Ransomware that is told by what it does and not by its name: files can no longer be opened, and
/// payment is asked for. One of both alone is none.
final class RansomDescription {
    private static final Pattern UNREADABLE =
            Pattern.compile(
                    "(?:ファイル|データ|文書|図面|フォルダー?)[^。]{0,24}(?:開け(?:な|ず|ません)|開くことができ|読めな|読み(?:取|出|込)[^。]{0,6}(?:な[くい]|ず|ません)|判読でき|使えな)"
                            + "|暗号化(?:の(?:痕跡|形跡)|され(?:た|て|まし)|が(?:確認|見つか))"
                            + "|(?i)\\b(?:files?|data|documents?|drawings|folders?|servers?|systems?|computers?)\\b[^.]{0,40}\\b(?:(?:could|can|would) (?:no longer|not) (?:be )?open(?:ed)?|no longer open(?:ed)?|cannot be (?:opened|read)|unreadable|scrambled|encrypted|locked)\\b"
                            + "|\\b(?:encrypted|locked|scrambled) (?:[a-z]+ ){0,3}(?:files?|data|documents?|servers?|computers?)\\b|\\b(?:signs|traces) of encryption\\b");
    private static final Pattern DEMAND =
            Pattern.compile(
                    "身代金|(?:金銭|金品|支払い?|暗号資産|仮想通貨|ビットコイン)[^。、]{0,14}(?:要求|求め|迫[りるっ])|脅迫(?:文|状)"
                            + "|(?i)\\bransom\\b|\\b(?:demand|ask)(?:s|ed|ing)?(?: for)? (?:an? |the )?(?:payment|money|bitcoin|cryptocurrency)\\b|\\bpayment demand");

    /// 身代金の要求は受けていない, no ransom.
    private static final Pattern NOT_BEHIND =
            Pattern.compile("^[^。、]{0,14}(?:ていな|ておらず|ておりませ|ていませ|ありませ|ございませ|されな|はな[いく])");

    private static final Pattern NOT_BEFORE =
            Pattern.compile("(?i)\\b(?:no|not|never|without|neither|nor)\\b[^.]{0,20}$");

    private final Passage passage;

    RansomDescription(Passage passage) {
        this.passage = passage;
    }

    void state(StatementList statements) {
        boolean named =
                statements.all().stream()
                        .anyMatch(each ->
                                each.what() instanceof Assertion.Attack attack
                                        && attack.kind() == AttackKind.RANSOMWARE);
        OptionalInt unreadable = named ? OptionalInt.empty() : first(UNREADABLE);
        if (unreadable.isPresent() && first(DEMAND).isPresent()) {
            statements.add(new Assertion.Attack(AttackKind.RANSOMWARE), unreadable.getAsInt());
        }
    }

    private OptionalInt first(Pattern pattern) {
        for (Sentence sentence : passage.sentences()) {
            String words = passage.substring(sentence.start(), sentence.end());
            Matcher matcher = pattern.matcher(words);
            while (matcher.find()) {
                int at = sentence.start() + matcher.end() - 1;
                Scope scope = passage.scopeAt(at);
                boolean not =
                        NOT_BEHIND.matcher(words.substring(matcher.end())).find()
                                || NOT_BEFORE.matcher(words.substring(0, matcher.start())).find();
                if (!not && scope.affirms() && !scope.isNoFact()) {
                    return OptionalInt.of(at);
                }
            }
        }
        return OptionalInt.empty();
    }
}
