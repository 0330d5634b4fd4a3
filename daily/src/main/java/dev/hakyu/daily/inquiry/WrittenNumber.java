package dev.hakyu.daily.inquiry;

import dev.hakyu.model.Text;
import dev.hakyu.network.api.CellValue;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Reads figures with words that make them rough: `約1.5日`, `3日程度`, `1〜2日`, `2 to 3 days`.
///
/// Of a range the end that is worse for us counts, with a doubt that says so; where neither is
/// known to be worse a range is no figure.
final class WrittenNumber {
    private static final Set<String> LESS_IS_WORSE =
            Set.of(Question.COVER, "in_transit", "alternate_share");
    private static final Set<String> MORE_IS_WORSE = Set.of("rto", "alternate");
    private static final Set<String> NONE_IS_ZERO = Set.of(Question.COVER, "insurance");
    private static final List<String> BEFORE =
            List.of(
                    "約",
                    "およそ",
                    "おおよそ",
                    "だいたい",
                    "概ね",
                    "おおむね",
                    "approximately",
                    "approx.",
                    "approx",
                    "roughly",
                    "around",
                    "about",
                    "circa",
                    "ca.");
    private static final List<String> BEHIND =
            List.of(
                    "程度",
                    "くらい",
                    "ぐらい",
                    "前後",
                    "ほど",
                    "位",
                    "弱",
                    "強",
                    "です",
                    "分です",
                    "見込み",
                    "。",
                    "or so",
                    "approximately",
                    "approx.",
                    "approx");
    private static final List<String> AT_LEAST =
            List.of("以上", "or more", "at least", "最低", "少なくとも");
    private static final List<String> BETWEEN =
            List.of("〜", "~", "–", "—", "から", "ないし", " to ", " or ", "-");

    private static final List<String> SOME = List.of("数", "a few", "several");
    private static final Map<String, String> HALVES =
            Map.of(
                    "半日", "0.5日",
                    "half a day", "0.5 days",
                    "a half day", "0.5 days",
                    "half day", "0.5 days");
    private static final int FEWEST = 2;
    private static final int MOST = 6;

    private final String question;
    private final Function<String, CellValue> reader;

    /// @param question id
    /// @param reader of a plain figure
    WrittenNumber(String question, Function<String, CellValue> reader) {
        this.question = question;
        this.reader = reader;
    }

    /// The figure; empty when the words hold none for sure.
    Optional<CellValue.Known> read(String raw) {
        String text =
                Normalizer.normalize(raw, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
        if (text.length() > 60) {
            return Optional.empty();
        }
        String plain = halves(without(text));
        Optional<CellValue.Known> exact = known(plain);
        return exact.isPresent()
                ? exact
                : range(plain, raw).or(() -> atLeast(plain, raw)).or(() -> some(plain, raw));
    }

    /// `半日` and `half a day` as half of one.
    private static String halves(String text) {
        for (Map.Entry<String, String> half : HALVES.entrySet()) {
            if (text.startsWith(half.getKey())) {
                String rest = text.substring(half.getKey().length());
                boolean goesOn = !rest.isEmpty() && Character.isLetter(rest.charAt(0));
                return goesOn && half.getKey().endsWith("y") ? text : half.getValue() + rest;
            }
        }
        return text;
    }

    /// A plain figure out of words that name a range: with a doubt.
    static CellValue.Known seen(CellValue.Known known, String raw) {
        String text = Normalizer.normalize(raw, Normalizer.Form.NFKC);
        boolean range =
                text.length() > 1
                        && text.substring(1).chars().anyMatch(c -> c == '〜' || c == '~')
                        && !known.text().isEmpty()
                        && known.text().chars().allMatch(c -> Character.isDigit(c) || c == '.');
        return range && known.findDoubt().isEmpty() ? doubted(known, raw) : known;
    }

    /// What `none` means as a figure; empty when it is no figure here.
    Optional<CellValue.Known> none(String raw) {
        return NONE_IS_ZERO.contains(question)
                ? known("0").map(each -> doubted(each, raw))
                : Optional.empty();
    }

    private Optional<CellValue.Known> range(String text, String raw) {
        boolean less = LESS_IS_WORSE.contains(question);
        if (!less && !MORE_IS_WORSE.contains(question)) {
            return Optional.empty();
        }
        for (String mark : BETWEEN) {
            int at = text.indexOf(mark);
            if (at <= 0 || text.indexOf(mark, at + mark.length()) >= 0) {
                continue;
            }
            String second = without(text.substring(at + mark.length()).strip());
            String first = without(text.substring(0, at).strip()) + unitOf(second, text, at);
            Optional<CellValue.Known> low = known(first);
            Optional<CellValue.Known> high = known(second);
            if (low.isEmpty() || high.isEmpty()) {
                continue;
            }
            boolean ordered = number(low.get()).compareTo(number(high.get())) <= 0;
            return ordered
                    ? Optional.of(doubted(less ? low.get() : high.get(), raw))
                    : Optional.empty();
        }
        return Optional.empty();
    }

    /// The unit of the second figure, when the first has none.
    private static String unitOf(String second, String text, int at) {
        boolean bare = at > 0 && Character.isDigit(text.charAt(at - 1));
        int end = second.length();
        while (end > 0 && !Character.isDigit(second.charAt(end - 1))) {
            end--;
        }
        return bare ? second.substring(end) : "";
    }

    /// `数日` and `several days`: two to six of them.
    private Optional<CellValue.Known> some(String text, String raw) {
        boolean less = LESS_IS_WORSE.contains(question);
        if (!less && !MORE_IS_WORSE.contains(question)) {
            return Optional.empty();
        }
        for (String word : SOME) {
            String unit = text.startsWith(word) ? text.substring(word.length()) : "";
            // 数十日 are tens of days.
            if (unit.isEmpty() || "十百千万億".indexOf(unit.charAt(0)) >= 0) {
                continue;
            }
            Optional<CellValue.Known> figure = known((less ? FEWEST : MOST) + unit);
            if (figure.isPresent()) {
                return figure.map(each -> between(each, raw));
            }
        }
        return Optional.empty();
    }

    private Optional<CellValue.Known> atLeast(String text, String raw) {
        if (!LESS_IS_WORSE.contains(question)) {
            return Optional.empty();
        }
        for (String word : AT_LEAST) {
            if (text.startsWith(word) || text.endsWith(word)) {
                return known(text.replace(word, "").strip()).map(each -> doubted(each, raw));
            }
        }
        return Optional.empty();
    }

    private Optional<CellValue.Known> known(String text) {
        return reader.apply(text) instanceof CellValue.Known known
                ? Optional.of(known)
                : Optional.empty();
    }

    private static BigDecimal number(CellValue.Known known) {
        try {
            return new BigDecimal(known.text());
        } catch (NumberFormatException e) {
            return BigDecimal.ZERO;
        }
    }

    private static CellValue.Known doubted(CellValue.Known known, String raw) {
        String said = raw.strip();
        return new CellValue.Known(
                known.text(),
                new Text(
                        "「" + said + "」は " + known.text() + " として扱います。",
                        "'" + said + "' is taken as " + known.text() + "."));
    }

    private static CellValue.Known between(CellValue.Known known, String raw) {
        String said = raw.strip();
        return new CellValue.Known(
                known.text(),
                new Text(
                        "「%s」は %d〜%d の幅で読み、悪いほうの %s として扱います。"
                                .formatted(said, FEWEST, MOST, known.text()),
                        "'%s' is read as %d to %d and taken as the worse end, %s."
                                .formatted(said, FEWEST, MOST, known.text())));
    }

    private static String without(String text) {
        String rest = text;
        boolean shorter = true;
        while (shorter) {
            String before = rest;
            for (String word : BEFORE) {
                rest = rest.startsWith(word) ? rest.substring(word.length()).strip() : rest;
            }
            for (String word : BEHIND) {
                rest =
                        rest.endsWith(word)
                                ? rest.substring(0, rest.length() - word.length()).strip()
                                : rest;
            }
            shorter = !rest.equals(before);
        }
        return rest;
    }
}
