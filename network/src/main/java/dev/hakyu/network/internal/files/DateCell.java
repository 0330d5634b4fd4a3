package dev.hakyu.network.internal.files;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads dates as they stand in Japanese and English spreadsheets: `2026-04-01`, `2026/4/1`,
/// `R8.4.1`, `令和7年度末`, `20260401`, `1 Apr 2026`, and the serial number of a spreadsheet.
///
/// A month alone is its last day in a column that ends a period and its first day otherwise, with a
/// doubt. `4/1/2026` is refused: it is April in one country and January in another.
public final class DateCell {
    private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);
    private static final int MIN_SERIAL = 20_000;
    private static final int MAX_SERIAL = 80_000;
    private static final Map<String, Integer> ERA_START =
            Map.of("令和", 2018, "r", 2018, "平成", 1988, "h", 1988, "昭和", 1925, "s", 1925);
    private static final List<String> MONTHS =
            List.of(
                    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov",
                    "dec");

    private DateCell() {}

    /// Reads a date.
    ///
    /// @param ends the date ends a period
    public static Parsed<LocalDate> parse(String narrow, boolean ends) {
        ColumnType type = ends ? ColumnType.END_DATE : ColumnType.DATE;
        if (narrow.length() > 40) {
            return Parsed.bad(Finding.unreadable(narrow, type));
        }
        try {
            Parsed<LocalDate> read = read(withoutTime(narrow), ends);
            return read == null ? Parsed.bad(Finding.unreadable(narrow, type)) : read;
        } catch (DateTimeException e) {
            return Parsed.bad(Finding.unreadable(narrow, type));
        }
    }

    private static @Nullable Parsed<LocalDate> read(String text, boolean ends) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (isDigits(lower)) {
            return readDigits(lower);
        }
        boolean last = lower.endsWith("末日") || lower.endsWith("末");
        if (lower.contains("年度") || lower.startsWith("fy")) {
            return readFiscalYear(lower, last || ends);
        }
        List<Integer> numbers = new ArrayList<>();
        Integer month = readEnglishMonth(lower);
        if (!readNumbers(lower, numbers, month != null)) {
            return null;
        }
        if (month != null) {
            return english(numbers, month, ends);
        }
        if (numbers.isEmpty()) {
            return null;
        }
        int year = yearOf(lower, numbers.getFirst());
        if (year < 1900 || year > 2200) {
            return null;
        }
        return switch (numbers.size()) {
            case 3 -> Parsed.known(LocalDate.of(year, numbers.get(1), numbers.get(2)));
            case 2 -> monthOnly(YearMonth.of(year, numbers.get(1)), last, last || ends);
            default -> null;
        };
    }

    private static @Nullable Parsed<LocalDate> readDigits(String digits) {
        if (digits.length() == 8) {
            int all = Integer.parseInt(digits);
            return Parsed.known(LocalDate.of(all / 10_000, all / 100 % 100, all % 100));
        }
        if (digits.length() == 5) {
            int serial = Integer.parseInt(digits);
            return serial >= MIN_SERIAL && serial <= MAX_SERIAL
                    ? Parsed.known(SERIAL_ZERO.plusDays(serial))
                    : null;
        }
        return null;
    }

    private static @Nullable Parsed<LocalDate> readFiscalYear(String text, boolean end) {
        List<Integer> numbers = new ArrayList<>();
        if (!readNumbers(text.replace("fy", ""), numbers, false) || numbers.size() != 1) {
            return null;
        }
        int year = yearOf(text, numbers.getFirst());
        if (year < 1900 || year > 2200) {
            return null;
        }
        return Parsed.known(end ? LocalDate.of(year + 1, 3, 31) : LocalDate.of(year, 4, 1));
    }

    private static Parsed<LocalDate> monthOnly(YearMonth month, boolean stated, boolean end) {
        LocalDate day = end ? month.atEndOfMonth() : month.atDay(1);
        return new Parsed.Known<>(
                day,
                stated
                        ? null
                        : Finding.of(
                                "month-only",
                                "日が書かれていないため " + day + " として扱います。",
                                "No day is given; " + day + " is used.",
                                "日まで入力してください。",
                                "Write the day as well."));
    }

    private static @Nullable Parsed<LocalDate> english(
            List<Integer> numbers, int month, boolean ends) {
        if (numbers.size() == 1 && numbers.getFirst() >= 1900) {
            return monthOnly(YearMonth.of(numbers.getFirst(), month), false, ends);
        }
        if (numbers.size() != 2) {
            return null;
        }
        int first = numbers.get(0);
        int second = numbers.get(1);
        return Parsed.known(
                first > 31
                        ? LocalDate.of(first, month, second)
                        : LocalDate.of(second, month, first));
    }

    private static int yearOf(String text, int number) {
        for (Map.Entry<String, Integer> era : ERA_START.entrySet()) {
            if (text.startsWith(era.getKey())) {
                return number >= 1 && number < 100 ? era.getValue() + number : -1;
            }
        }
        return number;
    }

    private static @Nullable Integer readEnglishMonth(String text) {
        for (int i = 0; i < MONTHS.size(); i++) {
            if (text.contains(MONTHS.get(i))) {
                return i + 1;
            }
        }
        return null;
    }

    /// Collects the numbers; false when something stands between them that no date has.
    private static boolean readNumbers(String text, List<Integer> numbers, boolean words) {
        int at = 0;
        String rest = text.replace("元年", "1年");
        while (at < rest.length()) {
            char c = rest.charAt(at);
            if (c >= '0' && c <= '9') {
                int end = at;
                while (end < rest.length() && Character.isDigit(rest.charAt(end))) {
                    end++;
                }
                if (end - at > 4) {
                    return false;
                }
                numbers.add(Integer.parseInt(rest.substring(at, end)));
                at = end;
            } else if (isAllowed(c) || (isLetter(c) && (words || (at == 0 && isEraLetter(c))))) {
                at++;
            } else {
                return false;
            }
        }
        return true;
    }

    private static boolean isAllowed(char c) {
        return "-/.,年月日度末令和平成昭 ()火水木金土時点頃現在迄まで".indexOf(c) >= 0;
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z';
    }

    private static boolean isEraLetter(char c) {
        return c == 'r' || c == 'h' || c == 's';
    }

    private static String withoutTime(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            return text.strip();
        }
        int split = Math.max(text.lastIndexOf(' ', colon), text.lastIndexOf('T', colon));
        return split > 0 ? text.substring(0, split).strip() : text.strip();
    }

    private static boolean isDigits(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
