package dev.hakyu.reader.internal.state;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.hakyu.model.PartialDate;
import dev.hakyu.model.incident.OutageWhat;
import dev.hakyu.reader.internal.mark.DateMark;
import dev.hakyu.reader.internal.mark.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How much of the normal quantity still comes while something stands still: 出荷は通常の半分となります, 11日は半分,
/// shipping at about 40 % of normal. A share at which something runs again is a [RestartShare]; one
/// of sales, people or stock is none.
///
/// @param what deliveries, or production
/// @param share more than 0 and less than 1
/// @param day of which it is said, or null
/// @param at where the text says it
record RemainingShare(OutageWhat what, double share, @Nullable PartialDate day, int at) {
    private static final int CONTEXT = 200;
    private static final String DELIVERED =
            "出荷|納入|納品|お届け|届け|供給|配送|発送|出せ(?:る|た)|お納め|お送り|[0-9日)朝夕前後]の?便|確定数";
    private static final String MADE = "生産|製造|操業|稼[働動]|組立|組み立て|産出";
    private static final Pattern GOODS = Pattern.compile(DELIVERED + "|" + MADE);

    /// The goods themselves, or their quantity; not what is only about them (出荷の遅れ).
    private static final Pattern OF_GOODS =
            Pattern.compile(
                    "(?:"
                            + DELIVERED
                            + "|"
                            + MADE
                            + ")(?:(?:する|できる|いたします|した|る|た)?の?(?:数?量|台?数|分|水準|能力|ペース|割合))?$");

    private static final Pattern DELIVERIES =
            Pattern.compile(DELIVERED + "|(?i:\\b(?:ship|deliver|suppl)\\w*)");

    /// What the share is said of: the last topic or object before it.
    private static final Pattern TOPIC =
            Pattern.compile("([^、。「」]*?)(?:は|が|も|を|につきまして(?:は)?)、?[^。はがもを]*$");

    private static final Pattern QUANTITY = Pattern.compile("(?:^|の)(?:数?量|数|水準|割合)$");
    private static final Pattern GOODS_BEHIND =
            Pattern.compile(
                    "^(?:程度|ほど|前後|弱|強|のみ)?(?:の|しか|だけ|で|を|まで)?(?:数量|量|数)?(?:の|しか|だけ|で|を)?(?:"
                            + DELIVERED
                            + "|"
                            + MADE
                            + ")");
    private static final Pattern LIST_ITEM = Pattern.compile("便[\\s||::]*$");
    private static final Pattern OF_OTHERS =
            Pattern.compile("^(?:程度|ほど)?(?:を占|の(?:従業員|社員|人員|人数|要員|席|時間|価格|料金|売上|生産人))");
    private static final Pattern OF_DAY =
            Pattern.compile(
                    "(?:日|[))])(?:の?(?:[朝昼夕]方?|午前|午後)?便|分)?(?:は|が|[::||]|\\s)、?\\s*(?:約|およそ)?(?:(半分|半数|半量)|([1-9])割)"
                            + "(?:程度|ほど|のみ)?(?:とな|にな|に減|です|で(?:の)?(?:お届け|出荷|納入)|の(?:数|量|お届け|出荷|納入|見込)|、|。|$)");
    private static final Pattern RESTART =
            Pattern.compile(
                    "再開|再稼[働動]|立ち上げ|復旧|動かし|動かす|動き出|動き始|始動|(?i:\\b(?:resum|restart|reopen|restor)\\w*)");
    private static final Pattern PLAN =
            Pattern.compile(
                    "予定|見込|見通し|計画|目標|目指|めざ|めど|目途|方針|準備|(?i:\\b(?:plan|expect|aim|hope|will|target|schedul)\\w*)");

    private static final Pattern GOODS_EN =
            Pattern.compile(
                    "\\b(?:ship|deliver|suppl(?:y|ies|ying)|produc|output|volumes?\\b|throughput|operat)");
    private static final Pattern OF_OTHERS_EN =
            Pattern.compile(
                    "\\b(?:accounts? for|represents?|revenue|sales|turnover|delays?|backlogs?|staff|workforce|employees|workers|profits?|earnings|inventor\\w+|stocks? (?:is|are|of)|prices?|traffic|visitors)\\b");

    /// All that the text tells, in its order. A share in a sentence that plans a restart, or behind
    /// one in the same line, is that of the restart.
    static List<RemainingShare> all(Passage passage, OwnWord own) {
        List<RemainingShare> shares = new ArrayList<>();
        int planned = -1;
        for (Sentence sentence : passage.sentences()) {
            String words = own.words(sentence);
            if (RESTART.matcher(words).find() && PLAN.matcher(words).find()) {
                planned = sentence.line().start();
            }
            if (!passage.isHeadline(sentence) && sentence.line().start() != planned) {
                in(passage, own, sentence, words).ifPresent(shares::add);
            }
        }
        return shares;
    }

    private static Optional<RemainingShare> in(
            Passage passage, OwnWord own, Sentence sentence, String words) {
        Optional<ShareOfNormal> found = ShareOfNormal.meanwhile(words, passage.japanese());
        if (found.isPresent()) {
            ShareOfNormal share = found.get();
            int at = sentence.start() + share.start();
            OutageWhat what = passage.japanese() ? japanese(words, share) : english(passage, at);
            if (what == null || !own.isSaid(sentence, at)) {
                return Optional.empty();
            }
            return Optional.of(
                    new RemainingShare(what, share.share(), day(passage, sentence, at), at));
        }
        Matcher bare = OF_DAY.matcher(words);
        if (!passage.japanese() || !bare.find()) {
            return Optional.empty();
        }
        int at = sentence.start() + bare.start();
        String context = passage.substring(Math.max(passage.section().start(), at - CONTEXT), at);
        PartialDate day = day(passage, sentence, sentence.start() + bare.end());
        if (day == null || !DELIVERIES.matcher(context).find() || !own.isSaid(sentence, at)) {
            return Optional.empty();
        }
        double share = bare.group(1) != null ? 0.5 : Integer.parseInt(bare.group(2)) / 10.0;
        return Optional.of(new RemainingShare(OutageWhat.ORDERS, share, day, at));
    }

    /// What is delivered or made at that share; null when it is said of something else.
    private static @Nullable OutageWhat japanese(String words, ShareOfNormal share) {
        String before = words.substring(0, share.start());
        String behind = words.substring(share.end());
        if (OF_OTHERS.matcher(behind).find()) {
            return null;
        }
        Matcher said = TOPIC.matcher(before);
        String topic = said.find() ? said.group(1).strip() : "";
        boolean goods =
                QUANTITY.matcher(topic).find()
                        ? GOODS.matcher(before).find()
                        : OF_GOODS.matcher(topic).find();
        if (QUANTITY.matcher(topic).find()) {
            topic = before;
        }
        if (!goods) {
            Matcher next = GOODS_BEHIND.matcher(behind);
            boolean item = topic.isEmpty() && LIST_ITEM.matcher(before).find();
            if (!item && !(next.find() && topic.isEmpty())) {
                return null;
            }
            topic = item ? "納入" : next.group();
        }
        return DELIVERIES.matcher(topic).find() ? OutageWhat.ORDERS : OutageWhat.PRODUCTION;
    }

    private static @Nullable OutageWhat english(Passage passage, int at) {
        Sentence.Clause clause = passage.clauseAt(at);
        String words = passage.substring(clause.start(), clause.end()).toLowerCase(Locale.ROOT);
        if (!GOODS_EN.matcher(words).find() || OF_OTHERS_EN.matcher(words).find()) {
            return null;
        }
        return DELIVERIES.matcher(words).find() ? OutageWhat.ORDERS : OutageWhat.PRODUCTION;
    }

    /// The last day before the share, or the next that is meant.
    private static @Nullable PartialDate day(Passage passage, Sentence sentence, int at) {
        DateMark last = null;
        for (DateMark date : passage.datesIn(sentence.start(), at)) {
            if (!date.rangeEnd() && date.date().hasDay()) {
                last = date;
            }
        }
        return last == null ? null : new DaysAhead(passage).nearest(last);
    }
}
