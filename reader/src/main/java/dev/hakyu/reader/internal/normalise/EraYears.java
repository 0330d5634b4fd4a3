package dev.hakyu.reader.internal.normalise;

/// Writes years of a Japanese era as western years: 令和5年 and R5.7.1 become 2023年 and 2023.7.1.
final class EraYears {
    private static final int LONGEST_ERA_YEAR = 64;

    private enum Era {
        REIWA("令和", 'R', 2018),
        HEISEI("平成", 'H', 1988),
        SHOWA("昭和", 'S', 1925);

        private final String name;
        private final char letter;
        private final int yearZero;

        Era(String name, char letter, int yearZero) {
            this.name = name;
            this.letter = letter;
            this.yearZero = yearZero;
        }
    }

    private EraYears() {}

    static NormalText toWestern(NormalText in) {
        String text = in.text();
        NormalTextBuilder out = new NormalTextBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            int end = rewrite(in, at, out);
            if (end == at) {
                out.copy(in, at, at + 1);
                end = at + 1;
            }
            at = end;
        }
        return out.build();
    }

    /// Writes the western year of an era year at `at`; returns where it ends, or `at` if none.
    private static int rewrite(NormalText in, int at, NormalTextBuilder out) {
        String text = in.text();
        char c = text.charAt(at);
        for (Era era : Era.values()) {
            if (c == era.name.charAt(0) && text.startsWith(era.name, at)) {
                int from = at + era.name.length();
                if (from < text.length() && text.charAt(from) == '元') {
                    return write(in, at, from + 1, era.yearZero + 1, out);
                }
                int end = digitsEnd(text, from);
                return end == from ? at : write(in, at, end, year(text, from, end, era), out);
            }
            if (c == era.letter && !isLetterOrDigit(text, at - 1)) {
                int end = digitsEnd(text, at + 1);
                if (end > at + 1 && isDateAfter(text, end)) {
                    return write(in, at, end, year(text, at + 1, end, era), out);
                }
            }
        }
        return at;
    }

    private static int year(String text, int from, int end, Era era) {
        int eraYear = Integer.parseInt(text, from, end, 10);
        return eraYear > LONGEST_ERA_YEAR ? -1 : era.yearZero + eraYear;
    }

    private static int write(NormalText in, int start, int end, int year, NormalTextBuilder out) {
        if (year < 0) {
            return start;
        }
        out.append(Integer.toString(year), in.originalStart(start), in.originalEnd(end));
        return end;
    }

    /// After a letter era only a date counts: R5.7 or R5年, not the model R5.
    private static boolean isDateAfter(String text, int at) {
        if (at >= text.length()) {
            return false;
        }
        char c = text.charAt(at);
        return c == '年' || ((c == '.' || c == '/') && digitsEnd(text, at + 1) > at + 1);
    }

    private static int digitsEnd(String text, int from) {
        int end = from;
        while (end < text.length() && end < from + 2 && Character.isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isLetterOrDigit(String text, int at) {
        return at >= 0 && Character.isLetterOrDigit(text.charAt(at)) && text.charAt(at) < 0x80;
    }
}
