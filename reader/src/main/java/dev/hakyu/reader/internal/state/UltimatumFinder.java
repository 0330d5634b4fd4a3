package dev.hakyu.reader.internal.state;

import com.google.re2j.Pattern;
import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.Modality;
import dev.hakyu.model.incident.Speaker;
import dev.hakyu.reader.internal.lexicon.Phrase;
import dev.hakyu.reader.internal.mark.DateMark;
import dev.hakyu.reader.internal.mark.Sentence;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// States by which day attackers say that they will publish what they took, or want to be paid:
/// 11月25日までに支払わなければ公開すると主張, threatens to publish the data on November 25.
///
/// The sentence has to name attackers or their demand; a house that publishes its own findings
/// threatens nobody.
final class UltimatumFinder {
    private static final int REACH_JA = 40;
    private static final int REACH_EN = 90;
    private static final int BEHIND_EN = 60;
    private static final Pattern THAT_GROUP =
            Pattern.compile("(?:同|この|その)(?:グループ|集団|組織|一味)|(?:投稿|声明|書き込み)(?:では|には|で、|によると)");
    private static final Pattern DEMAND =
            Pattern.compile(
                    "支払|金銭|交渉|(?:すべて|全て|全量|全データ|全ファイル|全件)[^。]{0,12}(?:公開|暴露|流出させ|ばらま)|(?:窃取|盗|奪|持ち出し)[^。]{0,20}(?:公開|暴露)");
    private static final Pattern ATTACKERS =
            Pattern.compile("ランサム|攻撃者|攻撃グループ|犯行|ハッカー|恐喝|脅迫|身代金|リークサイト|暴露サイト|を名乗る|窃取|盗み出|盗んだ");
    private static final Pattern GIVEN_EN =
            Pattern.compile(
                    "(?i)(?:\\b(?:giv(?:es?|en|ing)|gave|has|have|had|allow(?:s|ed)?) (?:[^\\s,.;]+ ){1,4}(?:until|till) (?:the )?(?:end of )?"
                            + "|\\b(?:deadline|countdown|timer|clock|ultimatum)\\b[^.;]{0,40}? (?:of|on|is|for|to|at|until|out on|as) )$");
    private static final Pattern LIMIT_BEFORE_JA =
            Pattern.compile("(?:期限|締め切り|締切|猶予)(?:は|を|が|として|:)?$");
    private static final Pattern LIMIT_AFTER_JA =
            Pattern.compile(
                    "^(?:\\([^)]{1,4}\\))?(?:[^、。]{0,6})?(?:を|が)(?:[^、。]{0,8})?(?:期限|締め切り|締切)|^(?:\\([^)]{1,4}\\))?まで(?:の|に)[^、。]{0,12}(?:連絡|交渉|返答|支払|応じ|回答|猶予)");

    private final Passage passage;
    private final DaysAhead days;
    private @Nullable Boolean ofAttackers;

    UltimatumFinder(Passage passage) {
        this.passage = passage;
        this.days = new DaysAhead(passage);
    }

    void state(StatementList statements, Sentence sentence) {
        if (passage.scopeAt(sentence.start()).isNoFact()) {
            return;
        }
        String said = passage.substring(sentence.start(), sentence.end()).toLowerCase(Locale.ROOT);
        boolean theirs = passage.isClaim(sentence);
        if (!theirs
                && !Phrase.THREAT_BY.isIn(said.replace("ransomware", ""))
                && !isOfThatGroup(said)) {
            return;
        }
        for (DateMark date : passage.datesIn(sentence.start(), sentence.end())) {
            boolean threat =
                    (passage.japanese() ? japanese(date, sentence) : english(date, sentence))
                            || (theirs && isGiven(date, sentence));
            if (threat && date.date().hasDay()) {
                days.of(date)
                        .ifPresent(day ->
                                statements.add(
                                        new Assertion.Ultimatum(day),
                                        date.start(),
                                        Speaker.ATTACKER,
                                        Modality.ASSERTED,
                                        null));
            }
        }
    }

    /// gives the company until 15 December, 12月15日を期限とし: a day that attackers set in their own
    /// words.
    private boolean isGiven(DateMark date, Sentence sentence) {
        String before =
                passage.substring(
                        Math.max(sentence.start(), date.start() - REACH_EN), date.start());
        String after =
                passage.substring(date.end(), Math.min(sentence.end(), date.end() + REACH_JA));
        return passage.japanese()
                ? LIMIT_BEFORE_JA.matcher(before).find() || LIMIT_AFTER_JA.matcher(after).find()
                : GIVEN_EN.matcher(before).find();
    }

    /// 同グループは…支払わなければ公開する, in a text that told of attackers before: a group of companies that
    /// publishes something of its own asks for no money and has taken nothing.
    private boolean isOfThatGroup(String said) {
        return passage.japanese()
                && THAT_GROUP.matcher(said).find()
                && DEMAND.matcher(said).find()
                && tellsOfAttackers();
    }

    private boolean tellsOfAttackers() {
        if (ofAttackers == null) {
            ofAttackers = ATTACKERS.matcher(passage.text()).find();
        }
        return ofAttackers;
    }

    /// Behind the day, before another one: まで支払わなければ, に公開する.
    private boolean japanese(DateMark date, Sentence sentence) {
        int end = Math.min(sentence.end(), date.end() + REACH_JA);
        for (DateMark other : passage.datesIn(date.end(), end)) {
            end = Math.min(end, other.start());
        }
        String after = passage.substring(date.end(), end);
        String before =
                passage.substring(Math.max(sentence.start(), date.start() - 16), date.start());
        boolean labelled = Phrase.THREAT_LABEL.isIn(before);
        return labelled
                || (Phrase.THREAT_DONE.isIn(after) && !Phrase.OWN_PAPER.isIn(before + after));
    }

    private boolean english(DateMark date, Sentence sentence) {
        int from = Math.max(sentence.start(), date.start() - REACH_EN);
        for (DateMark other : passage.datesIn(from, date.start())) {
            from = Math.max(from, other.end());
        }
        String before = passage.substring(from, date.start()).toLowerCase(Locale.ROOT);
        int end = Math.min(sentence.end(), date.end() + BEHIND_EN);
        String after = passage.substring(date.end(), end).toLowerCase(Locale.ROOT);
        boolean until = before.endsWith("until ") || before.endsWith("by ");
        return !Phrase.OWN_PAPER.isIn(before)
                && (Phrase.THREAT_DONE.isIn(before)
                        || Phrase.THREAT_LABEL.isIn(before)
                        || (until && Phrase.THREAT_PAID.isIn(before + after)));
    }
}
