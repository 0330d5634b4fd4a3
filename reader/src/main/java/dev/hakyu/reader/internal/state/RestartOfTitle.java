package dev.hakyu.reader.internal.state;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.hakyu.reader.internal.mark.Sentence;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Decides whether something that runs again, and of which no word says what it is, is what the
/// title of the page names: 本件は13時に復旧, NagiLinkの障害は13時に復旧. Not a power cut, a line or the like, and
/// nothing while the page tells of the stop going on.
final class RestartOfTitle {
    private static final Pattern SUBJECT =
            Pattern.compile(
                    "(?:(?:^|[、。])|([^、。はがをにで]{2,30}?)の?)"
                            + "(?:本件|本障害|当該障害|(?:上記|今回|この|その|当該)の?障害|障害|不具合)"
                            + "(?:は|が|も|について|につきまして|に関しまして)");
    private static final Pattern OF_NOTHING_ELSE = Pattern.compile("(?:上記|今回|この|その|当該|本)$");
    private static final Pattern SUPPLIES =
            Pattern.compile("停電|電力|電源|電話|回線|通信|FAX|ファクス|ファックス|メール|ネットワーク|空調|水道|ガス|ホームページ|ウェブ");
    private static final Pattern GOES_ON =
            Pattern.compile(
                    "(?:引き続き|依然|現在も|今なお|いまだ|まだ)[^。]{0,30}(?:停止|休止|止ま|止め|見合わせ)"
                            + "|(?:停止|休止|止まっ|見合わせ|止め)[^。、]{0,6}(?:続いて|続けて|継続して|まま)"
                            + "|(?i:\\b(?:remains?|still) (?:halted|suspended|stopped|shut|down|closed|offline)\\b)");
    private static final Pattern ANY_SUBJECT =
            Pattern.compile("(?:^|[、。にでより])([^、。]{1,29}?[^、。たすだるい])(?:は|が)");
    private static final Pattern WORK =
            Pattern.compile(
                    "障害|不具合|生産|製造|出荷|受注|本件|上記|停止|影響|被害|業務|システム|サーバ|サービス|事業|操業|営業|稼働|診療|サイト|社|院|校|市|すべて|全て|全面|工場|機能|ライン|施設|店|同|ごろ|頃");
    private static final Set<String> OWN_NAMED = Set.of("services", "systems");

    private final Passage passage;
    private @Nullable Boolean goesOn;

    RestartOfTitle(Passage passage) {
        this.passage = passage;
    }

    /// @param before the sentence up to the word that says that it runs again
    /// @param thing what the title names
    boolean isMeant(String before, String title, String thing) {
        if (goesOn()) {
            return false;
        }
        boolean meant = false;
        Matcher subject = SUBJECT.matcher(before);
        while (subject.find()) {
            String of = subject.group(1);
            meant =
                    of == null
                            || OF_NOTHING_ELSE.matcher(of).find()
                            || (!SUPPLIES.matcher(of).find() && isNamed(of, title, thing));
        }
        return meant;
    }

    /// True where a sentence that names nothing that stopped says that something else runs again.
    boolean isOfAnother(String before) {
        Matcher subject = ANY_SUBJECT.matcher(before);
        String last = "";
        while (subject.find()) {
            last = subject.group(1);
        }
        return SUPPLIES.matcher(last).find()
                || goesOn()
                || !(last.isEmpty() || WORK.matcher(last).find());
    }

    private boolean goesOn() {
        if (goesOn == null) {
            List<Sentence> all = passage.sentences();
            String page = passage.substring(all.getFirst().start(), all.getLast().end());
            goesOn = GOES_ON.matcher(page).find();
        }
        return goesOn;
    }

    /// A service may go by its own name; goods and plants have none.
    private static boolean isNamed(String of, String title, String thing) {
        return title.contains(of) || OWN_NAMED.contains(thing);
    }
}
