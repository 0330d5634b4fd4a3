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
    private static final List<WordKind> EVENTS = List.of(WordKind.ATTACK, WordKind.STOP);

    private final MarkedText text;

    NoticeSigns(MarkedText text) {
        this.text = text;
    }

    boolean isNotice() {
        return speaksOfItself() || isAnnounced();
    }

    /// A heading of a notice opens another event only by the sure name of another house.
    static boolean isOtherHouse(Mention mention) {
        return mention.form().compareTo(Mention.Form.BARE) < 0
                && !Sites.isSite(mention.form(), mention.name());
    }

    private boolean speaksOfItself() {
        int seen = 0;
        for (Line line : text.lines()) {
            if (line.is(Line.Kind.BODY)) {
                if (isEvent(line) && hasSelf(line, text.japanese())) {
                    return true;
                }
                if (++seen == HEAD) {
                    break;
                }
            }
        }
        return false;
    }

    private boolean hasSelf(Line line, boolean any) {
        for (Mark mark : text.marks().in(WordKind.COMMON, line.start(), line.end())) {
            if (mark.is("self") && (any || mark.word().term().equals("the Company"))) {
                return true;
            }
        }
        return false;
    }

    private boolean isEvent(Line line) {
        return EVENTS.stream().anyMatch(kind -> text.marks().has(kind, line.start(), line.end()))
                || text.marks().has(WordKind.LEAK, "leak", line.start(), line.end());
    }

    private boolean isAnnounced() {
        if (!isTitled()) {
            return false;
        }
        boolean followsUp = FOLLOW_UP.matcher(title()).find();
        boolean told = text.japanese() || OwnVoice.isIn(text);
        return (text.japanese() && hasSelf(text.lines().getFirst(), true))
                || (isSigned() && (followsUp || (told && announces())));
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
