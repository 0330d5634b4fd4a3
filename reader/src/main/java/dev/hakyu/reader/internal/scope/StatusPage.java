package dev.hakyu.reader.internal.scope;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.hakyu.model.PartialDate;
import dev.hakyu.reader.internal.mark.DateMark;
import dev.hakyu.reader.internal.mark.MarkedText;
import dev.hakyu.reader.internal.mark.TimesOfDay;
import dev.hakyu.reader.internal.split.Line;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A provider's page on the state of its service: updates that each begin with a state (調査中,
/// Investigating) or an hour. It is the provider's own word, with or without "we".
///
/// @param updates in the order of the page
public record StatusPage(List<Update> updates) {
    private static final String OPEN_JA =
            "(?:原因)?調査中|(?:原因を?)?特定(?:済み?|中)?|(?:復旧)?(?:作業|対応)中|復旧(?:作業|対応)中|経過を?(?:観察|監視)中?|監視中|(?:一部)?障害(?:発生)?中?|継続中";
    private static final String DONE_JA =
            "(?:全面|完全)?(?:復旧|回復)(?:済み?|完了|(?:いた)?しました)?|解消(?:済み?|(?:いた)?しました)?|解決(?:済み?|(?:いた)?しました)?|正常稼働中?";
    private static final String OPEN_EN = "Investigating|Identified|Monitoring|Update|In progress";
    private static final String DONE_EN = "Resolved";
    private static final String STATE =
            "(" + OPEN_JA + "|" + DONE_JA + "|" + OPEN_EN + "|" + DONE_EN + ")";
    private static final String STAMP_JA =
            "(?:[0-9]{4}[年/.-])?(?:[0-9]{1,2}[月/.-][0-9]{1,2}日?)?(?:\\([^)]{1,3}\\))?\\s*[0-9]{1,2}[時:](?:[0-9]{1,2}分?)?(?: ?JST)?(?:更新|現在|時点)?";
    private static final String STAMP_EN =
            "(?:(?:[A-Z][a-z]{2,8}\\.? [0-9]{1,2}|[0-9]{1,2} [A-Z][a-z]{2,8}\\.?|[0-9]{4}-[0-9]{2}-[0-9]{2}),?(?: [0-9]{4})?,?(?: at| -)? ?)?[0-9]{1,2}:[0-9]{2}(?: ?[ap]m)?(?: ?\\(?[A-Z]{2,4}\\)?)?";
    private static final String BULLET = "^[-*・●○■◆▼ ]*";
    private static final Pattern STATED =
            Pattern.compile(
                    BULLET
                            + "(?:(?:"
                            + STAMP_JA
                            + "|"
                            + STAMP_EN
                            + ")[\\s::|/–—-]*)?(?:[【\\[(<]\\s*"
                            + STATE
                            + "\\s*[】\\])>]|"
                            + STATE
                            + "(?:\\s*[::|–—]|\\s+[-/]\\s|\\s*$))"
                            + "|"
                            + BULLET
                            + "(?:"
                            + STAMP_JA
                            + "|"
                            + STAMP_EN
                            + ")[\\s::|/–—-]+"
                            + STATE
                            + "\\s"
                            + "|"
                            + BULLET
                            + STATE
                            + "[\\s::|/–—-]+(?:"
                            + STAMP_JA
                            + "|"
                            + STAMP_EN
                            + ")");
    private static final Pattern KEY =
            Pattern.compile(
                    "(?:"
                            + BULLET
                            + "|[0-9〇○] )(?:現在の|対応)?(?:ステータス|状況|状態|(?i:(?:current )?status))\\s*[::|]\\s*"
                            + "("
                            + OPEN_JA
                            + "|"
                            + DONE_JA
                            + "|(?:対応)?完了|終了|"
                            + OPEN_EN
                            + "|"
                            + DONE_EN
                            + "|Closed)");
    private static final Pattern STAMPED =
            Pattern.compile(
                    BULLET + "(?:" + STAMP_JA + "|" + STAMP_EN + ")[\\s::|–—-]+[^\\s0-9(].{5}");
    private static final Pattern DONE =
            Pattern.compile("^(?:" + DONE_JA + "|(?:対応)?完了|終了|" + DONE_EN + "|Closed)$");
    private static final Pattern TOLD_DONE =
            Pattern.compile(
                    "(?:復旧|解消|解決|回復)(?:いた)?し(?:ました|ております)|(?:全|すべて|全て)[^。、]{0,14}(?:通じ|利用でき|ご利用いただけ|使え)るようになりました|has been resolved|is resolved|fully recovered");
    private static final Pattern HEAD =
            Pattern.compile(
                    "稼[働動]状況|運用状況|サービス状況|システム状況|障害情報|(?:障害・工事|工事・障害)情報|障害(?:・メンテナンス|のお知らせ)|ステータス|//status\\.|(?i)\\bstatus\\b");
    private static final Pattern NEXT = Pattern.compile("次回|次の更新|(?i)\\bnext update");

    /// 【障害発生中】, [Resolved] at the front of a title.
    private static final Pattern IN_TITLE =
            Pattern.compile(
                    "^[【\\[]\\s*(?:"
                            + OPEN_JA
                            + "|"
                            + DONE_JA
                            + "|"
                            + OPEN_EN
                            + "|"
                            + DONE_EN
                            + ")\\s*[】\\]]");

    private static final Pattern DONE_IN_TITLE =
            Pattern.compile("^[【\\[]\\s*(?:" + DONE_JA + "|" + DONE_EN + ")\\s*[】\\]]");

    /// 10時05分に全員がログインできる: an update on the end of a stop often tells of an earlier hour.
    private static final Pattern BACK =
            Pattern.compile(
                    "((?:午前|午後)?[0-9]{1,2}(?:時(?:[0-9]{1,2}分|半)?|:[0-9]{2}))(?:ごろ|頃|過ぎ)?(?:をもって|時点で|までに|には|に)[^。、]{0,24}(?:復旧|回復|元の状態に戻|(?:できる|使える|いただける)(?:こと|よう|状態))"
                            + "|(?i:(?:restored|recovered|running again|back|(?:log|sign) in again|working again)(?: for [a-z ]{2,24})? (?:at|since|as of) )([0-9]{1,2}:[0-9]{2})"
                            + "|(?i:\\b(?:at|since|as of) )([0-9]{1,2}:[0-9]{2})(?: [A-Z]{2,4})?,? (?i:[a-z -]{0,32}\\b(?:restored|recovered|able to (?:log|sign) in|running again|back to normal))");

    private static final Pattern OF_PART =
            Pattern.compile("一部|のうち|順次|(?i)\\b(?:some|part(?:ly|ial(?:ly)?)?|most)\\b");

    /// Rows of the table with which such a page tells of an outage.
    private static final Pattern ROW =
            Pattern.compile(
                    "^(?:サービス|地域|対象|(?:障害)?発生|終了|(?:全面)?復旧|影響|原因|措置|対応)(?:日時|時刻|範囲|状況)? ?[|::]"
                            + "|^(?i:services?|regions?|started|began|ended|resolved|impact|cause)(?: at)? ?[|:]");

    private static final int ROWS = 3;
    private static final int HEAD_LINES = 4;
    private static final int ENOUGH = 2;
    private static final int LINES_OF_UPDATE = 20;

    public StatusPage {
        updates = List.copyOf(updates);
    }

    /// One update.
    ///
    /// @param at where its line begins
    /// @param resolved the service runs again
    /// @param time when it was written, or null
    /// @param back when the service ran again, where it tells of an hour before that; else null
    public record Update(
            int at, boolean resolved, @Nullable PartialDate time, @Nullable PartialDate back) {}

    /// The text as such a page; empty when it is none.
    public static Optional<StatusPage> in(MarkedText text) {
        List<Update> updates = new ArrayList<>();
        int states = 0;
        int rows = 0;
        boolean titled = false;
        boolean over = false;
        List<Line> lines = text.lines();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (line.is(Line.Kind.TAIL)) {
                continue;
            }
            String words = text.text().substring(line.start(), line.end()).strip();
            Matcher stated = STATED.matcher(words);
            Matcher key = KEY.matcher(words);
            rows += ROW.matcher(words).find() ? 1 : 0;
            boolean title = line.is(Line.Kind.TITLE);
            if (title && IN_TITLE.matcher(words).find()) {
                titled = true;
                over = DONE_IN_TITLE.matcher(words).find();
            } else if (!title && stated.find()) {
                states++;
                updates.add(update(text, i, DONE.matches(state(stated))));
            } else if (key.find()) {
                states++;
                boolean done = DONE.matches(key.group(1));
                updates.add(new Update(line.start(), done, null, null));
            } else if (STAMPED.matcher(words).find()) {
                updates.add(update(text, i, TOLD_DONE.matcher(words).find()));
            }
        }
        if (over) {
            updates.add(new Update(lines.getFirst().start(), true, text.published(), null));
        }
        states += titled ? 1 : 0;
        boolean headed = isHeaded(text) || (titled && rows >= ROWS);
        boolean page = (states >= ENOUGH && !titled) || (states > 0 && headed);
        return page ? Optional.of(new StatusPage(updates)) : Optional.empty();
    }

    /// True for words that such a page is called by: 稼働状況, Service status.
    public static boolean isCalled(String words) {
        return HEAD.matcher(words).find();
    }

    private static String state(Matcher stated) {
        for (int group = 1; group < stated.groupCount(); group++) {
            if (stated.group(group) != null) {
                return stated.group(group);
            }
        }
        return stated.group(stated.groupCount());
    }

    private static boolean isHeaded(MarkedText text) {
        return text.lines().stream()
                .limit(HEAD_LINES)
                .anyMatch(each -> isCalled(text.text().substring(each.start(), each.end())));
    }

    /// The hour of an update: in its line, else the last below it.
    private static Update update(MarkedText text, int index, boolean resolved) {
        List<Line> lines = text.lines();
        Line line = lines.get(index);
        PartialDate time = first(text, line);
        int end = Math.min(lines.size(), index + LINES_OF_UPDATE);
        for (int i = index + 1; i < end && time == null; i++) {
            Line below = lines.get(i);
            String words = text.text().substring(below.start(), below.end()).strip();
            boolean other =
                    below.is(Line.Kind.HEADING)
                            || below.is(Line.Kind.TAIL)
                            || STAMPED.matcher(words).find();
            if (other || STATED.matcher(words).find()) {
                break;
            }
            time = NEXT.matcher(words).find() ? null : first(text, below);
        }
        String words = text.text().substring(line.start(), line.end());
        return new Update(line.start(), resolved, time, resolved ? back(words, time) : null);
    }

    /// The hour of that day at which all ran again, before the update was written.
    private static @Nullable PartialDate back(String words, @Nullable PartialDate written) {
        if (written == null) {
            return null;
        }
        Matcher told = BACK.matcher(words);
        while (told.find()) {
            int group = told.group(1) != null ? 1 : told.group(2) != null ? 2 : 3;
            String hour = told.group(group);
            int minute = TimesOfDay.after(hour, 0, hour.length()).minuteOfDay();
            PartialDate back =
                    minute < 0
                            ? written
                            : new PartialDate(
                                    written.year(), written.month(), written.day(), minute);
            String before = words.substring(0, told.start());
            int clause = Math.max(before.lastIndexOf("、"), before.lastIndexOf("。"));
            int from = Math.max(clause, before.lastIndexOf(". ")) + 1;
            boolean part = OF_PART.matcher(words.substring(from, told.end())).find();
            if (!part && back.compareTo(written) < 0) {
                return back;
            }
        }
        return null;
    }

    private static @Nullable PartialDate first(MarkedText text, Line line) {
        for (DateMark date : text.datesIn(line.start(), line.end())) {
            if (date.end() <= line.end() && date.date().hasDay()) {
                return date.moment().hasTime() ? date.moment() : null;
            }
        }
        return null;
    }

    /// The oldest hour on the page at which the service did not run.
    public Optional<PartialDate> began() {
        return updates.stream()
                .filter(each -> !each.resolved())
                .map(Update::time)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder());
    }

    /// When the service ran again, as the newest updates say; empty while it does not.
    public Optional<PartialDate> resolved() {
        Optional<PartialDate> open =
                updates.stream()
                        .filter(each -> !each.resolved())
                        .map(Update::time)
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder());
        @Nullable PartialDate earliest = null;
        @Nullable PartialDate back = null;
        for (Update each : updates) {
            PartialDate time = each.time();
            if (!each.resolved()
                    || time == null
                    || (open.isPresent() && time.compareTo(open.get()) < 0)
                    || (earliest != null && time.compareTo(earliest) >= 0)) {
                continue;
            }
            earliest = time;
            back = each.back() == null ? time : each.back();
        }
        return Optional.ofNullable(back);
    }
}
