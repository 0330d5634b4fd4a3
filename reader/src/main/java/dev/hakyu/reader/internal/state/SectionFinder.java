package dev.hakyu.reader.internal.state;

import com.google.re2j.Pattern;
import dev.hakyu.reader.internal.lexicon.Mark;
import dev.hakyu.reader.internal.lexicon.Marks;
import dev.hakyu.reader.internal.lexicon.Phrase;
import dev.hakyu.reader.internal.lexicon.WordKind;
import dev.hakyu.reader.internal.mark.MarkedText;
import dev.hakyu.reader.internal.mark.Mention;
import dev.hakyu.reader.internal.scope.OwnVoice;
import dev.hakyu.reader.internal.split.Headings;
import dev.hakyu.reader.internal.split.Layout;
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
    private static final int HEAD = 3;
    private static final Pattern FOLLOW_UP =
            Pattern.compile(
                    "第 ?[0-9一二三四五六七八九十]{1,2} ?報|続報|最終報|(?i:\\b(?:update|statement|notice) (?:no\\. ?)?[0-9]+\\b)");

    /// Statement on the cyber incident, Notice of data breach: of one event, in the singular.
    private static final Pattern STATEMENT =
            Pattern.compile(
                    "(?i)\\b(?:notice|update|statement|announcement|information) (?:on|of|about|regarding|concerning)"
                            + " (?:(?:an?|the|our|recent|cyber|it|data|security|computer|system|systems|network|ransomware)[ -])*"
                            + "(?:incident|attack|cyber-?attack|breach|outage|disruption|intrusion)\\b"
                            + "|(?i)\\b(?:incident|attack|breach|outage) (?:notice|update|statement)\\b");

    private final MarkedText text;
    private final Marks marks;
    private final boolean notice;

    private SectionFinder(MarkedText text, boolean ownVoice) {
        this.text = text;
        this.marks = text.marks();
        this.notice = text.japanese() ? isNotice() : isEnglishNotice(ownVoice);
    }

    /// The sections of a text, in order; one when it tells of one event.
    ///
    /// @param ownVoice whether the text speaks for its own house; see
    ///   [dev.hakyu.reader.internal.scope.OwnVoice]
    public static List<Section> split(MarkedText text, boolean ownVoice) {
        SectionFinder finder = new SectionFinder(text, ownVoice);
        boolean english = !text.japanese();
        List<Section> sections = english && finder.notice ? List.of() : finder.byHeading();
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
        if (mention != null && names.add(mention.name())) {
            return mention.form() != Mention.Form.QUOTED;
        }
        return mention == null
                && !notice
                && !isFollowUp()
                && (isNumbered(line) || isOverOwnStory(line, names));
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

    /// A notice speaks of itself in its first lines.
    private boolean isNotice() {
        for (Line line : head()) {
            for (Mark mark : marks.in(WordKind.COMMON, line.start(), line.end())) {
                if (isSpeaker(mark) && isEvent(line)) {
                    return true;
                }
            }
        }
        return false;
    }

    /// The first lines of the text; in English none below the heading of a second chapter.
    private List<Line> head() {
        List<Line> head = new ArrayList<>();
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

    private boolean isSpeaker(Mark mark) {
        return text.japanese() ? mark.is("self") : OwnVoice.isRegistrant(text.text(), mark);
    }

    /// Words such as Scope begin an English heading as a name does: the chapters of a notice are
    /// never cut apart.
    private boolean isEnglishNotice(boolean ownVoice) {
        return !isRoundupTitle() && (isNotice() || isFollowUp() || (ownVoice && isToldFirst()));
    }

    /// Its own house is spoken of before others could be.
    private boolean isToldFirst() {
        return head().stream().anyMatch(line -> OwnVoice.tellsIn(text, line.start(), line.end()));
    }

    /// A house that signs a notice of its own, or the second report of it: its chapters are no
    /// events.
    private boolean isFollowUp() {
        if (isRoundupTitle() || !hasSourceOrganisation()) {
            return false;
        }
        Line title = text.lines().getFirst();
        boolean own =
                marks.in(WordKind.COMMON, title.start(), title.end()).stream()
                        .anyMatch(mark -> mark.is("self"));
        String said = text.text().substring(title.start(), title.end());
        return own || FOLLOW_UP.matcher(said).find() || STATEMENT.matcher(said).find();
    }

    private List<Section> byParagraph() {
        if (notice || hasSourceOrganisation()) {
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
                            && isTopic(mention)
                            && !marks.has(WordKind.AUTHORITY, mention.start(), mention.end())
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

    private boolean hasSourceOrganisation() {
        for (Line line : text.lines()) {
            if (line.is(Line.Kind.SOURCE)
                    && !Layout.isSender(text.text(), line)
                    && marks.has(WordKind.LEGAL_FORM, line.start(), line.end())) {
                return true;
            }
        }
        return false;
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
