package dev.hakyu.reader.internal.state;

import dev.hakyu.reader.internal.lexicon.Mark;
import dev.hakyu.reader.internal.lexicon.Marks;
import dev.hakyu.reader.internal.lexicon.Phrase;
import dev.hakyu.reader.internal.lexicon.WordKind;
import dev.hakyu.reader.internal.mark.MarkedText;
import dev.hakyu.reader.internal.mark.Mention;
import dev.hakyu.reader.internal.split.Headings;
import dev.hakyu.reader.internal.split.Line;
import dev.hakyu.reader.internal.split.Section;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Splits a roundup into the sections that tell of one event each.
///
/// A heading that names an organisation or counts on in a series, and is none of the headings of a
/// notice (経緯, 原因), opens an event; so does each of several paragraphs that begins with another
/// organisation. Anything else is one section.
public final class SectionFinder {
    private static final int ROUNDUP_PARAGRAPHS = 3;
    private static final int FRONT = 60;

    private final MarkedText text;
    private final Marks marks;
    private final NoticeSigns notice;

    private SectionFinder(MarkedText text) {
        this.text = text;
        this.marks = text.marks();
        this.notice = new NoticeSigns(text);
    }

    public static List<Section> split(MarkedText text) {
        SectionFinder finder = new SectionFinder(text);
        List<Section> sections = finder.byHeading();
        if (sections.size() < 2) {
            sections = finder.isOpen() ? new RunInHeads(text).sections() : List.of();
        }
        if (sections.size() < 2) {
            sections = finder.byParagraph();
        }
        int length = text.normal().length();
        return sections.size() < 2 ? List.of(new Section(0, length, true)) : List.copyOf(sections);
    }

    private List<Section> byHeading() {
        List<Section> sections = new ArrayList<>();
        List<Line> lines = text.lines();
        Line open = null;
        boolean body = false;
        Set<String> names = new HashSet<>();
        for (Line line : lines) {
            if (line.is(Line.Kind.HEADING) || line.is(Line.Kind.TAIL)) {
                if (open != null && body) {
                    sections.add(new Section(open.start(), line.start(), false));
                }
                open = line.is(Line.Kind.HEADING) && opensEvent(line, names) ? line : null;
                body = false;
            } else {
                body |= line.is(Line.Kind.BODY) && tells(line);
            }
        }
        if (open != null && body) {
            sections.add(new Section(open.start(), text.normal().length(), false));
        }
        return sections;
    }

    private boolean tells(Line line) {
        return isEvent(line)
                || marks.has(WordKind.LEAK, line.start(), line.end())
                || marks.has(WordKind.DATA, line.start(), line.end());
    }

    private boolean opensEvent(Line line, Set<String> names) {
        for (Mark mark : marks.in(WordKind.HEADING, line.start(), line.end())) {
            if ((!mark.is("exposed") && !mark.is("timeline")) || isShort(line)) {
                return false;
            }
        }
        Mention mention = firstMention(line.start(), line.end());
        boolean open = !notice.isNotice();
        boolean other = mention != null && (open || NoticeSigns.isOtherHouse(mention));
        if (mention != null && other && names.add(mention.name())) {
            return mention.form() != Mention.Form.QUOTED;
        }
        return mention == null && open && (isNumbered(line) || isOverOwnStory(line, names));
    }

    /// A heading that tells of an event without a name, over a paragraph whose topic is a new name.
    private boolean isOverOwnStory(Line heading, Set<String> names) {
        if (!isEvent(heading)) {
            return false;
        }
        for (Line line : text.lines()) {
            if (line.start() > heading.start() && line.is(Line.Kind.BODY)) {
                Mention topic =
                        firstMention(line.start(), Math.min(line.end(), line.start() + FRONT));
                return topic != null
                        && topic.form() != Mention.Form.QUOTED
                        && isTopic(topic)
                        && !isKnown(names, topic.name())
                        && names.add(topic.name());
            }
        }
        return false;
    }

    private boolean isShort(Line line) {
        return line.length() < 12;
    }

    private boolean isNumbered(Line line) {
        String normal = text.text();
        char first = normal.charAt(line.start());
        return Character.isDigit(first)
                || first == '【'
                || Headings.isSeries(normal, line)
                || (first >= 0x2460 && first <= 0x2473);
    }

    private boolean isOpen() {
        return !notice.isNotice() && !notice.isSigned();
    }

    private List<Section> byParagraph() {
        if (!isOpen()) {
            return List.of();
        }
        List<Section> strict = byParagraph(isRoundupTitle());
        return strict.size() < 2 ? strict : byParagraph(true);
    }

    /// @param any paragraphs count that do not say who told it
    private List<Section> byParagraph(boolean any) {
        List<Section> sections = new ArrayList<>();
        Set<String> names = new HashSet<>();
        int needed = isRoundupTitle() ? 2 : ROUNDUP_PARAGRAPHS;
        for (Line line : text.lines()) {
            if (!line.is(Line.Kind.BODY) && !line.is(Line.Kind.ITEM)) {
                continue;
            }
            Mention mention =
                    firstMention(line.start(), Math.min(line.end(), line.start() + FRONT));
            if (mention == null) {
                if (any && sections.size() > 0 && isEvent(line) && describes(line)) {
                    sections.add(new Section(line.start(), line.end(), false));
                }
                continue;
            }
            boolean opens =
                    mention.form() != Mention.Form.QUOTED
                            && !mention.isKind()
                            && isTopic(mention)
                            && !marks.has(WordKind.AUTHORITY, mention.start(), mention.end())
                            && !Tellers.isOfResearch(text, mention)
                            && isEvent(line)
                            && (any || isDisclosed(line))
                            && !isKnown(names, mention.name());
            if (opens) {
                names.add(mention.name());
                sections.add(new Section(line.start(), line.end(), false));
            } else if (!sections.isEmpty() && isKnown(names, mention.name())) {
                Section last = sections.removeLast();
                sections.add(new Section(last.start(), line.end(), false));
            }
        }
        return sections.size() < needed
                        || (!isRoundupTitle()
                                && !(coversMost(sections) && areApart(sections, names)))
                ? List.of()
                : sections;
    }

    /// 県内の公立中学校では: a paragraph on a body that is not named.
    private boolean describes(Line line) {
        int end = Math.min(line.end(), line.start() + FRONT);
        for (Mark kind : marks.in(WordKind.BUSINESS, line.start(), end)) {
            if (Phrase.KIND_OF_BODY.endsAt(text.text(), kind.end())
                    && Phrase.TOPIC.startsAt(text.text(), kind.end())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isKnown(Set<String> names, String name) {
        for (String known : names) {
            if (known.contains(name) || name.contains(known)) {
                return true;
            }
        }
        return false;
    }

    /// True when no section speaks of what opens another: then they are not one story.
    private boolean areApart(List<Section> sections, Set<String> names) {
        for (String name : names) {
            int containing = 0;
            for (Section section : sections) {
                String part = text.text().substring(section.start(), section.end());
                containing += part.contains(name) ? 1 : 0;
            }
            if (containing > 1) {
                return false;
            }
        }
        return true;
    }

    private boolean coversMost(List<Section> sections) {
        long bodies = text.lines().stream().filter(line -> line.is(Line.Kind.BODY)).count();
        return sections.size() * 10L >= bodies * 7;
    }

    private boolean isTopic(Mention mention) {
        String normal = text.text();
        int end = mention.end();
        while (end < normal.length() && "」』)】".indexOf(normal.charAt(end)) >= 0) {
            end++;
        }
        if (end < normal.length() && normal.charAt(end) == '(') {
            int close = normal.indexOf(')', end, Math.min(normal.length(), end + 21));
            end = close > 0 && close - end < 20 ? close + 1 : end;
        }
        if (!text.japanese()) {
            return true;
        }
        for (String particle : new String[] {"は", "も", "が", "で", "、", "に", "の", "から", " ", ":"}) {
            if (normal.startsWith(particle, end)) {
                return true;
            }
        }
        return normal.startsWith("について", end);
    }

    private boolean isRoundupTitle() {
        Line first = text.lines().isEmpty() ? null : text.lines().getFirst();
        if (first == null) {
            return false;
        }
        String title = text.text().substring(first.start(), first.end()).toLowerCase(Locale.ROOT);
        return Phrase.ROUNDUP.isIn(title);
    }

    private boolean isDisclosed(Line line) {
        return marks.has(WordKind.ROLE, line.start(), line.end())
                || marks.has(WordKind.MODALITY, "claimed", line.start(), line.end());
    }

    private boolean isEvent(Line line) {
        return marks.has(WordKind.ATTACK, line.start(), line.end())
                || marks.has(WordKind.STOP, line.start(), line.end())
                || marks.has(WordKind.LEAK, "leak", line.start(), line.end());
    }

    /// The first name in a span that stands as a topic, else the first name.
    private @Nullable Mention firstMention(int start, int end) {
        Mention first = null;
        for (Mention mention : text.mentions()) {
            if (mention.start() >= end) {
                break;
            }
            if (mention.start() >= start && mention.form() != Mention.Form.QUOTED) {
                if (isMarkedTopic(mention)) {
                    return mention;
                }
                first = first == null ? mention : first;
            }
        }
        return first;
    }

    private boolean isMarkedTopic(Mention mention) {
        String normal = text.text();
        int end = mention.end();
        if (end < normal.length() && normal.charAt(end) == '(') {
            int close = normal.indexOf(')', end, Math.min(normal.length(), end + 21));
            end = close > 0 && close - end < 20 ? close + 1 : end;
        }
        return normal.startsWith("は", end)
                || normal.startsWith("で", end)
                || normal.startsWith("が", end)
                || normal.startsWith("も", end)
                || normal.startsWith("について", end);
    }
}
