package dev.hakyu.reader.internal.open;

import com.google.re2j.Pattern;
import dev.hakyu.model.PartialDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Days on which a text says that it was published: a date that stands alone on one of the first
/// lines, or the dateline that opens the story.
///
/// A date that says when something happened is none: one that a sentence goes on from (11月20日に発生),
/// or one behind a label of the event (発生日: 11月20日).
final class Datelines {
    private static final int LINES = 8;
    private static final int WIDEST = 60;
    private static final Pattern LABEL =
            Pattern.compile(
                    "(?i)^[\\s(\\[【〔<]*(?:(?:発表|公開|掲載|配信|更新|最終更新|作成|発行|公表|通知|送信|記載)日?時?|日付|報道発表"
                            + "|date|published|posted|released|issued|updated|last updated|publication date"
                            + "|release date)?(?:\\s+on)?\\s*[::]?\\s*(?:[月火水木金土日]曜日?|(?:mon|tues?|wed(?:nes)?"
                            + "|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\.?,?)?\\s*$");
    private static final Pattern END =
            Pattern.compile(
                    "(?i)^[\\s,.、]*(?:\\(?(?:[月火水木金土日](?:曜日?)?|祝|mon|tue|wed|thu|fri|sat|sun)\\)?)?[\\s,]*"
                            + "(?:(?:午前|午後)?\\d{1,2}(?::\\d{2}(?::\\d{2})?|時\\d{1,2}分)(?:\\s*[ap]\\.?m\\.?)?)?\\s*"
                            + "(?:jst|utc|gmt|z)?\\s*(?:付け?|発表|公開|掲載|配信|更新|発行|現在)?[\\s)\\]】〕>]*$");
    private static final Pattern PLACE =
            Pattern.compile(
                    "^(?:[(\\[【]?\\s*(?:[A-Z][A-Za-z'. -]{1,30}(?:, [A-Z][A-Za-z'. ]{1,30}){0,2}"
                            + "|[\\p{Han}\\p{Katakana}ー]{1,10}(?:発|=|・)?)[,、 ]\\s*)?[(\\[【]?$");
    private static final Pattern OPENS_STORY =
            Pattern.compile(
                    "^\\s*(?:(?:\\([A-Za-z][A-Za-z .]{1,30}\\)|/?[A-Z][A-Za-z]+ ?[A-Za-z]*/)\\s*(?:—|–|--|-|:)?\\s"
                            + "|(?:—|–|--|-)\\s|[】\\])]|(?:[\\p{Han}\\p{Katakana}ー]{1,10})?(?:=|発|】)).*");

    private static final Pattern OF_EVENT =
            Pattern.compile(
                    "(?i)^\\s*(?:[((][月火水木金土日](?:曜日)?[))])?\\s*(?:に|から|より|以降|頃|ごろ|夜|朝(?:[^刊]|$)|未明|深夜|早朝|昼"
                            + "|午前\\d{1,2}時(?:\\D|$)|午後\\d{1,2}時(?:\\D|$)|の(?:不正|障害|サイバー|攻撃|システム|発生|停止|漏|流出|事故|事案)"
                            + "|発生|検知|発覚|判明|停止|(?:incident|outage|attack|breach|intrusion|event)\\b)");
    private static final Pattern EVENT_LABEL =
            Pattern.compile(
                    "(?i)(?:(?:発生|検知|発覚|判明|停止|障害|被害|侵入|再開|復旧|終了|攻撃)(?:日時?|時刻|時期)?|(?:incident|outage|attack|breach"
                            + "|detected|discovered|occurred|started|began|ended|resolved|restored|since)(?: (?:date|on|of|at))?)\\s*[::|]?\\s*$");

    private Datelines() {}

    /// The day that stands alone or opens the story on one of the first lines.
    static @Nullable PartialDate among(List<String> lines) {
        for (String line : lines.subList(0, Math.min(LINES, lines.size()))) {
            Optional<PartialDate> date = alone(line).or(() -> opening(line));
            if (date.isPresent()) {
                return date.get();
            }
        }
        return null;
    }

    /// The day that is all a line says, perhaps with a label, a weekday and a time of publication.
    static Optional<PartialDate> alone(String line) {
        if (Lines.width(line) > WIDEST) {
            return Optional.empty();
        }
        return DateWords.in(line)
                .filter(date -> LABEL.matches(date.before()) && END.matches(date.after()))
                .map(DateWords.Found::date);
    }

    /// TOKYO, Nov 20, 2026 (Agency) - A carmaker; 【東京、2026年11月20日】
    private static Optional<PartialDate> opening(String line) {
        return DateWords.in(line)
                .filter(date -> PLACE.matches(date.before()) && OPENS_STORY.matches(date.after()))
                .map(DateWords.Found::date);
    }

    /// True when a sentence or a heading goes on from a date, so that it is the day of an event.
    static boolean isOfEvent(DateWords.Found date) {
        return OF_EVENT.matcher(date.after()).find() || EVENT_LABEL.matcher(date.before()).find();
    }
}
