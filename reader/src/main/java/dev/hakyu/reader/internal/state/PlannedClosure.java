package dev.hakyu.reader.internal.state;

import com.google.re2j.Pattern;
import dev.hakyu.reader.internal.lexicon.WordKind;
import dev.hakyu.reader.internal.mark.Sentence;
import dev.hakyu.reader.internal.split.Line;
import java.util.List;

/// Notices of closures that were planned: 年末年始休業のお知らせ, office closure over the holidays.
///
/// The title or the first sentences tell of them, and nothing in the text tells of trouble or of a
/// stop that goes on. What a notice advises for the days off is no trouble.
final class PlannedClosure {
    private static final int OPENING_SENTENCES = 3;

    private static final Pattern CLOSURE =
            Pattern.compile(
                    "(?:年末年始|年始|夏[季期]|冬[季期]|お盆|盆休|正月|ゴールデンウィーク|GW|大型連休|長期)[^。]{0,8}(?:休業|休暇|休み|休館|休日|休診|営業日|営業時間)"
                            + "|休業(?:日|期間)?(?:の|に関する)(?:お知らせ|ご案内|ご連絡)|休業日?について");
    private static final String DAYS_OFF =
            "(?:holidays?|christmas|new year(?:'s)?|thanksgiving|easter|golden week|lunar new year|vacation|summer break|winter break)";
    private static final Pattern ENGLISH =
            Pattern.compile(
                    "(?i)\\b"
                            + DAYS_OFF
                            + "\\b[^.]{0,40}\\b(?:clos(?:e|ed|ure|ures|ing)|schedule|hours|shut ?down|shut)\\b"
                            + "|\\b(?:clos(?:e|ed|ure|ures|ing)|shut ?down|shut)\\b[^.]{0,60}\\b"
                            + DAYS_OFF
                            + "\\b");

    private static final Pattern TROUBLE =
            Pattern.compile(
                    "障害|不具合|紛失|盗難|誤送信|トラブル|故障|事故|火災|地震|台風|災害|被害|攻撃|侵入|不正|漏えい|漏洩|流出|感染|異常|復旧|緊急|続い|続け|引き続き|延長|延期"
                            + "|(?:システム|サーバー?|ネットワーク|回線)[^。]{0,20}(?:停止|使え|使用でき|利用でき|ダウン|止ま|つなが)"
                            + "|(?i)\\b(?:outages?|failures?|faults?|incidents?|breach|attack|hack\\w*|intru\\w+|unauthori[sz]ed|leak\\w*|stolen|lost|compromis\\w*"
                            + "|malware|fire|earthquake|storm|flood\\w*|disrupt\\w*|recover\\w*|restor\\w*|remains?|stays?|still|extend\\w*|continu\\w+|postpon\\w*|delay\\w*)\\b"
                            + "|(?i)\\b(?:systems?|servers?|networks?)\\b[^.]{0,30}\\b(?:down|offline|unavailable|stopp\\w+|shut)\\b");

    private PlannedClosure() {}

    static boolean isTold(Passage passage) {
        if (MailSender.isOfPlannedWork(passage)) {
            return true;
        }
        List<Sentence> opening =
                passage.sentences().stream()
                        .filter(each -> !each.line().is(Line.Kind.SOURCE))
                        .limit(OPENING_SENTENCES)
                        .toList();
        Pattern closure = passage.japanese() ? CLOSURE : ENGLISH;
        return opening.stream().anyMatch(each -> closure.matcher(words(passage, each)).find())
                && passage.sentences().stream().noneMatch(each -> isOfTrouble(passage, each));
    }

    private static boolean isOfTrouble(Passage passage, Sentence sentence) {
        if (passage.scopeAt(sentence.start()).isNoFact()) {
            return false;
        }
        return passage.marks().has(WordKind.ATTACK, sentence.start(), sentence.end())
                || TROUBLE.matcher(words(passage, sentence)).find();
    }

    private static String words(Passage passage, Sentence sentence) {
        return passage.substring(sentence.start(), sentence.end());
    }
}
