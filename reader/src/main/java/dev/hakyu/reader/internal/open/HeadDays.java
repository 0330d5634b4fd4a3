package dev.hakyu.reader.internal.open;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.hakyu.model.PartialDate;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The days that the head of a text gives for itself: 2026年11月20日公表、11月24日更新; Published Nov 20,
/// 2026, updated Nov 24.
///
/// A word takes the day behind it in a line that ends with a day, else the day before it. Sentences
/// count only when they speak of the page itself.
///
/// @param first the earliest day that is called that of publication, or null
/// @param updated the latest day that is called that of an update, or null
public record HeadDays(@Nullable PartialDate first, @Nullable PartialDate updated) {
    private static final int LINES = 10;
    private static final int WIDEST = 160;
    private static final int WIDEST_SENTENCE = 80;
    private static final int MOST_DAYS_LATER = 300;

    private static final Pattern UPDATE =
            Pattern.compile(
                    "(?i)(?:最終|情報|内容|記事|ページ|一部)?(?:更新|追記|加筆|改訂|改定|訂正)|続報|第(?:[2-9二三四五六七八九]|[1-9十]\\d?)[報版]"
                            + "|\\b(?:last |most recently )?(?:updated?|revised|amended|modified)\\b");
    private static final Pattern FIRST =
            Pattern.compile(
                    "(?i)(?:初回)?(?:公表|発表|公開|掲載|配信|発行)|初版|初出|第[1一][報版]"
                            + "|\\b(?:(?:first|originally) )?(?:published|posted|released|issued)\\b");
    private static final Pattern TO_DAY =
            Pattern.compile(
                    "(?i)^(?:日時?|版)?[\\s::)\\]】〉>〕は,|-]*(?:\\bon\\b|\\bat\\b)?\\s*[(\\[]?$");
    private static final Pattern FROM_DAY =
            Pattern.compile(
                    "(?i)^\\s*(?:\\((?:[月火水木金土日](?:曜日?)?|祝)\\))?[\\s,、]*(?:\\d{1,2}(?::\\d{2}|時(?:\\d{1,2}分)?))?"
                            + "\\s*(?:付け?|現在|に)?[\\s(\\[【〔]*$");
    private static final Pattern AFTER_WORD =
            Pattern.compile(
                    "^(?:日|版|分|済み?|(?:いた)?しました|されました|しています)?(?:$|[\\s,、。.・/|)\\]】〕〉>::;(\\[【])");
    private static final Pattern OF_THE_PAGE =
            Pattern.compile(
                    "(?i)(?:本|当|この)(?:ページ|記事|お知らせ|リリース|資料|文書|稿)"
                            + "|\\bthis (?:page|article|notice|statement|release|story|report|post|advisory)\\b"
                            + "|^\\W*(?:first |last |originally )?(?:published|updated|posted)\\b");

    private record Word(int start, int end, boolean update) {}

    /// What the first lines say; a sentence ends them, but for one on the page itself.
    ///
    /// @param published the day of publication as it is known so far; completes days without a year
    static HeadDays in(List<String> lines, @Nullable PartialDate published) {
        PartialDate base = published;
        List<PartialDate> firsts = new ArrayList<>();
        List<PartialDate> updates = new ArrayList<>();
        for (String raw : lines.subList(0, Math.min(LINES, lines.size()))) {
            String line = Normalizer.normalize(raw, Normalizer.Form.NFKC).strip();
            boolean title = line.equals(lines.getFirst().strip());
            if (!title && Lines.endsSentence(line) && !isOfThePage(line)) {
                break;
            }
            if (Lines.width(line) > WIDEST) {
                continue;
            }
            List<DateWords.Span> days = DateWords.all(line, base);
            base = days.isEmpty() || base != null ? base : days.getFirst().date();
            for (Word word : words(line)) {
                DateWords.Span day = dayOf(word, days, line);
                if (day != null) {
                    (word.update ? updates : firsts).add(day.date());
                }
            }
        }
        return new HeadDays(
                firsts.stream().min(Comparator.naturalOrder()).orElse(null),
                updates.stream().max(Comparator.naturalOrder()).orElse(null));
    }

    private static boolean isOfThePage(String line) {
        return Lines.width(line) <= WIDEST_SENTENCE && OF_THE_PAGE.matcher(line).find();
    }

    private static List<Word> words(String line) {
        List<Word> words = new ArrayList<>();
        for (Pattern pattern : List.of(UPDATE, FIRST)) {
            Matcher matcher = pattern.matcher(line);
            while (matcher.find()) {
                words.add(new Word(matcher.start(), matcher.end(), pattern.equals(UPDATE)));
            }
        }
        return words;
    }

    private static DateWords.@Nullable Span dayOf(
            Word word, List<DateWords.Span> days, String line) {
        DateWords.Span before = null;
        DateWords.Span after = null;
        for (DateWords.Span day : days) {
            before = day.end() <= word.start ? day : before;
            after = after == null && day.start() >= word.end ? day : after;
        }
        boolean lastIsDay = !days.isEmpty() && days.getLast().end() > lastWordEnd(line);
        if (after != null && lastIsDay && beginsWord(line, word.start, before)) {
            if (TO_DAY.matches(line.substring(word.end, after.start()))) {
                return after;
            }
        }
        boolean behind =
                before != null
                        && FROM_DAY.matches(line.substring(before.end(), word.start))
                        && AFTER_WORD.matcher(line.substring(word.end)).find();
        return behind ? before : null;
    }

    private static int lastWordEnd(String line) {
        return words(line).stream().mapToInt(Word::end).max().orElse(0);
    }

    /// システム更新 is no update of a page.
    private static boolean beginsWord(String line, int at, DateWords.@Nullable Span before) {
        if (at == 0 || (before != null && before.end() == at)) {
            return true;
        }
        Character.UnicodeScript script = Character.UnicodeScript.of(line.charAt(at - 1));
        return script != Character.UnicodeScript.HAN
                && script != Character.UnicodeScript.KATAKANA
                && script != Character.UnicodeScript.HIRAGANA;
    }

    /// The day of publication that stands: of two the one that is called so, when what stood first
    /// was the day of an update.
    @Nullable PartialDate published(@Nullable PartialDate known) {
        PartialDate day = first;
        if (day == null) {
            return known;
        }
        boolean wasUpdate = known != null && isSameDay(known, updated) && day.compareTo(known) < 0;
        return known == null || wasUpdate ? day : known;
    }

    /// The update that came after a publication, of those known; null when none did.
    static @Nullable PartialDate later(
            @Nullable PartialDate published, @Nullable PartialDate a, @Nullable PartialDate b) {
        PartialDate latest = a == null || (b != null && b.compareTo(a) > 0) ? b : a;
        if (latest == null || published == null) {
            return latest;
        }
        LocalDate then = published.earliest().toLocalDate();
        LocalDate day = latest.earliest().toLocalDate();
        return day.isAfter(then) && day.isBefore(then.plusDays(MOST_DAYS_LATER)) ? latest : null;
    }

    private static boolean isSameDay(PartialDate a, @Nullable PartialDate b) {
        return b != null && a.date().isPresent() && a.date().equals(b.date());
    }
}
