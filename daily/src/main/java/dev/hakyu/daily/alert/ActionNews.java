package dev.hakyu.daily.alert;

import dev.hakyu.brief.api.Brief;
import dev.hakyu.brief.api.PreparedBrief.Concern;
import dev.hakyu.model.Text;
import dev.hakyu.model.alert.Edition;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What messages say of the actions that are open: each once, with its state. What is overdue
/// stands under one heading with its count, the worst of each who decides by name and the rest by
/// number.
final class ActionNews {
    static final Text OVERDUE = new Text("期限を過ぎた対応", "Overdue");
    static final Text TODAY = new Text("本日が期限の対応", "Due today");
    private static final int MOST_LATE = 2;
    private static final int MOST_TODAY = 2;
    private static final int MOST_SHORT = 2;
    private final Edition edition;
    private final Instant since;
    private final Instant asOf;
    private final ZoneId zone;

    /// @param since the moment of the last message
    ActionNews(Edition edition, Instant since, Instant asOf, ZoneId zone) {
        this.edition = edition;
        this.since = since;
        this.asOf = asOf;
        this.zone = zone;
    }

    /// The actions of an incident as labelled lines: what is overdue, the first of the others, what
    /// is due today, and the next ones by their names.
    ///
    /// @param full whether the reader is told of the incident for the first time
    List<Digest.Line> lines(Concern concern, boolean full) {
        if (edition == Edition.BOARD) {
            return new BoardActions(asOf, zone).lines(concern, full);
        }
        List<Brief.ActionLine> asked =
                concern.page().actions().stream()
                        .filter(concern.particulars()::isRequested)
                        .toList();
        List<Digest.Line> lines = new ArrayList<>();
        asked.forEach(each ->
                lines.add(
                        new Digest.Line(
                                new Text("先方の依頼への対応", "They ask us to"), asked(concern, each))));
        List<Brief.ActionLine> late = new ArrayList<>(late(concern));
        late.removeAll(asked);
        if (!late.isEmpty()) {
            lines.add(
                    new Digest.Line(
                            OVERDUE,
                            full ? counted(concern, late, MOST_LATE) : known(concern, late)));
        }
        List<Brief.ActionLine> left = new ArrayList<>(concern.page().actions());
        left.removeAll(late);
        left.removeAll(asked);
        if (late.isEmpty() && !left.isEmpty()) {
            lines.add(
                    new Digest.Line(
                            full
                                    ? new Text("まず行うこと", "First to do")
                                    : new Text("未了の対応", "Still to do"),
                            whole(concern, left.removeFirst())));
        }
        int leftOut = OpenActions.leftOut(concern);
        List<Brief.ActionLine> today = left.stream().filter(this::isDueToday).toList();
        left.removeAll(today);
        if (!today.isEmpty()) {
            lines.add(new Digest.Line(TODAY, withRest(concern, today, left.size() + leftOut)));
        } else if (!left.isEmpty()) {
            lines.add(new Digest.Line(new Text("続いて行うこと", "Then"), names(concern, left, leftOut)));
        }
        Text ended = concern.page().ended();
        if (ended != null && (full || StopNews.tellsOfRestart(concern))) {
            lines.add(new Digest.Line(new Text("終わりとした対応", "Ended"), ended));
        }
        return lines;
    }

    private Text asked(Concern concern, Brief.ActionLine action) {
        Text said = whole(concern, action);
        return action.late() ? new Text("(期限を過ぎています)" + said.ja(), "(overdue) " + said.en()) : said;
    }

    /// What is due today, and how many come after it.
    private Text withRest(Concern concern, List<Brief.ActionLine> today, int later) {
        Text said = counted(concern, today, MOST_TODAY);
        return later == 0
                ? said
                : new Text(
                        said.ja() + "。そのあとに%d件".formatted(later),
                        said.en() + "; %d later".formatted(later));
    }

    static List<Brief.ActionLine> late(Concern concern) {
        return concern.page().actions().stream().filter(Brief.ActionLine::late).toList();
    }

    /// Those of them that were not overdue yet in the last message.
    List<Brief.ActionLine> fresh(List<Brief.ActionLine> late) {
        return late.stream()
                .filter(each -> {
                    Instant at = each.dueAt();
                    return at != null && !at.isBefore(since);
                })
                .toList();
    }

    boolean isDueToday(Brief.ActionLine action) {
        Instant at = action.dueAt();
        return at != null && DueMoment.day(at, zone).equals(asOf.atZone(zone).toLocalDate());
    }

    /// How many, the first of each who decides, and how many of the others each of them has.
    ///
    /// @param most how many are named
    Text counted(Concern concern, List<Brief.ActionLine> late, int most) {
        Map<String, List<Brief.ActionLine>> byDecider = new LinkedHashMap<>();
        for (Brief.ActionLine each : late) {
            byDecider
                    .computeIfAbsent(decider(concern, each).ja(), _ -> new ArrayList<>())
                    .add(each);
        }
        List<Brief.ActionLine> shown =
                byDecider.values().stream().map(List::getFirst).limit(most).toList();
        List<Brief.ActionLine> rest = late.stream().filter(each -> !shown.contains(each)).toList();
        Text named = joined(shown.stream().map(each -> late(concern, each)).toList());
        Tail more = rest(concern, rest);
        boolean hidden = late.getFirst().late() && OpenActions.mayBeMoreOverdue(concern);
        return new Text(
                (late.size() == 1 ? "" : "%d件%s。".formatted(late.size(), hidden ? "以上" : ""))
                        + named.ja()
                        + more.ja(),
                (late.size() == 1
                                ? ""
                                : "%d%s in all: ".formatted(late.size(), hidden ? " or more" : ""))
                        + named.en()
                        + more.en());
    }

    /// How many, the one that was due first with who decides it, and those that became overdue
    /// since the last message.
    private Text known(Concern concern, List<Brief.ActionLine> late) {
        List<Brief.ActionLine> fresh = fresh(late);
        if (fresh.size() == late.size()) {
            return counted(concern, late, MOST_LATE);
        }
        Text oldest = oldest(concern, late);
        if (fresh.isEmpty()) {
            return oldest;
        }
        Text named = named(concern, fresh, MOST_LATE);
        return new Text(
                oldest.ja() + "。新たに過ぎたもの: " + named.ja(), oldest.en() + "; newly: " + named.en());
    }

    private Text oldest(Concern concern, List<Brief.ActionLine> late) {
        Text first = late(concern, late.getFirst());
        Text count = count(concern, late);
        return late.size() == 1
                ? first
                : new Text(
                        "%s。最も古いもの: %s".formatted(count.ja(), first.ja()),
                        "%s in all, the oldest: %s".formatted(count.en(), first.en()));
    }

    /// How many are overdue, at least.
    static Text count(Concern concern, List<Brief.ActionLine> late) {
        boolean more = OpenActions.mayBeMoreOverdue(concern);
        return new Text(
                "%d件%s".formatted(late.size(), more ? "以上" : ""),
                "%d%s".formatted(late.size(), more ? " or more" : ""));
    }

    private static Tail rest(Concern concern, List<Brief.ActionLine> rest) {
        if (rest.isEmpty()) {
            return Tail.NONE;
        }
        Map<Text, Integer> counted = new LinkedHashMap<>();
        rest.forEach(each ->
                concern.particulars()
                        .findDecider(each)
                        .ifPresent(who -> counted.merge(who, 1, Integer::sum)));
        String ja =
                String.join(
                        "、",
                        counted.entrySet().stream()
                                .map(each -> each.getKey().ja() + " " + each.getValue() + "件")
                                .toList());
        String en =
                String.join(
                        ", ",
                        counted.entrySet().stream()
                                .map(each -> each.getKey().en() + " " + each.getValue())
                                .toList());
        return new Tail(
                " / ほか%d件%s".formatted(rest.size(), ja.isEmpty() ? "" : "(決裁: " + ja + ")"),
                " / %d more%s".formatted(rest.size(), en.isEmpty() ? "" : " (decide: " + en + ")"));
    }

    private static Text decider(Concern concern, Brief.ActionLine action) {
        return concern.particulars().findDecider(action).orElse(action.who());
    }

    /// The first with their time and who decides, the rest by number.
    private Text named(Concern concern, List<Brief.ActionLine> actions, int most) {
        int more = Math.max(0, actions.size() - most);
        Text shown = joined(actions.stream().limit(most).map(each -> late(concern, each)).toList());
        return new Text(
                shown.ja() + (more > 0 ? " / ほか%d件".formatted(more) : ""),
                shown.en() + (more > 0 ? " / %d more".formatted(more) : ""));
    }

    /// The first open action that is not overdue in one sentence.
    Optional<Text> first(Concern concern) {
        return concern.page().actions().stream()
                .filter(each -> !each.late())
                .findFirst()
                .map(each -> whole(each, each.what()));
    }

    private Text whole(Concern concern, Brief.ActionLine action) {
        return whole(action, BriefAction.whole(concern, action.what()));
    }

    private Text whole(Brief.ActionLine action, Text what) {
        Text by = DueMoment.of(action, asOf, zone);
        return new Text(
                "%s。%s。%s".formatted(bare(what.ja()), bare(by.ja()), action.who().ja()),
                "%s. Due: %s. %s"
                        .formatted(
                                bare(what.en()),
                                behindBy(by.en()),
                                capitalised(action.who().en())));
    }

    /// With the one who decides; its owner stands in the brief.
    private Text late(Concern concern, Brief.ActionLine action) {
        Text by = DueMoment.of(action, asOf, zone);
        Text who =
                concern.particulars()
                        .findDecider(action)
                        .map(each -> new Text("決裁: " + each.ja(), "decides: " + each.en()))
                        .orElse(action.who());
        Text what = BriefAction.of(concern, action.what());
        return new Text(
                "%s(%s、%s)".formatted(bare(what.ja()), bare(by.ja()), who.ja()),
                "%s (%s; %s)".formatted(bare(what.en()), bare(by.en()), who.en()));
    }

    /// @param leftOut how many more there are for which the page has no room
    private static Text names(Concern concern, List<Brief.ActionLine> actions, int leftOut) {
        Set<Text> whats = new LinkedHashSet<>();
        for (Brief.ActionLine each : actions) {
            whats.add(BriefAction.of(concern, each.what()));
        }
        Text shown = joined(whats.stream().limit(MOST_SHORT).toList());
        int more = whats.size() - Math.min(MOST_SHORT, whats.size()) + leftOut;
        return new Text(
                shown.ja() + (more > 0 ? " / ほか%d件".formatted(more) : ""),
                shown.en() + (more > 0 ? " / %d more".formatted(more) : ""));
    }

    private static Text joined(List<Text> texts) {
        return new Text(
                String.join(" / ", texts.stream().map(Text::ja).toList()),
                String.join(" / ", texts.stream().map(Text::en).toList()));
    }

    /// Behind "Due:".
    static String behindBy(String said) {
        String by = bare(said);
        return by.startsWith("by ") ? by.substring("by ".length()) : by;
    }

    static String capitalised(String sentence) {
        return sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
    }

    static String bare(String sentence) {
        String text = sentence.strip();
        while (text.endsWith("。") || text.endsWith(".")) {
            text = text.substring(0, text.length() - 1);
        }
        return text;
    }
}
