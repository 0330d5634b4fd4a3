package dev.hakyu.reader.internal.ask;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.hakyu.model.PartialDate;
import dev.hakyu.reader.internal.open.Stamps;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Deadlines in Japanese sentences: 本日15時までに, 明日の正午まで, 今週金曜中に, 回答期限:5月14日12時.
///
/// まで without に says until when something lasts, and is a deadline only at the end of a bracket;
/// までの says of what.
final class JapaneseDeadlines {
    private static final int WINDOW = 40;
    private static final String DAY =
            "(?:(20\\d\\d)[年/.-])?(\\d{1,2})[月/](\\d{1,2})日?"
                    + "|(?:明|翌|本|来る)?(\\d{1,2})日"
                    + "|(本日|今日|きょう|当日|今晩|今夕|明日|あす|あした|明朝|翌日|翌朝|明後日|あさって|翌営業日|月末|今月|今月末|週内|今週|今週末|来週|来週末)"
                    + "|((?:今週|来週|次)の?)?([月火水木金土日])曜日?";
    private static final String BRACKET = "(?: ?\\([^()]{1,8}\\))?";
    private static final String TIME =
            "(午前|午後|朝|夕方|夜)?の?(\\d{1,2})(?:時(?:(\\d{1,2})分|(半))?|:(\\d{2}))|(正午|お昼|昼|午前|朝一番|朝一|始業時?刻?|終業時?刻?|定時|営業時間内?|業務終了|夕方)";
    private static final String MOMENT =
            "(?:(?:" + DAY + ")" + BRACKET + "(?:[ の、,]|いっぱい)*)?(?:(?:" + TIME + ")(?:頃|ごろ)?)?";
    private static final int GROUPS = 13;
    private static final Pattern BEFORE = Pattern.compile("(?:" + MOMENT + ") ?$");
    private static final Pattern AFTER = Pattern.compile("^(?:" + MOMENT + ")");
    private static final Pattern TRIGGER =
            Pattern.compile(
                    "まで(?:に|[))」]|[。 ]*$)|迄(?:に|[))」]|[。 ]*$)|中に|必着|(?:が|を)?(?:締め?切り?|〆切|期限)");
    private static final Pattern LIMIT =
            Pattern.compile("(?:期限|締め?切り?|〆切|期日)(?:日時|日)?(?:は|:|が|・|】|\\]| )*");
    private static final Pattern MOVED =
            Pattern.compile(
                    "(?:期限|締め?切り?|〆切|期日)[^。]{0,20}?[をは、 ](?:これまでの|従来の|当初の|前回の)?([^をは、。]{2,30}?)(?:から|より)、?([^をは。]{2,30}?)(?:まで|に|へ|と)[^。]{0,12}(?:改|変|延|繰|早|前倒|いた|致|さ)");
    private static final Pattern NEXT_NO_DEADLINE = Pattern.compile("^(?:の|受け取|は|お休|休|営業)");

    private final LocalDateTime sent;

    /// @param sent when the mail was sent, by the sender's clock
    JapaneseDeadlines(LocalDateTime sent) {
        this.sent = sent;
    }

    List<Deadline> in(String sentence) {
        List<Deadline> found = new ArrayList<>();
        moved(sentence).ifPresent(found::add);
        if (!found.isEmpty()) {
            return found;
        }
        Matcher trigger = TRIGGER.matcher(sentence);
        while (trigger.find()) {
            int from = Math.max(0, trigger.start() - WINDOW);
            Matcher before = BEFORE.matcher(sentence.substring(from, trigger.start()));
            String rest = sentence.substring(trigger.end());
            boolean within = trigger.group().equals("中に");
            boolean bare = !within && !trigger.group().endsWith("に");
            if (before.find() && isStated(before) && !NEXT_NO_DEADLINE.matcher(rest).find()) {
                boolean counted = within && before.group(4) != null;
                boolean range = isRangeEnd(sentence, from + before.start());
                if (!counted && !range) {
                    moment(before, within)
                            .map(due ->
                                    new Deadline(
                                            due,
                                            zone(sentence),
                                            null,
                                            from + before.start(),
                                            trigger.end(),
                                            bare))
                            .ifPresent(found::add);
                }
            }
        }
        return found.isEmpty() ? limit(sentence).map(List::of).orElse(List.of()) : found;
    }

    /// 期限:5月14日12時, 回答期限は18日.
    private Optional<Deadline> limit(String sentence) {
        Matcher limit = LIMIT.matcher(sentence);
        while (limit.find()) {
            String rest = sentence.substring(limit.end());
            Matcher after = AFTER.matcher(rest);
            if (after.find() && isStated(after)) {
                Optional<PartialDate> due = moment(after, false);
                if (due.isPresent()) {
                    return Optional.of(
                            new Deadline(
                                    due.get(),
                                    zone(sentence),
                                    null,
                                    limit.start(),
                                    limit.end() + after.end(),
                                    true));
                }
            }
        }
        return Optional.empty();
    }

    /// 期限を12日17時から14日(金)正午に改めます.
    private Optional<Deadline> moved(String sentence) {
        Matcher moved = MOVED.matcher(sentence);
        if (!moved.find()) {
            return Optional.empty();
        }
        Optional<PartialDate> before = whole(moved.group(1));
        Optional<PartialDate> now = whole(moved.group(2));
        return before.isPresent() && now.isPresent()
                ? Optional.of(
                        new Deadline(
                                now.get(),
                                zone(sentence),
                                before.get(),
                                moved.start(),
                                moved.end(),
                                true))
                : Optional.empty();
    }

    private Optional<PartialDate> whole(String said) {
        String words = said.strip();
        Matcher all = AFTER.matcher(words);
        return all.find() && isStated(all) && all.end() == words.length()
                ? moment(all, false)
                : Optional.empty();
    }

    /// 9時から17時まで, 10日〜12日までに: the end of a time that something takes.
    private static boolean isRangeEnd(String sentence, int at) {
        String before = sentence.substring(0, at).stripTrailing();
        return before.endsWith("から")
                || before.endsWith("~")
                || before.endsWith("〜")
                || before.endsWith("～")
                || before.endsWith("-")
                || before.endsWith("平日");
    }

    private static boolean isStated(Matcher found) {
        for (int i = 1; i <= GROUPS; i++) {
            if (found.group(i) != null) {
                return true;
            }
        }
        return false;
    }

    private Optional<PartialDate> moment(Matcher found, boolean within) {
        String word = found.group(5);
        String hourWord = found.group(13);
        if (within && hourWord == null && found.group(9) != null) {
            return Optional.empty();
        }
        int minute = minute(found, word);
        if (minute < PartialDate.UNKNOWN_TIME) {
            return Optional.empty();
        }
        boolean dayless =
                found.group(3) == null
                        && found.group(4) == null
                        && word == null
                        && found.group(7) == null;
        LocalDate today = sent.toLocalDate();
        Optional<LocalDate> day;
        if (dayless) {
            boolean passed = minute <= sent.getHour() * 60 + sent.getMinute();
            day = Optional.of(passed ? today.plusDays(1) : today);
        } else if (found.group(3) != null) {
            day =
                    Calendar.day(
                            found.group(1) == null ? 0 : Integer.parseInt(found.group(1)),
                            Integer.parseInt(found.group(2)),
                            Integer.parseInt(found.group(3)),
                            today);
        } else if (found.group(4) != null) {
            day = Calendar.dayOfMonth(Integer.parseInt(found.group(4)), today);
        } else if (found.group(7) != null) {
            DayOfWeek weekday = DayOfWeek.of("月火水木金土日".indexOf(found.group(7)) + 1);
            String week = found.group(6) == null ? "" : found.group(6);
            day =
                    Optional.of(
                            week.startsWith("来週")
                                    ? Calendar.ofNextWeek(weekday, today)
                                    : Calendar.coming(weekday, today));
        } else {
            day = Optional.of(relative(String.valueOf(word), today));
        }
        return day.map(date -> Calendar.at(date, minute));
    }

    /// -1 for none, less for one that cannot be.
    private static int minute(Matcher found, @Nullable String word) {
        String hourWord = found.group(13);
        if (hourWord != null) {
            return switch (hourWord) {
                case "正午", "お昼", "昼", "午前" -> Calendar.NOON;
                case "朝一番", "朝一" -> Calendar.MORNING;
                case "夕方" -> Calendar.CLOSE_OF_BUSINESS;
                default ->
                        hourWord.startsWith("始業") ? Calendar.MORNING : Calendar.CLOSE_OF_BUSINESS;
            };
        }
        if (found.group(9) == null) {
            return word != null && word.endsWith("朝") ? Calendar.MORNING : PartialDate.UNKNOWN_TIME;
        }
        int hour = Integer.parseInt(found.group(9));
        String half = found.group(8) == null ? "" : found.group(8);
        boolean late = (half.equals("午後") || half.equals("夕方") || half.equals("夜")) && hour < 12;
        String written = found.group(10) == null ? found.group(12) : found.group(10);
        int minutes =
                found.group(11) != null ? 30 : written == null ? 0 : Integer.parseInt(written);
        return hour > 24 || minutes > 59 || (hour == 24 && minutes > 0)
                ? Integer.MIN_VALUE
                : (late ? hour + 12 : hour) * 60 + minutes;
    }

    private static LocalDate relative(String word, LocalDate today) {
        return switch (word) {
            case "明日", "あす", "あした", "明朝", "翌日", "翌朝" -> today.plusDays(1);
            case "明後日", "あさって" -> today.plusDays(2);
            case "翌営業日" -> Calendar.nextWorkday(today);
            case "月末", "今月", "今月末" -> today.withDayOfMonth(today.lengthOfMonth());
            case "週内", "今週", "今週末" -> Calendar.endOfWeek(today);
            case "来週", "来週末" -> Calendar.ofNextWeek(DayOfWeek.FRIDAY, today);
            default -> today;
        };
    }

    private static @Nullable ZoneId zone(String sentence) {
        return sentence.contains("日本時間") ? Stamps.JAPAN : null;
    }
}
