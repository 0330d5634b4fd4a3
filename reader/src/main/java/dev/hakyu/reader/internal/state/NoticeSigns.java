package dev.hakyu.reader.internal.state;

import com.google.re2j.Pattern;
import dev.hakyu.reader.internal.lexicon.Mark;
import dev.hakyu.reader.internal.lexicon.Phrase;
import dev.hakyu.reader.internal.lexicon.WordKind;
import dev.hakyu.reader.internal.mark.MarkedText;
import dev.hakyu.reader.internal.mark.Mention;
import dev.hakyu.reader.internal.scope.OwnVoice;
import dev.hakyu.reader.internal.split.Layout;
import dev.hakyu.reader.internal.split.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Whether a text is the notice of one house, whose headings divide one story: it speaks of itself
/// in its first lines or in its title, or is an announcement that an organisation has signed.
final class NoticeSigns {
    private static final int HEAD = 3;
    private static final int FOOT = 3;
    private static final int LONGEST_OFFICE = 12;
    private static final Pattern FOLLOW_UP =
            Pattern.compile(
                    "第 ?[0-9一二三四五六七八九十]{1,2} ?報|続報|最終報|(?i:\\b(?:update|statement|notice) (?:no\\. ?)?[0-9]+\\b)");

    /// Statement on the cyber incident, Notice of data breach: of one event, in the singular.
    private static final Pattern STATEMENT =
            Pattern.compile(
                    "\\b(?:notice|update|statement|announcement|information) (?:on|of|about|regarding|concerning)"
                            + " (?:(?:an?|the|our|recent|cyber|it|data|security|computer|system|systems|network|ransomware)[ -])*"
                            + "(?:incident|attack|cyber-?attack|breach|outage|disruption|intrusion)\\b"
                            + "|\\b(?:incident|attack|breach|outage) (?:notice|update|statement)\\b");

    private static final List<WordKind> EVENTS = List.of(WordKind.ATTACK, WordKind.STOP);

    private final MarkedText text;
    private final boolean notice;

    NoticeSigns(MarkedText text) {
        this.text = text;
        boolean told = text.japanese() || OwnVoice.isIn(text);
        this.notice = speaksOfItself(told) || isAnnounced(told);
    }

    boolean isNotice() {
        return notice;
    }

    /// A heading of a notice opens another event only by the sure name of another house.
    static boolean isOtherHouse(Mention mention) {
        return mention.form().compareTo(Mention.Form.BARE) < 0
                && !Sites.isSite(mention.form(), mention.name());
    }

    private boolean speaksOfItself(boolean told) {
        for (Line line : head()) {
            if (isEvent(line) && hasSelf(line)) {
                return true;
            }
            if (!text.japanese() && told && OwnVoice.tellsIn(text, line.start(), line.end())) {
                return true;
            }
        }
        return false;
    }

    /// The first lines of the text; in English none below the heading of a second chapter, and none
    /// over the events of many.
    private List<Line> head() {
        List<Line> head = new ArrayList<>();
        if (!text.japanese() && !text.lines().isEmpty() && Phrase.ROUNDUP.isIn(title())) {
            return head;
        }
        int headings = 0;
        for (Line line : text.lines()) {
            headings += line.is(Line.Kind.HEADING) ? 1 : 0;
            if (head.size() == HEAD || (headings > 1 && !text.japanese())) {
                break;
            }
            if (line.is(Line.Kind.BODY)) {
                head.add(line);
            }
        }
        return head;
    }

    private boolean hasSelf(Line line) {
        for (Mark mark : text.marks().in(WordKind.COMMON, line.start(), line.end())) {
            if (text.japanese() ? mark.is("self") : OwnVoice.isRegistrant(text.text(), mark)) {
                return true;
            }
        }
        return false;
    }

    private boolean isEvent(Line line) {
        return EVENTS.stream().anyMatch(kind -> text.marks().has(kind, line.start(), line.end()))
                || text.marks().has(WordKind.LEAK, "leak", line.start(), line.end());
    }

    private boolean isAnnounced(boolean told) {
        if (!isTitled()) {
            return false;
        }
        boolean japanese = text.japanese();
        boolean ofOne =
                FOLLOW_UP.matcher(title()).find()
                        || (!japanese && STATEMENT.matcher(title()).find());
        return (japanese && hasSelf(text.lines().getFirst()))
                || (isSigned() && (ofOne || (told && announces())));
    }

    /// A title, and not one over the events of many.
    private boolean isTitled() {
        return !text.lines().isEmpty()
                && text.lines().getFirst().is(Line.Kind.TITLE)
                && !Phrase.ROUNDUP.isIn(title());
    }

    private boolean announces() {
        return isTitled() && Phrase.ANNOUNCES.isIn(title());
    }

    private String title() {
        Line title = text.lines().getFirst();
        return text.text().substring(title.start(), title.end()).toLowerCase(Locale.ROOT);
    }

    /// The name of a company with which an announcement closes.
    boolean isSignature(Mention mention, Line line) {
        boolean alone =
                mention.form() == Mention.Form.LEGAL
                        && mention.start() == line.start()
                        && line.end() - mention.end() <= LONGEST_OFFICE
                        && !line.under().equals("contact");
        if (!alone || line.is(Line.Kind.TITLE) || line.is(Line.Kind.SOURCE) || !announces()) {
            return false;
        }
        List<Line> last = text.lines().stream().filter(each -> !each.is(Line.Kind.TAIL)).toList();
        int from = Math.max(1, last.size() - FOOT);
        return last.subList(from, last.size()).contains(line);
    }

    /// An organisation in the lines under the title.
    boolean isSigned() {
        for (Line line : text.lines()) {
            if (line.is(Line.Kind.SOURCE)
                    && !Layout.isSender(text.text(), line)
                    && text.marks().has(WordKind.LEGAL_FORM, line.start(), line.end())) {
                return true;
            }
        }
        return false;
    }
}
