package dev.hakyu.reader.internal.ask;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;

/// Whether the words around a deadline ask something of the reader, rather than tell what the
/// writer will do by then.
final class AskWords {
    private static final Pattern ASKS =
            Pattern.compile(
                    "(?:ください|下さい|くださいま|下さいま|お?願い(?:いた|致|申|し|でき|を|た|ま|$|。)|願え|願いた|(?:いただ|頂)(?:け(?:ま|れ|る|な)|きた[くい]|きますよう)|お(?:聞かせ|知らせ|寄せ)(?:ください|願)|求めます)");
    private static final Pattern OWN = Pattern.compile("(?:ます|予定です|ました|見込みです|ません)");
    private static final Pattern NOT_ASKED =
            Pattern.compile(
                    "お願い(?:して(?:い|お)|しました|いたしました|致しました|申し上げ(?:ました|ており))|必要は(?:あり|ござ)|(?:には|は)及びません|不要(?:です|で[すご])|取り下げ|撤回|ご放念");
    private static final Pattern WHAT_WAS_DONE =
            Pattern.compile("^[^、。]{0,15}(?:された|した|頂いた|いただいた|済みの)[^、。]");
    private static final Pattern REPLY =
            Pattern.compile("(?:ご?(?:回答|返信|返答|返事|連絡|提出|返送|指示|意向|確認結果|申し出|選択)|お返事|お申し出|お知らせ)");
    private static final Pattern ASKS_EN =
            Pattern.compile(
                    "(?i)\\b(?:please|kindly|we(?: would|'d)? (?:ask|request|need|require|appreciate|be grateful)|would you|could you|can you|you (?:are (?:kindly )?(?:asked|requested)|must|need to)|let us (?:know|have)|(?:tell|advise|inform|notify|send|give|get back to|come back to|reply to|respond to) us|hear from you|(?:reply|answer|response|confirmation|feedback|decision|instructions?|list) (?:is|are) (?:needed|required|due|requested|expected)|(?:reach|needed by|required by) us|(?:need|require|await) your)\\b");
    private static final Pattern OWN_EN =
            Pattern.compile(
                    "(?i)\\b[a-z]*[a-tv-z] will\\b|\\b(?:we|it|they|which) (?:shall|plan|plans|expect|expects|aim|intend|hope|should|cannot|are going)\\b|\\bwe'll\\b|\\bwe (?:are|were) (?:asked|told|due)\\b");
    private static final Pattern NOT_ASKED_EN =
            Pattern.compile(
                    "(?i)no need to|(?:do|does) not need|need not|not (?:necessary|required)|no (?:reply|answer|action) (?:is )?(?:needed|required|necessary)|please disregard|withdraw");
    private static final Pattern DELICATE =
            Pattern.compile(
                    "(?i)振込|振り込み|送金|入金|口座|お?支払|パスワード|認証(?:情報|コード)|ログイン|リンク|URL|添付(?:の|を|ファイル)|bank|payment|\\bpay\\b|transfer|invoice|password|credential|log ?in|\\blinks?\\b|click");

    private AskWords() {}

    static boolean isDelicate(String sentence) {
        return DELICATE.matcher(sentence).find();
    }

    /// @param sentence in which the deadline stands
    /// @param before the sentence before it, for a deadline that stands alone; may be empty
    static boolean ask(String sentence, String before, Deadline deadline, boolean japanese) {
        return japanese ? japanese(sentence, before, deadline) : english(sentence, deadline);
    }

    /// Whether a sentence asks for an answer whose deadline may stand alone behind it.
    static boolean leads(String before, boolean japanese) {
        return japanese
                ? asksJapanese(before) && REPLY.matcher(before).find()
                : ASKS_EN.matcher(before).find();
    }

    private static boolean japanese(String sentence, String before, Deadline deadline) {
        if (NOT_ASKED.matcher(sentence).find()) {
            return false;
        }
        String rest = sentence.substring(deadline.end());
        if (deadline.bare()) {
            return REPLY.matcher(sentence).find() || leads(before, true);
        }
        return asksJapanese(rest) && !WHAT_WAS_DONE.matcher(rest).find();
    }

    private static boolean asksJapanese(String words) {
        Matcher asks = ASKS.matcher(words);
        if (!asks.find() || NOT_ASKED.matcher(words).find()) {
            return false;
        }
        Matcher own = OWN.matcher(words);
        return !own.find() || asks.start() <= own.start();
    }

    /// The nearest verb before the deadline decides, or the first behind one that opens the
    /// sentence.
    private static boolean english(String sentence, Deadline deadline) {
        if (NOT_ASKED_EN.matcher(sentence).find()) {
            return false;
        }
        if (deadline.bare()) {
            return true;
        }
        String head = sentence.substring(0, deadline.start());
        int asks = last(ASKS_EN, head);
        int own = last(OWN_EN, head);
        if (asks < 0 && own < 0) {
            String rest = sentence.substring(deadline.end());
            int first = first(ASKS_EN, rest);
            int ownFirst = first(OWN_EN, rest);
            return first >= 0 && (ownFirst < 0 || first < ownFirst);
        }
        return asks > own;
    }

    private static int last(Pattern pattern, String words) {
        Matcher each = pattern.matcher(words);
        int at = -1;
        while (each.find()) {
            at = each.start();
        }
        return at;
    }

    private static int first(Pattern pattern, String words) {
        Matcher each = pattern.matcher(words);
        return each.find() ? each.start() : -1;
    }
}
