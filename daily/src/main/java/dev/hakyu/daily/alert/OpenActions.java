package dev.hakyu.daily.alert;

import dev.hakyu.brief.api.Brief;
import dev.hakyu.brief.api.DoneLine;
import dev.hakyu.brief.api.PreparedBrief.Concern;
import dev.hakyu.model.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// How many actions of an incident are open, who decides them and how late they are, and how many
/// were marked as done. The plan names who decides; whether anybody has begun is not recorded.
final class OpenActions {
    private static final int MOST_DECIDERS = 2;
    private final List<Brief.ActionLine> shown;
    private final Map<String, Text> leftOut;
    private final Map<Text, Integer> deciders = new LinkedHashMap<>();
    private final long done;

    /// @param without ids of those that are told elsewhere
    OpenActions(Concern concern, Set<String> without) {
        List<Brief.ActionLine> page = concern.page().actions();
        this.shown = page.stream().filter(each -> !without.contains(each.id())).toList();
        this.leftOut = new TreeMap<>(concern.particulars().decides());
        leftOut.keySet().removeAll(without);
        page.forEach(each -> leftOut.remove(each.id()));
        shown.stream()
                .map(concern.particulars()::findDecider)
                .flatMap(Optional::stream)
                .forEach(this::count);
        leftOut.values().forEach(this::count);
        this.done = concern.page().done().stream().filter(DoneLine::isAction).count();
    }

    private void count(Text decider) {
        deciders.merge(decider, 1, Integer::sum);
    }

    /// How many open actions the page has no room for; they are due after those that it shows.
    static int leftOut(Concern concern) {
        return new OpenActions(concern, Set.of()).leftOut.size();
    }

    /// Whether more of them may be overdue than the page shows.
    static boolean mayBeMoreOverdue(Concern concern) {
        return new OpenActions(concern, concern.particulars().forBoard()).mayBeMoreOverdue();
    }

    private boolean mayBeMoreOverdue() {
        return !leftOut.isEmpty() && shown.stream().allMatch(Brief.ActionLine::late);
    }

    /// Empty when nothing is open and nothing was marked as done.
    Optional<Digest.Line> line() {
        if (!shown.isEmpty() || !leftOut.isEmpty()) {
            return Optional.of(new Digest.Line(new Text("未了の対応", "Open actions"), open()));
        }
        return done == 0
                ? Optional.empty()
                : Optional.of(
                        new Digest.Line(
                                new Text("対応", "Actions"),
                                Text.of("済み %1$d件。", "%1$d done.", done)));
    }

    private Text open() {
        Text begun =
                done == 0
                        ? new Text("着手の記録はありません。", "No start is recorded.")
                        : Text.of("済み %d件。", "Done: %d.", done);
        int count = shown.size() + leftOut.size();
        Tail who = deciders();
        Tail late = late();
        return new Text(
                "%d件%s。%s".formatted(count, bracket(who.ja(), "。", late.ja()), begun.ja()),
                "%d%s. %s"
                        .formatted(count, spaced(bracket(who.en(), "; ", late.en())), begun.en()));
    }

    private static String spaced(String bracket) {
        return bracket.isEmpty() ? "" : " " + bracket;
    }

    private static String bracket(String one, String between, String other) {
        String said = one + (one.isEmpty() || other.isEmpty() ? "" : between) + other;
        return said.isEmpty() ? "" : "(" + said + ")";
    }

    /// Those that the page leaves out are due after those that it shows: they may be late only
    /// where all of these are.
    private Tail late() {
        long late = shown.stream().filter(Brief.ActionLine::late).count();
        boolean maybeMore = mayBeMoreOverdue();
        return late == 0
                ? Tail.NONE
                : new Tail(
                        "うち%d件%sは期限を過ぎています".formatted(late, maybeMore ? "以上" : ""),
                        "%s%d overdue".formatted(maybeMore ? "at least " : "", late));
    }

    /// Those who have most to decide, then in the order in which it is due.
    private Tail deciders() {
        if (deciders.isEmpty()) {
            return Tail.NONE;
        }
        List<Map.Entry<Text, Integer>> most = new ArrayList<>(deciders.entrySet());
        most.sort(Map.Entry.comparingByValue(Comparator.reverseOrder()));
        boolean more = most.size() > MOST_DECIDERS;
        List<Map.Entry<Text, Integer>> named = most.stream().limit(MOST_DECIDERS).toList();
        return new Tail(
                "決裁: %s%s"
                        .formatted(
                                String.join(
                                        "、",
                                        named.stream()
                                                .map(each ->
                                                        each.getKey().ja()
                                                                + " "
                                                                + each.getValue()
                                                                + "件")
                                                .toList()),
                                more ? "ほか" : ""),
                "decide: %s%s"
                        .formatted(
                                String.join(
                                        ", ",
                                        named.stream()
                                                .map(each ->
                                                        each.getKey().en() + " " + each.getValue())
                                                .toList()),
                                more ? " and others" : ""));
    }
}
