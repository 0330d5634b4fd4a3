package dev.hakyu.reader.internal.state;

import com.google.re2j.Pattern;
import dev.hakyu.model.PartialDate;
import dev.hakyu.reader.internal.mark.DateMark;
import dev.hakyu.reader.internal.mark.Sentence;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Until when customers still get what was agreed: 19日の午前便までは通常の数をお届けします, 20日の便からお休み, deliveries
/// through Tuesday are unaffected.
///
/// @param until the day, to noon where a run of the morning is the last
/// @param ends true where the text says that nothing comes behind it
/// @param at where the text says it
record LastDelivery(PartialDate until, boolean ends, int at) {
    private static final int REACH = 160;
    private static final String RUN =
            "(?:の)?(?:午前|午後|朝|昼|夕方?|夜|最終|第?[0-9]+)?(?:の)?(?:便|分|着|着分|納入分|出荷分|お届け分|納入|出荷|お届け)*";
    private static final Pattern UNTIL = Pattern.compile("^" + RUN + "まで(?:は|の|に(?:は|つ)|、|で)?");
    private static final Pattern NOT_BY = Pattern.compile("^" + RUN + "までに(?:[^はつ]|$)");
    private static final Pattern LAST =
            Pattern.compile("^" + RUN + "(?:を|が|で)、?(?:最後|もって|もちまして|出す|出しま)");
    private static final Pattern FROM =
            Pattern.compile("^" + RUN + "(?:から|以降|以後|より)(?:の(?:便|分|納入|出荷|お届け)+)?(?:は|、|も|を|につ)?");
    private static final Pattern GOODS = Pattern.compile("届け|納入|納品|出荷|供給|配送|発送|便|お納め");
    private static final Pattern AS_USUAL =
            Pattern.compile(
                    "(?:通常|平常|平時|ふだん|普段|予定|確定|所定|従来|いつも|ご?注文)[^。、]{0,8}?(?:どおり|通り|数量|の数|の量)"
                            + "|影響(?:は|が|も)?(?:ご?ざいませ|ありませ|な[いく]|出ませ|出な|ござい)"
                            + "|(?:出荷|納入|納品|お届け|供給)(?:が|は|を)?(?:可能|でき(?:る|ます)|いたします|します)");
    private static final Pattern NOT_DELIVERED =
            Pattern.compile(
                    "とは(?:言|限|いえ)|(?:届け|納入|納品|出荷|供給|配送)[^。、]{0,8}(?:できませ|できな|できず|ませんで|停止|見合わせ|中止|休止)");
    private static final Pattern RUNS_OUT =
            Pattern.compile("終え|終わ|終了|最後|なくな|無くな|尽き|停止|止ま|できな|できませ|お休み|ございませ|ありませ");
    private static final Pattern NONE_BEHIND =
            Pattern.compile(
                    "^[^。]{0,40}?(?:お休み|休止|欠便|停止|見合わせ|取りやめ|止まり|止まる|でき(?:ない|ませ|かね)|できる(?:もの|製品|数)が(?:な|ござい|あり)|ございませ|ありませ)");
    private static final Pattern AFTERWARDS =
            Pattern.compile("^(?:なお、)?(?:それ|その|これ|同便|同日)(?:より|から|の)?(?:後|以降|以後|先)");
    private static final Pattern UNSETTLED = Pattern.compile("未定|改めて|あらためて|検討|調整");
    private static final Pattern MORNING =
            Pattern.compile("^の?(?:午前|朝)(?:の)?(?:最終)?(?:便|分|着|納入|出荷|お届け)");

    private static final String GOODS_EN = "(?:deliver(?:y|ies)|shipments?|supplies|consignments?)";
    private static final String USUAL_EN =
            "(?:unaffected|not affected|as (?:planned|usual|normal|scheduled|agreed)|in full|on schedule|normal(?:ly)?|complete|secured?|guaranteed|assured)";
    private static final String TO_EN = "(?:through|until|till|up to(?: and including)?|to)";
    private static final Pattern UNTIL_EN =
            Pattern.compile(
                    "\\b" + GOODS_EN + "[^.;]{0,30}\\b" + TO_EN + "(?: the end of)?(?: the)? $");
    private static final Pattern IS_USUAL_EN =
            Pattern.compile(
                    "^[^.;]{0,40}\\b(?:are|is|will be|will (?:go|run)|remain|stay)[^.;]{0,24}\\b"
                            + USUAL_EN);
    private static final Pattern DELIVERS_UNTIL_EN =
            Pattern.compile(
                    "\\b(?:(?:can|will|able to|continue to) (?:[a-z]+ )?(?:deliver|ship|supply)|(?:deliveries|shipments) (?:are|remain|will be|will run))\\b[^.;]{0,40}\\b(?:usual|normal|agreed|planned|full|"
                            + "unaffected|scheduled)\\b[^.;]{0,40}\\b"
                            + TO_EN
                            + "(?: the end of)? $");
    private static final Pattern LAST_EN =
            Pattern.compile(
                    "\\blast (?:regular |normal |full |scheduled |complete )?(?:delivery|shipment|consignment|truck(?:load)?)\\b[^.;]{0,40}$");
    private static final Pattern LAST_DONE_EN =
            Pattern.compile(
                    "\\b(?:leaves?|left|goes|went|is|was|will (?:be|leave|go)|due|arrives?|set)\\b");

    private static final Pattern ANY_GOODS_EN =
            Pattern.compile("(?i)\\b(?:deliver|ship|suppl|consignment|truck)");
    private static final Pattern NOT_EN =
            Pattern.compile("\\b(?:not|no|never|cannot|unable)\\b|n[’']t\\b");
    private static final Pattern UNHURT_EN =
            Pattern.compile("\\bnot (?:be )?affected\\b|\\bno (?:effect|impact)\\b");

    /// All that the text tells, in its order.
    static List<LastDelivery> all(Passage passage, OwnWord own) {
        List<LastDelivery> told = new ArrayList<>();
        for (Sentence sentence : passage.sentences()) {
            if (passage.isHeadline(sentence)) {
                continue;
            }
            String words = own.words(sentence);
            if (!(passage.japanese() ? GOODS : ANY_GOODS_EN).matcher(words).find()) {
                continue;
            }
            for (DateMark date : passage.datesIn(sentence.start(), sentence.end())) {
                Optional<LastDelivery> last =
                        passage.japanese()
                                ? japanese(passage, words, sentence, date)
                                : english(passage, words.toLowerCase(Locale.ROOT), sentence, date);
                last.filter(each -> own.isTold(sentence, each.at())).ifPresent(told::add);
            }
        }
        return told;
    }

    private static Optional<LastDelivery> japanese(
            Passage passage, String words, Sentence sentence, DateMark date) {
        if (!date.date().hasDay()) {
            return Optional.empty();
        }
        String behind = behind(words, date.end() - sentence.start());
        PartialDate day = new DaysAhead(passage).nearest(date);
        boolean until =
                UNTIL.matcher(behind).find()
                        && !NOT_BY.matcher(behind).find()
                        && AS_USUAL.matcher(behind).find()
                        && !NOT_DELIVERED.matcher(behind).find();
        if (until) {
            boolean ends = isNoneBehind(passage, sentence);
            return Optional.of(new LastDelivery(to(day, date, behind), ends, date.start()));
        }
        if (LAST.matcher(behind).find() && RUNS_OUT.matcher(behind).find()) {
            return Optional.of(new LastDelivery(to(day, date, behind), true, date.start()));
        }
        var from = FROM.matcher(behind);
        if (from.find()) {
            String rest = behind.substring(from.end());
            boolean goods = GOODS.matcher(behind.substring(0, from.end()) + head(rest)).find();
            if (goods && NONE_BEHIND.matcher(rest).find() && !UNSETTLED.matcher(rest).find()) {
                return Optional.of(new LastDelivery(before(day, date), true, date.start()));
            }
        }
        return Optional.empty();
    }

    /// それより後は…お届けできるものがございません: the next sentence says that nothing follows.
    private static boolean isNoneBehind(Passage passage, Sentence sentence) {
        Sentence next = passage.next(sentence);
        String words = next == null ? "" : passage.substring(next.start(), next.end()).strip();
        return AFTERWARDS.matcher(words).find()
                && GOODS.matcher(words).find()
                && NONE_BEHIND.matcher(words).find();
    }

    private static String behind(String words, int from) {
        int start = Math.min(words.length(), from);
        return words.substring(start, Math.min(words.length(), start + REACH));
    }

    private static String head(String rest) {
        return rest.substring(0, Math.min(rest.length(), 16));
    }

    private static Optional<LastDelivery> english(
            Passage passage, String words, Sentence sentence, DateMark date) {
        int at = date.start() - sentence.start();
        String before = words.substring(Math.max(0, at - REACH), at);
        String behind = behind(words, date.end() - sentence.start());
        String near = UNHURT_EN.matcher(before + behind).replaceAll("");
        if (!date.date().hasDay() || NOT_EN.matcher(near).find()) {
            return Optional.empty();
        }
        boolean until =
                (UNTIL_EN.matcher(before).find() && IS_USUAL_EN.matcher(behind).find())
                        || DELIVERS_UNTIL_EN.matcher(before).find();
        var last = LAST_EN.matcher(before);
        boolean ends = last.find() && LAST_DONE_EN.matcher(last.group()).find();
        if (!until && !ends) {
            return Optional.empty();
        }
        PartialDate day = toCome(passage, date);
        return Optional.of(new LastDelivery(at(day, date), ends, date.start()));
    }

    /// A day of the week that was taken for the last such day is the next one.
    private static PartialDate toCome(Passage passage, DateMark date) {
        PartialDate published = passage.marked().published();
        PartialDate day = new DaysAhead(passage).nearest(date);
        boolean weekday = passage.substring(date.start(), date.end()).strip().endsWith("day");
        if (!weekday || published == null || !published.hasDay()) {
            return day;
        }
        LocalDate said = published.earliest().toLocalDate();
        LocalDate found = day.earliest().toLocalDate();
        while (found.isBefore(said)) {
            found = found.plusWeeks(1);
        }
        return PartialDate.of(found);
    }

    /// To noon where the last run is one of the morning.
    private static PartialDate to(PartialDate day, DateMark date, String behind) {
        PartialDate at = at(day, date);
        boolean morning = !at.hasTime() && MORNING.matcher(behind).find();
        return morning ? PartialDate.of(day.earliest().toLocalDate().atTime(LocalTime.NOON)) : at;
    }

    private static PartialDate at(PartialDate day, DateMark date) {
        return date.minuteOfDay() < 0
                ? day
                : PartialDate.of(
                        day.earliest()
                                .toLocalDate()
                                .atStartOfDay()
                                .plusMinutes(date.minuteOfDay()));
    }

    /// The end of what comes before a run that is left out.
    private static PartialDate before(PartialDate day, DateMark date) {
        return date.minuteOfDay() < 0
                ? PartialDate.of(day.earliest().toLocalDate().minusDays(1))
                : at(day, date);
    }
}
