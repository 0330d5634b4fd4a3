package dev.hakyu.brief.internal.wording;

import dev.hakyu.model.PartialDate;
import dev.hakyu.model.Text;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.util.Locale;

/// How moments, amounts, shares and lengths of time read in Japanese and English.
public final class Wording {
    private static final BigDecimal MAN = BigDecimal.valueOf(10_000);
    private static final BigDecimal OKU = BigDecimal.valueOf(100_000_000);
    private static final BigDecimal CHO = BigDecimal.valueOf(1_000_000_000_000L);

    private Wording() {}

    /// 11月19日(木)14時 / Thu 19 Nov, 14:00. Minutes are shown unless they are zero.
    public static Text moment(Instant at, ZoneId zone) {
        ZonedDateTime local = at.atZone(zone);
        String minutesJa = local.getMinute() == 0 ? "時" : "時%02d分".formatted(local.getMinute());
        return new Text(
                day(local.toLocalDate()).ja() + local.getHour() + minutesJa,
                day(local.toLocalDate()).en()
                        + ", %02d:%02d".formatted(local.getHour(), local.getMinute()));
    }

    /// The same with the year when it is another than that of the day on which it is told.
    public static Text moment(OffsetDateTime at, OffsetDateTime told) {
        Text moment = moment(at.toInstant(), at.getOffset());
        return at.getYear() == told.getYear()
                ? moment
                : new Text(at.getYear() + "年" + moment.ja(), moment.en() + " " + at.getYear());
    }

    /// 11月19日(木) / Thu 19 Nov.
    public static Text day(LocalDate date) {
        return new Text(
                "%d月%d日(%s)"
                        .formatted(
                                date.getMonthValue(),
                                date.getDayOfMonth(),
                                date.getDayOfWeek()
                                        .getDisplayName(TextStyle.SHORT, Locale.JAPANESE)),
                date.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.ENGLISH)
                        + " "
                        + date.getDayOfMonth()
                        + " "
                        + date.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH));
    }

    /// 2026年11月19日(木) / Thu 19 Nov 2026.
    public static Text dayWithYear(LocalDate date) {
        Text day = day(date);
        return new Text(date.getYear() + "年" + day.ja(), day.en() + " " + date.getYear());
    }

    /// As precisely as it was stated, with the year when it is not that of `now`.
    public static Text date(PartialDate date, LocalDate now) {
        if (!date.hasDay()) {
            return date.month() == 0
                    ? new Text(date.year() + "年", Integer.toString(date.year()))
                    : new Text(
                            date.year() + "年" + date.month() + "月",
                            date.earliest()
                                            .getMonth()
                                            .getDisplayName(TextStyle.FULL, Locale.ENGLISH)
                                    + " "
                                    + date.year());
        }
        LocalDateTime start = date.earliest();
        Text day =
                date.year() == now.getYear()
                        ? day(start.toLocalDate())
                        : dayWithYear(start.toLocalDate());
        if (!date.hasTime()) {
            return day;
        }
        return new Text(
                day.ja()
                        + start.getHour()
                        + (start.getMinute() == 0 ? "時" : "時%02d分".formatted(start.getMinute())),
                day.en() + ", %02d:%02d".formatted(start.getHour(), start.getMinute()));
    }

    /// 72% / 72 %, whole percent; small shares are "1%未満", never 0.
    public static Text share(double share) {
        if (share > 0 && share < 0.01) {
            return new Text("1%未満", "under 1 %");
        }
        if (share < 1 && share > 0.99) {
            return new Text("99%超", "over 99 %");
        }
        long percent = Math.round(share * 100);
        return new Text(percent + "%", percent + " %");
    }

    /// A share of runs as a probability: 72%. Where all runs agree it is still no fact: 99%超.
    public static Text probability(double share) {
        return share > 0.99 ? new Text("99%超", "over 99 %") : share(share);
    }

    /// 1.8日 / 1.8 days.
    public static Text days(double days) {
        String figure = plain(days);
        return new Text(figure + "日", figure + (figure.equals("1") ? " day" : " days"));
    }

    /// Hours under two days, days from there on.
    public static Text duration(double hours) {
        if (hours >= 48) {
            return days(Math.round(hours / 24 * 10) / 10.0);
        }
        String figure = hours < 1 ? plain(hours) : Long.toString(Math.round(hours));
        return new Text(figure + "時間", figure + (figure.equals("1") ? " hour" : " hours"));
    }

    /// Two significant digits: 4.1億円, 19億円 / JPY 410 million.
    public static Text amount(double amount, String currency) {
        BigDecimal rounded =
                new BigDecimal(amount).round(new MathContext(2, RoundingMode.HALF_EVEN));
        return new Text(japaneseAmount(rounded, currency), englishAmount(rounded, currency));
    }

    /// As exactly as it was stated: 1億9,800万円 is written 1.98億円.
    public static Text exactAmount(BigDecimal amount, String currency) {
        return new Text(japaneseAmount(amount, currency), englishAmount(amount, currency));
    }

    /// 4.1億〜19億円 / JPY 410 million to 1.9 billion.
    public static Text amounts(double low, double high, String currency) {
        Text from = amount(low, currency);
        Text to = amount(high, currency);
        String unit = unitJa(currency);
        return new Text(
                from.ja().substring(0, from.ja().length() - unit.length()) + "〜" + to.ja(),
                from.en() + " to " + to.en().substring(currency.length() + 1));
    }

    /// Grouped digits for counts: 12,345.
    public static String count(BigDecimal value) {
        return String.format(Locale.ROOT, "%,d", value.toBigInteger());
    }

    private static String japaneseAmount(BigDecimal amount, String currency) {
        String unit = unitJa(currency);
        BigDecimal size = amount.abs();
        if (size.compareTo(CHO) >= 0) {
            return plain(amount.divide(CHO)) + "兆" + unit;
        }
        if (size.compareTo(OKU) >= 0) {
            return plain(amount.divide(OKU)) + "億" + unit;
        }
        if (size.compareTo(MAN) >= 0) {
            return String.format(Locale.ROOT, "%,d万", amount.divide(MAN).longValue()) + unit;
        }
        return plain(amount) + unit;
    }

    private static String englishAmount(BigDecimal amount, String currency) {
        BigDecimal size = amount.abs();
        if (size.compareTo(BigDecimal.valueOf(1_000_000_000_000L)) >= 0) {
            return currency + " " + plain(amount.movePointLeft(12)) + " trillion";
        }
        if (size.compareTo(BigDecimal.valueOf(1_000_000_000)) >= 0) {
            return currency + " " + plain(amount.movePointLeft(9)) + " billion";
        }
        if (size.compareTo(BigDecimal.valueOf(1_000_000)) >= 0) {
            return currency + " " + plain(amount.movePointLeft(6)) + " million";
        }
        return currency + " " + String.format(Locale.ROOT, "%,d", amount.longValue());
    }

    private static String unitJa(String currency) {
        return switch (currency) {
            case "JPY" -> "円";
            case "USD" -> "米ドル";
            case "EUR" -> "ユーロ";
            case "GBP" -> "ポンド";
            default -> " " + currency;
        };
    }

    private static String plain(double value) {
        return plain(BigDecimal.valueOf(value));
    }

    private static String plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
    }
}
