package dev.hakyu.brief.internal.compose;

import dev.hakyu.brief.api.Change;
import dev.hakyu.model.Text;
import dev.hakyu.model.incident.Advisory;
import dev.hakyu.model.incident.Advisory.Affected;
import dev.hakyu.model.incident.Advisory.Exploited;
import dev.hakyu.model.incident.Advisory.Noted;
import dev.hakyu.model.incident.Report;
import dev.hakyu.model.incident.ReportId;
import dev.hakyu.model.product.VersionRange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// What became known of advisories between two moments: a new one, other versions, a fix, attacks.
///
/// It is the same when its id is, or when it names the same product and shares a report's place or
/// a CVE id.
final class AdvisoryChanges {
    private final Known before;
    private final Map<ReportId, String> places = new HashMap<>();

    AdvisoryChanges(Known before, Known now) {
        this.before = before;
        for (Known known : List.of(before, now)) {
            for (Report report : known.reports()) {
                places.put(report.id(), report.location());
            }
        }
    }

    List<Change> of(Advisory advisory) {
        Optional<Advisory> old = earlier(advisory);
        if (old.isEmpty()) {
            Text kind = ProductWords.kind(advisory);
            return List.of(
                    new Change(
                            Change.Kind.NEW_INCIDENT,
                            new Text("新しい情報です(" + kind.ja() + ")。", "new (" + kind.en() + ").")));
        }
        List<Change> changes = new ArrayList<>();
        versions(old.get(), advisory).ifPresent(changes::add);
        fixes(old.get(), advisory).ifPresent(changes::add);
        exploitation(old.get(), advisory).ifPresent(changes::add);
        int reports = advisory.reports().size() - old.get().reports().size();
        if (reports > 0) {
            changes.add(new Change(Change.Kind.REPORTS, IncidentWords.newReports(reports)));
        }
        return List.copyOf(changes);
    }

    private Optional<Advisory> earlier(Advisory advisory) {
        return before.advisories().stream()
                .filter(each -> each.id().equals(advisory.id()))
                .findFirst()
                .or(() ->
                        before.advisories().stream()
                                .filter(each -> name(each).equals(name(advisory)))
                                .filter(each -> overlaps(each, advisory))
                                .findFirst());
    }

    private boolean overlaps(Advisory one, Advisory other) {
        Set<String> shared = marks(one);
        shared.retainAll(marks(other));
        return !shared.isEmpty();
    }

    private Set<String> marks(Advisory advisory) {
        Set<String> marks = new LinkedHashSet<>();
        advisory.weaknesses().forEach(each -> marks.add(each.value()));
        advisory.reports().forEach(each -> marks.add(places.getOrDefault(each, each.value())));
        return marks;
    }

    private static String name(Advisory advisory) {
        return advisory.findProduct().map(each -> each.name().value()).orElse("");
    }

    /// Other words for the same range are no news.
    private static Optional<Change> versions(Advisory old, Advisory now) {
        List<VersionRange> then = old.findProduct().map(Affected::ranges).orElse(List.of());
        List<VersionRange> ranges = now.findProduct().map(Affected::ranges).orElse(List.of());
        if (ranges.isEmpty() || Set.copyOf(ranges).equals(Set.copyOf(then))) {
            return Optional.empty();
        }
        Text said = ProductWords.ranges(ranges);
        Text before = ProductWords.ranges(then);
        return Optional.of(
                new Change(
                        Change.Kind.VERSIONS,
                        then.isEmpty()
                                ? new Text(
                                        "対象の版が示されました: " + said.ja(),
                                        "versions concerned: " + said.en())
                                : new Text(
                                        "対象の版が「%s」から「%s」に変わりました。".formatted(before.ja(), said.ja()),
                                        "versions concerned were %s, are now %s."
                                                .formatted(before.en(), said.en()))));
    }

    private static Optional<Change> fixes(Advisory old, Advisory now) {
        String said = words(now, Affected::fixed);
        return said.isEmpty() || said.equals(words(old, Affected::fixed))
                ? Optional.empty()
                : Optional.of(
                        new Change(
                                Change.Kind.VERSIONS,
                                new Text("修正版: " + said, "fixed in: " + said)));
    }

    private static String words(Advisory advisory, Function<Affected, List<Noted<String>>> of) {
        return String.join(
                " / ",
                advisory.findProduct().map(of).orElse(List.of()).stream()
                        .map(Noted::value)
                        .toList());
    }

    private static Optional<Change> exploitation(Advisory old, Advisory now) {
        boolean same = old.exploited() == now.exploited();
        if (same || now.exploited() == Exploited.NOT_SAID) {
            return Optional.empty();
        }
        Text said = now.exploited().label();
        return Optional.of(
                new Change(
                        Change.Kind.EXPLOITATION,
                        now.exploited() == Exploited.YES
                                ? new Text(
                                        "脆弱性を悪用した攻撃が新たに報告されました。",
                                        "attacks that use it are now reported.")
                                : new Text(said.ja() + "。", said.en() + ".")));
    }
}
