package dev.hakyu.reader.internal.open;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.hakyu.model.PartialDate;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The lines between a title and the body: date, issuer, stock code, salutation.
public final class HeaderLines {
    private static final int MOST_LINES = 6;
    private static final int WIDEST_DATE_LINE = 140;
    private static final int WIDEST_ISSUER = 80;

    private static final Pattern LABEL =
            Pattern.compile(
                    "(?i)^(会\\s?社\\s?名|団体名|法人名|発表者|発行元?|発信者|出典|媒体|source|issuer|company|by|from)"
                            + "\\s*[::]?\\s*");
    private static final Pattern NOISE =
            Pattern.compile(
                    "(?i)[((](?:[月火水木金土日](?:曜日?)?|祝|mon|tue|wed|thu|fri|sat|sun)[))]"
                            + "|\\d{1,2}[時:]\\d{2}分?|(?:発表日|公開日|更新日|掲載日|配信日|日付)\\s*[::]?"
                            + "|朝刊|夕刊|\\b(?:filed|posted|published|updated|on)\\b:?");
    private static final Pattern JAPANESE_ORGANISATION =
            Pattern.compile(
                    "株式会社|有限会社|合同会社|法人|\\(株\\)|㈱"
                            + "|(?:市|県|都|府|町|村|区|省|庁|局|委員会|大学|学校|学園|病院|センター|協会|機構"
                            + "|組合|連合会|銀行|信用金庫|新聞|新聞社|通信社|研究所|グループ|ホールディングス"
                            + "|公社|公団|財団|協議会|消防本部|警察本部|日報|新報|時報)$|(?:日刊|週刊)[^ ]{2,10}$");
    private static final Pattern ENGLISH_ORGANISATION =
            Pattern.compile(
                    "(?i)\\b(?:inc|ltd|llc|plc|corp|corporation|company|limited|gmbh|university"
                            + "|council|department|agency|ministry|authority|hospital|group"
                            + "|holdings)\\.?$");
    private static final Pattern OTHER_HEADER =
            Pattern.compile(
                    "^(?:各\\s?位|お客様各位|関係者各位|\\((?:証券)?コード.*|\\(?TEL.*|代\\s?表\\s?者.*"
                            + "|(?:問合せ|問い?合わせ)先.*)$");

    private static final Pattern DATED_AT_END =
            Pattern.compile("\\(([^()]{8,20}日)(?:付け?|配信|掲載|公開|更新)\\)$");

    private HeaderLines() {}

    /// What the header says.
    ///
    /// @param lines how many lines of the given ones belong to it
    public record Header(int lines, @Nullable PartialDate published, @Nullable String publisher) {}

    /// The header that a text begins with; it may have no line.
    ///
    /// @param lines the lines that are not blank after the title
    public static Header read(List<String> lines) {
        PartialDate published = null;
        String publisher = null;
        int count = 0;
        while (count < Math.min(MOST_LINES, lines.size())) {
            String line = lines.get(count).strip();
            Optional<DateWords.Found> date = dateOf(line, count == 0);
            String rest = date.map(DateWords.Found::rest).orElse(line);
            Optional<String> issuer = issuerOf(rest);
            if (date.isEmpty() && issuer.isEmpty() && !OTHER_HEADER.matches(plain(line))) {
                break;
            }
            if (published == null && date.isPresent()) {
                published = date.get().date();
            }
            if (publisher == null) {
                publisher = issuer.orElse(null);
            }
            count++;
        }
        return new Header(count, published, publisher);
    }

    /// How many lines stand above the title of a notice that begins with its date: date, number,
    /// issuer. None when the first line is no date alone.
    static int linesAboveTitle(List<String> head) {
        if (head.size() < 2 || Datelines.alone(head.getFirst()).isEmpty()) {
            return 0;
        }
        int lines = read(head).lines();
        return lines < head.size() ? Math.max(1, lines) : 0;
    }

    /// What the lines above and below the title say; of two the upper.
    ///
    /// @param title index of the title in the head of a text
    static Header around(List<String> head, int title) {
        Header above = read(head.subList(0, title));
        List<String> rest = head.subList(title + 1, head.size());
        Header below = read(rest);
        PartialDate published = above.published() == null ? below.published() : above.published();
        if (published == null) {
            published = datedAtEnd(rest);
        }
        if (published == null) {
            published = Datelines.among(rest);
        }
        String publisher = above.publisher() == null ? below.publisher() : above.publisher();
        return new Header(below.lines(), published, publisher);
    }

    /// The day in brackets that ends a paragraph of news: (2022年9月21日付).
    private static @Nullable PartialDate datedAtEnd(List<String> lines) {
        for (String line : lines) {
            Matcher matcher = DATED_AT_END.matcher(plain(line));
            if (matcher.find()) {
                return DateWords.in(matcher.group(1)).map(DateWords.Found::date).orElse(null);
            }
        }
        return null;
    }

    private static Optional<DateWords.Found> dateOf(String line, boolean directlyBelowTitle) {
        int widest = directlyBelowTitle ? WIDEST_DATE_LINE : WIDEST_DATE_LINE / 2;
        if (Lines.width(line) > widest || Lines.endsSentence(line)) {
            return Optional.empty();
        }
        return DateWords.in(line).filter(date -> !Datelines.isOfEvent(date));
    }

    /// The organisation that a header line names, if that is all it does.
    public static Optional<String> issuerOf(String line) {
        String rest = NOISE.matcher(plain(line)).replaceAll(" ").strip();
        rest = LABEL.matcher(rest).replaceFirst("").strip();
        if (rest.isEmpty() || Lines.width(rest) > WIDEST_ISSUER || Lines.endsSentence(rest)) {
            return Optional.empty();
        }
        if (!JAPANESE_ORGANISATION.matcher(rest).find()
                && !ENGLISH_ORGANISATION.matcher(rest).find()) {
            return Optional.empty();
        }
        return Optional.of(firstOf(rest));
    }

    /// Of two issuers on one line the first.
    private static String firstOf(String names) {
        int gap = names.indexOf(' ');
        if (gap > 0
                && JAPANESE_ORGANISATION.matcher(names.substring(0, gap)).find()
                && JAPANESE_ORGANISATION.matcher(names.substring(gap + 1)).find()
                && names.contains("会社")) {
            return names.substring(0, gap);
        }
        return names;
    }

    private static String plain(String line) {
        return Normalizer.normalize(line, Normalizer.Form.NFKC).strip();
    }
}
