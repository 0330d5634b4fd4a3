package dev.hakyu.duties.internal.clock;

import dev.hakyu.duties.api.Calendars;
import dev.hakyu.model.Text;
import dev.hakyu.model.duty.Due;
import dev.hakyu.model.duty.Moment;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// Counts from a start to a due time.
///
/// Hours are exact and run through weekends. Days, business days and months end with the local day
/// of the authority; a month ends on the day of the same number or, when there is none, on the last
/// of the month (Regulation 1182/71 art. 3(2)(c) in the EU).
public final class Counting {
    private final Calendars calendars;

    public Counting(Calendars calendars) {
        this.calendars = calendars;
    }

    /// The due time of one rule from one start.
    ///
    /// @param units how many; used instead of the rule's own `n`
    /// @param capFrom start of the cap, or null when there is none or it is not known
    /// @param rolls false when the roll does not hold for this organisation
    public Counted count(
            ClockRule rule, Moment start, int units, @Nullable Moment capFrom, boolean rolls) {
        if (rule.isQualitative()) {
            return qualitative(rule, start, units);
        }
        Words words = new Words(start, rule.zone());
        Due.Deadline due =
                switch (rule.unit()) {
                    case HOURS -> hours(start, units, rule.zone(), words);
                    case DAYS -> days(rule, start, units, words);
                    case BUSINESS_DAYS -> businessDays(rule, start, units, words);
                    case MONTHS -> months(rule, start, units, words);
                };
        due = capped(rule, start, due, capFrom, words);
        Due.Deadline rolled = rolls ? rolled(rule, due, words) : due;
        return new Counted(rolled, words.text());
    }

    private static Counted qualitative(ClockRule rule, Moment start, int units) {
        Words words = new Words(start, rule.zone());
        Integer least = rule.least();
        if (rule.n() == null || units == 0 || rule.unit() != TimeUnit.DAYS) {
            words.add("法令に日数はありません。", "The law gives no number of days.");
            return new Counted(new Due.WithoutNumber(start.at(), rule.zone()), words.text());
        }
        LocalDate from = day(rule, start, least == null ? units : least);
        LocalDate to = day(rule, start, units);
        words.add(
                (rule.dayOneIsStart() ? "知った日を1日目として" : "知った日の翌日を1日目として")
                        + (least == null ? units : least)
                        + "日目から"
                        + units
                        + "日目が目安です。",
                "Guidance is day "
                        + (least == null ? units : least)
                        + " to "
                        + units
                        + (rule.dayOneIsStart() ? ", the day of knowing being day 1." : "."));
        return new Counted(new Due.Window(from, to, rule.zone()), words.text());
    }

    private static Due.Deadline hours(Moment start, int units, ZoneId zone, Words words) {
        words.add("起点から" + units + "時間。", units + " hours after the start.");
        return new Due.Deadline(start.at().plus(units, ChronoUnit.HOURS), zone, false);
    }

    private static Due.Deadline days(ClockRule rule, Moment start, int units, Words words) {
        LocalDate last = day(rule, start, units);
        words.add(
                (rule.dayOneIsStart() ? "起点の日を1日目として" : "起点の翌日を1日目として")
                        + units
                        + "日目は"
                        + DateText.day(last).ja()
                        + "。",
                "Day "
                        + units
                        + (rule.dayOneIsStart()
                                ? ", the day of the start being day 1, is "
                                : ", the day after the start being day 1, is ")
                        + DateText.day(last).en()
                        + ".");
        return endOf(last, rule.zone());
    }

    private Due.Deadline businessDays(ClockRule rule, Moment start, int units, Words words) {
        LocalDate last = calendars.workingDayAfter(rule.calendar(), startDay(rule, start), units);
        words.add(
                "起点の翌営業日を1日目として" + units + "営業日目は" + DateText.day(last).ja() + "。",
                "Business day "
                        + units
                        + " after the start is "
                        + DateText.day(last).en()
                        + " ("
                        + rule.calendar()
                        + ").");
        return endOf(last, rule.zone());
    }

    private static Due.Deadline months(ClockRule rule, Moment start, int units, Words words) {
        LocalDate last = startDay(rule, start).plusMonths(units);
        words.add(
                units + "か月後は" + DateText.day(last).ja() + "。",
                units + " month(s) later is " + DateText.day(last).en() + ".");
        return endOf(last, rule.zone());
    }

    private static Due.Deadline capped(
            ClockRule rule, Moment start, Due.Deadline due, @Nullable Moment capFrom, Words words) {
        Cap cap = rule.cap();
        if (cap == null || capFrom == null) {
            return due;
        }
        Instant limit = capFrom.at().plus(cap.hours(), ChronoUnit.HOURS);
        if (cap.droppedIfStartAfterCap() && start.at().isAfter(limit)) {
            words.add(
                    "起点が上限" + cap.hours() + "時間より後なので上限は働きません。",
                    "The start is later than the cap of " + cap.hours() + " hours, which is void.");
            return due;
        }
        if (!limit.isBefore(due.at())) {
            return due;
        }
        words.add(
                "知った時点から" + cap.hours() + "時間の上限が先に来ます。",
                "The cap of " + cap.hours() + " hours from knowing comes first.");
        return new Due.Deadline(limit, rule.zone(), false);
    }

    private Due.Deadline rolled(ClockRule rule, Due.Deadline due, Words words) {
        if (rule.roll() == Roll.NONE || calendars.isWorkingDay(rule.calendar(), due.day())) {
            return due;
        }
        LocalDate open = calendars.workingDayFrom(rule.calendar(), due.day());
        if (rule.roll() == Roll.JP_GOV) {
            words.add(
                    "閉庁日に当たるため翌開庁日の" + DateText.day(open).ja() + "。",
                    "The office is closed; the next open day is " + DateText.day(open).en() + ".");
            return endOf(open, rule.zone());
        }
        words.add(
                "休業日に当たるため翌営業日の正午(" + DateText.day(open).ja() + ")。",
                "Not a working day: noon of the next, " + DateText.day(open).en() + ".");
        return new Due.Deadline(
                open.atTime(LocalTime.NOON).atZone(rule.zone()).toInstant(), rule.zone(), false);
    }

    private static LocalDate day(ClockRule rule, Moment start, int units) {
        return startDay(rule, start).plusDays(rule.dayOneIsStart() ? units - 1L : units);
    }

    private static LocalDate startDay(ClockRule rule, Moment start) {
        return start.at().atZone(rule.zone()).toLocalDate();
    }

    private static Due.Deadline endOf(LocalDate day, ZoneId zone) {
        return new Due.Deadline(
                day.plusDays(1).atStartOfDay(zone).toInstant().minusSeconds(1), zone, true);
    }

    /// The arithmetic as it grows.
    private static final class Words {
        private final StringBuilder ja = new StringBuilder();
        private final StringBuilder en = new StringBuilder();

        Words(Moment start, ZoneId zone) {
            Text at =
                    start.onlyDay()
                            ? DateText.day(start.at().atZone(start.zone()).toLocalDate())
                            : DateText.time(start.at(), zone);
            ja.append("起点:").append(start.what().label().ja()).append(" ").append(at.ja());
            en.append("Start: ").append(start.what().label().en()).append(" ").append(at.en());
            ja.append("。");
            en.append(".");
            if (start.onlyDay()) {
                add("時刻は不明のため、その日の0時から数えます。", "The hour is unknown; counted from 00:00.");
            }
        }

        void add(String moreJa, String moreEn) {
            ja.append(moreJa);
            en.append(' ').append(moreEn);
        }

        Text text() {
            return new Text(ja.toString(), en.toString());
        }
    }
}
