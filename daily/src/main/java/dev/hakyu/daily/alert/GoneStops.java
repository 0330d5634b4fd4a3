package dev.hakyu.daily.alert;

import dev.hakyu.brief.api.Change;
import dev.hakyu.model.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// That sites of ours are not expected to stop any more: told to those only who were told that they
/// were, and of several sites in one line.
public final class GoneStops {
    private static final String JA = "止まる見込みがなくなりました: ";
    private static final String EN = "no longer expected to stop: ";
    private static final String BEFORE_JA = "(これまで ";
    private static final String BEFORE_EN = " (was ";
    private static final int MOST_NAMED = 3;

    private GoneStops() {}

    /// Of one site.
    ///
    /// @param was when and how likely before
    public static Text said(String node, Text was) {
        return new Text(
                JA + node + BEFORE_JA + was.ja() + ")", EN + node + BEFORE_EN + was.en() + ")");
    }

    /// The same changes with what was told to nobody left out and several sites in the place of the
    /// first.
    ///
    /// @param earlier the likely stops of the incident that lay ahead at the last brief, as its
    ///   page had them
    static List<Change> folded(List<Change> changes, List<EarlierStop> earlier) {
        Set<String> untold = untold(earlier);
        List<Change> gone =
                changes.stream()
                        .filter(GoneStops::isGone)
                        .filter(each -> !untold.contains(node(each)))
                        .toList();
        List<Change> all = new ArrayList<>();
        for (Change each : changes) {
            if (!isGone(each)) {
                all.add(each);
            } else if (!gone.isEmpty() && each.equals(gone.getFirst())) {
                all.add(gone.size() == 1 ? each : joined(gone));
            }
        }
        return all;
    }

    /// A message names the soonest and a few after it.
    private static Set<String> untold(List<EarlierStop> earlier) {
        Set<String> told = new HashSet<>();
        earlier.stream()
                .min(Comparator.comparing(EarlierStop::moment))
                .ifPresent(each -> told.add(each.node()));
        earlier.stream()
                .map(EarlierStop::node)
                .filter(each -> !told.contains(each))
                .limit(StopNews.MOST_AFTER)
                .toList()
                .forEach(told::add);
        Set<String> untold = new HashSet<>();
        earlier.stream()
                .map(EarlierStop::node)
                .filter(each -> !told.contains(each))
                .forEach(untold::add);
        return untold;
    }

    private static boolean isGone(Change change) {
        return change.kind() == Change.Kind.STOP && change.what().ja().startsWith(JA);
    }

    private static String node(Change change) {
        String said = change.what().ja();
        int end = said.lastIndexOf(BEFORE_JA);
        return said.substring(JA.length(), end < 0 ? said.length() : end);
    }

    private static Change joined(List<Change> gone) {
        List<String> nodes = gone.stream().map(GoneStops::node).toList();
        List<String> shown = nodes.stream().limit(MOST_NAMED).toList();
        int more = nodes.size() - shown.size();
        return new Change(
                Change.Kind.STOP,
                new Text(
                        JA + String.join("、", shown) + (more > 0 ? "ほか%d拠点".formatted(more) : ""),
                        EN
                                + String.join(", ", shown)
                                + (more > 0
                                        ? " and %d more site%s"
                                                .formatted(more, more == 1 ? "" : "s")
                                        : "")));
    }
}
