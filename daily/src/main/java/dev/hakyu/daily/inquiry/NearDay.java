package dev.hakyu.daily.inquiry;

import dev.hakyu.model.Text;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;

/// A day to come that is named by what is near: `24日`, `来週前半`.
///
/// What it means depends on the day on which it was written, and that is known only within the days
/// between our asking and our reading. Where these leave two days open, or none, it is not read,
/// and the reason says so.
sealed interface NearDay {
    /// It is within these days.
    record Read(RoughDay.Span span) implements NearDay {}

    /// It may be another day.
    record Doubtful(Text why) implements NearDay {}

    /// Whether nothing but such a day is named; empty otherwise.
    static Optional<NearDay> find(String raw, DayFrame frame) {
        String narrow = DayWords.narrow(raw);
        if (narrow.length() > DayWords.LONGEST) {
            return Optional.empty();
        }
        String text = DayWords.bare(narrow);
        return Week.find(text, frame).or(() -> ofMonth(text, narrow, frame));
    }

    private static Optional<NearDay> ofMonth(String text, String narrow, DayFrame frame) {
        int sign = text.indexOf('日');
        boolean number =
                sign >= 1
                        && sign <= 2
                        && text.substring(0, sign).chars().allMatch(c -> c >= '0' && c <= '9')
                        && DayWords.changeNothing(text.substring(sign + 1));
        if (!number) {
            return Optional.empty();
        }
        int day = Integer.parseInt(text.substring(0, sign));
        return day < 1 || day > 31 ? Optional.empty() : Optional.of(nearest(day, narrow, frame));
    }

    /// The day of the month in which we asked, while it is to come.
    private static NearDay nearest(int day, String narrow, DayFrame frame) {
        YearMonth asked = YearMonth.from(frame.sent());
        if (day > asked.lengthOfMonth()) {
            return new Doubtful(
                    Text.of(
                            "%d月に%d日はなく、どの月か分かりません。",
                            "Month %d has no day %d, and no other month is named.",
                            asked.getMonthValue(),
                            day));
        }
        LocalDate read = asked.atDay(day);
        if (read.isBefore(frame.today())) {
            return new Doubtful(
                    Text.of(
                            "%sは過ぎており、どの月の%d日か、%d日後のことか分かりません。",
                            "%s is over: it is not known of which month day %d is, or whether it is"
                                    + " %d days.",
                            read,
                            day,
                            day));
        }
        return weekday(narrow)
                .filter(named -> named != read.getDayOfWeek())
                .<NearDay>map(_ ->
                        new Doubtful(
                                Text.of("%sの曜日ではありません。", "%s is another day of the week.", read)))
                .orElseGet(() -> new Read(new RoughDay.Span(read, read)));
    }

    /// The day of the week that is named with it: `水曜日`, or `(水)`.
    private static Optional<DayOfWeek> weekday(String narrow) {
        int sign = narrow.indexOf('曜');
        int at = sign > 0 ? sign - 1 : narrow.indexOf('(') + 1;
        int index = at < 1 || at >= narrow.length() ? -1 : Week.DAYS.indexOf(narrow.charAt(at));
        return index < 0 ? Optional.empty() : Optional.of(DayOfWeek.of(index + 1));
    }

    /// Days of this week or one of the next.
    final class Week {
        private static final String DAYS = "月火水木金土日";
        private static final List<String> WEEKS = List.of("今週", "来週", "再来週");

        private Week() {}

        static Optional<NearDay> find(String text, DayFrame frame) {
            int weeks = -1;
            for (int i = 0; i < WEEKS.size(); i++) {
                weeks = text.startsWith(WEEKS.get(i)) ? i : weeks;
            }
            if (weeks < 0) {
                return Optional.empty();
            }
            String rest = text.substring(WEEKS.get(weeks).length()).strip();
            int[] part = part(rest.startsWith("の") ? rest.substring(1) : rest);
            if (part.length == 0) {
                return Optional.empty();
            }
            LocalDate monday = monday(frame.today());
            boolean sure =
                    monday.equals(monday(frame.sent()))
                            && frame.today().getDayOfWeek() != DayOfWeek.SUNDAY
                            && frame.sent().getDayOfWeek() != DayOfWeek.SUNDAY;
            if (!sure) {
                return Optional.of(
                        new Doubtful(
                                Text.of(
                                        "どの週から見た「%s」か分かりません。",
                                        "It is not known from which week '%s' counts.",
                                        WEEKS.get(weeks))));
            }
            LocalDate week = monday.plusWeeks(weeks);
            LocalDate last = week.plusDays(part[1]);
            return Optional.of(
                    last.isBefore(frame.today())
                            ? new Doubtful(Text.of("%sは過ぎています。", "%s is over.", last))
                            : new Read(new RoughDay.Span(week.plusDays(part[0]), last)));
        }

        private static LocalDate monday(LocalDate day) {
            return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        }

        /// First and last day, 0 for Monday; empty for other words: a week alone is too rough.
        private static int[] part(String words) {
            return switch (words) {
                case "前半", "初め", "始め", "はじめ", "頭", "あたま" -> new int[] {0, 2};
                case "半ば", "なかば", "中頃", "中ごろ" -> new int[] {1, 3};
                case "後半" -> new int[] {3, 6};
                case "末" -> new int[] {4, 6};
                default -> new int[0];
            };
        }
    }
}
