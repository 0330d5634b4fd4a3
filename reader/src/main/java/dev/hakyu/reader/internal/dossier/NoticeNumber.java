package dev.hakyu.reader.internal.dossier;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.hakyu.model.incident.Report;
import dev.hakyu.reader.internal.state.GoesOn;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Which notice of a series a report calls itself, in its title or on a line of its own below it:
/// 第4報, 続報, Update 3, second notice. What the text says of other notices (第三報で申し上げた予定) is no number
/// of its own.
///
/// @param number from 1 on; 0 for one that only says that it goes on with a story
/// @param begins it is the first, and goes on with nothing
record NoticeNumber(int number, boolean begins) {
    private static final int HEAD_LINES = 4;
    private static final int TEN = 10;
    private static final String KANJI = "〇一二三四五六七八九";
    private static final List<String> ORDINALS =
            List.of(
                    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth",
                    "ninth", "tenth");
    private static final String PAPER = "(?:notice|report|update|statement|announcement|bulletin)";
    private static final Pattern NUMBERED =
            Pattern.compile(
                    "第 ?([0-9]{1,2}|[一二三四五六七八九十]{1,3}) ?報"
                            + "|\\bupdate (?:no\\.? ?|number |#)?([0-9]{1,2})\\b"
                            + "|\\b(?:notice|report|statement|bulletin) (?:no\\.? ?|number |#)([0-9]{1,2})\\b"
                            + "|\\b("
                            + String.join("|", ORDINALS)
                            + "|[0-9]{1,2}(?:st|nd|rd|th)) (?:(?:public|press|official|interim|further) )?"
                            + PAPER
                            + "\\b");
    private static final Pattern GOES_ON =
            Pattern.compile("続報|追報|最終報|\\b(?:final|further) " + PAPER + "\\b");

    private static final Pattern BRACKETS = Pattern.compile("[\\[\\]()【】〔〕〈〉<>]");

    /// 第三報で, 第1報の訂正: the number of another notice.
    private static final Pattern OF_ANOTHER =
            Pattern.compile("^(?:で|にて|の(?:訂正|一部|お?詫び|内容)|から|以降|に(?:関|つい|対)|を| (?:said|of))");

    /// What a report calls itself; empty where it names no place in a series.
    static Optional<NoticeNumber> of(Report report) {
        String title = plain(report.title());
        Optional<NoticeNumber> titled = in(title, report);
        if (titled.isPresent()) {
            return titled;
        }
        return report.text()
                .lines()
                .limit(HEAD_LINES)
                .map(NoticeNumber::plain)
                .map(line -> BRACKETS.matcher(line).replaceAll(""))
                .filter(line -> NUMBERED.matches(line) || GOES_ON.matches(line))
                .flatMap(line -> in(line, report).stream())
                .findFirst();
    }

    private static String plain(String line) {
        return Normalizer.normalize(line.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    private static Optional<NoticeNumber> in(String line, Report report) {
        Matcher matcher = NUMBERED.matcher(line);
        while (matcher.find()) {
            if (!OF_ANOTHER.matcher(line.substring(matcher.end())).find()) {
                int number = number(matcher);
                boolean begins = number == 1 && !GoesOn.isSaidIn(report.text());
                return Optional.of(new NoticeNumber(number, begins));
            }
        }
        return GOES_ON.matcher(line).find()
                ? Optional.of(new NoticeNumber(0, false))
                : Optional.empty();
    }

    private static int number(Matcher matcher) {
        String said = "";
        for (int group = 1; group <= matcher.groupCount(); group++) {
            said = matcher.group(group) == null ? said : matcher.group(group);
        }
        int ordinal = ORDINALS.indexOf(said);
        if (ordinal >= 0) {
            return ordinal + 1;
        }
        String digits = said.replaceAll("[^0-9]", "");
        return digits.isEmpty() ? ofKanji(said) : Integer.parseInt(digits);
    }

    /// 四, 十, 十二, 二十.
    private static int ofKanji(String said) {
        int ten = said.indexOf('十');
        if (ten < 0) {
            return KANJI.indexOf(said.charAt(0));
        }
        int tens = ten == 0 ? 1 : KANJI.indexOf(said.charAt(0));
        int ones = ten == said.length() - 1 ? 0 : KANJI.indexOf(said.charAt(ten + 1));
        return tens * TEN + ones;
    }

    /// True for a second notice and all behind it.
    boolean isLater() {
        return number != 1;
    }

    /// True when one of a series may stand before another: a greater number never does.
    boolean isBefore(NoticeNumber later) {
        return number == 0 || later.number == 0 || number < later.number;
    }
}
