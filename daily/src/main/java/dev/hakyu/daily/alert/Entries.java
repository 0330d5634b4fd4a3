package dev.hakyu.daily.alert;

import dev.hakyu.brief.api.Brief;
import dev.hakyu.brief.api.Change;
import dev.hakyu.brief.api.IncidentText;
import dev.hakyu.brief.api.PreparedBrief.Concern;
import dev.hakyu.model.Text;
import dev.hakyu.model.alert.Edition;
import dev.hakyu.model.incident.Certainty;
import dev.hakyu.model.network.Exposure;
import dev.hakyu.model.network.ExposurePath;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// One incident as an entry of a message.
///
/// The board's edition names no account, no way in and no gap: paths into systems are said in
/// general words, and an action that concerns one is named by its owner only.
final class Entries {
    private static final int MOST_PATHS = 3;
    private static final int MOST_COUNTS = 3;
    private final Edition edition;
    private final Instant since;
    private final Instant asOf;
    private final ZoneId zone;

    /// @param since the moment of the last message
    Entries(Edition edition, Instant since, Instant asOf, ZoneId zone) {
        this.edition = edition;
        this.since = since;
        this.asOf = asOf;
        this.zone = zone;
    }

    /// One entry.
    ///
    /// @param full whether the reader is told of it for the first time
    /// @param said sentences that stand above already
    Digest.Entry of(Concern concern, List<Text> changes, boolean full, List<Text> said) {
        List<Digest.Line> lines = new ArrayList<>();
        for (Text path : paths(concern, full ? MOST_PATHS : 0)) {
            lines.add(new Digest.Line(new Text("当社との関係", "How it touches us"), path));
        }
        data(concern, full).stream().filter(each -> !isSaid(each, changes)).forEach(lines::add);
        if (!ThreatNews.isTold(changes)) {
            ThreatNews.ahead(concern, asOf.atZone(zone).toLocalDate())
                    .map(text -> new Digest.Line(IncidentText.ATTACKERS_DEADLINE, text))
                    .ifPresent(lines::add);
        }
        if (full) {
            lines.addAll(new OpenPoints(edition).of(concern));
        }
        Text stops = new Text("止まるもの", "What stops");
        stop(concern, said, full).map(text -> new Digest.Line(stops, text)).ifPresent(lines::add);
        StopNews.afterFirst(concern, zone)
                .map(text -> new Digest.Line(new Text("続いて止まるもの", "What stops next"), text))
                .ifPresent(lines::add);
        joined(IncidentText.runningSites(concern.incident()))
                .map(text -> new Digest.Line(new Text("稼働している拠点", "Sites that run"), text))
                .ifPresent(lines::add);
        RestartNews.announced(concern).stream()
                .filter(_ -> full || !hasChanged(concern, Change.Kind.RESUMPTION))
                .map(text -> new Digest.Line(new Text("再開の予定", "Announced restart"), text))
                .forEach(lines::add);
        StopNews.restarted(concern, edition, !full && hasChanged(concern, Change.Kind.RESUMPTION))
                .map(text -> new Digest.Line(new Text("再開", "Restart"), text))
                .ifPresent(lines::add);
        Brief.Losses losses = concern.page().losses();
        if (losses != null) {
            lines.add(new Digest.Line(new Text("損失", "Loss"), amount(losses.sentence())));
        }
        lines.addAll(clocks(concern, full));
        lines.addAll(new ActionNews(edition, since, asOf, zone).lines(concern, full));
        return new Digest.Entry(
                title(concern), changes.stream().map(each -> bare(each, concern)).toList(), lines);
    }

    /// What we handed in, what we must, and what others owe us.
    private List<Digest.Line> clocks(Concern concern, boolean full) {
        List<Digest.Line> lines = new ArrayList<>();
        HandedIn.of(concern, edition, zone)
                .forEach(each -> lines.add(new Digest.Line(HandedIn.LABEL, each.said())));
        lines.addAll(new ClockLines(asOf, edition, full).of(concern));
        if (edition == Edition.IN_CHARGE) {
            new OwedNotices(asOf)
                    .of(concern, full)
                    .map(each -> new Digest.Line(OwedNotices.LABEL, each))
                    .ifPresent(lines::add);
        }
        return lines;
    }

    /// Without the kind that the title says already.
    private static Text bare(Text change, Concern concern) {
        Text kind = concern.page().kind();
        return new Text(
                change.ja().replace("(" + kind.ja() + ")。", "。"),
                change.en().replace(" (" + kind.en() + ").", "."));
    }

    private static boolean hasChanged(Concern concern, Change.Kind kind) {
        return concern.changes().stream().anyMatch(each -> each.kind() == kind);
    }

    /// Whether a change above says the same.
    private static boolean isSaid(Digest.Line line, List<Text> changes) {
        return changes.stream().anyMatch(each -> each.ja().contains(line.value().ja()));
    }

    /// What data is concerned, and the figures that were told; to whom knows the incident only what
    /// is another one.
    private List<Digest.Line> data(Concern concern, boolean full) {
        List<Digest.Line> lines = new ArrayList<>();
        joined(IncidentText.data(concern.incident()))
                .filter(_ -> full || hasChanged(concern, Change.Kind.DATA_CLASS))
                .map(text -> new Digest.Line(new Text("対象の情報", "Data concerned"), text))
                .ifPresent(lines::add);
        joined(IncidentText.counts(concern.incident()).stream().limit(MOST_COUNTS).toList())
                .filter(_ -> full || isCountUntold(concern))
                .map(text -> new Digest.Line(new Text("件数", "Count"), text))
                .ifPresent(lines::add);
        return lines;
    }

    /// A board is told of a count as news only where the data is another.
    private boolean isCountUntold(Concern concern) {
        return edition == Edition.BOARD
                && hasChanged(concern, Change.Kind.COUNT)
                && !hasChanged(concern, Change.Kind.DATA_CLASS);
    }

    private static Optional<Text> joined(List<Text> parts) {
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Text(
                                String.join("、", parts.stream().map(Text::ja).toList()),
                                String.join("; ", parts.stream().map(Text::en).toList())));
    }

    /// What stops, else what the page says in its place: that nothing does, or why it is not known.
    /// Who knows the incident is told that no site of ours stops only when that changed.
    private static Optional<Text> stop(Concern concern, List<Text> said, boolean full) {
        List<Text> told = StopNews.told(concern);
        List<Text> all =
                told.isEmpty()
                        ? concern.page().stops().stream()
                                .limit(1)
                                .filter(stop ->
                                        full
                                                || !stop.node().isEmpty()
                                                || hasChanged(concern, Change.Kind.STATUS))
                                .map(Brief.Stop::sentence)
                                .toList()
                        : told;
        List<Text> fresh = all.stream().filter(sentence -> !said.contains(sentence)).toList();
        return fresh.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Text(
                                String.join("", fresh.stream().map(Text::ja).toList()),
                                String.join(" ", fresh.stream().map(Text::en).toList())));
    }

    /// The mark stands beside the victim: it says how sure the event is, not each of its kinds.
    static Text title(Concern concern) {
        Brief.IncidentPage page = concern.page();
        Certainty certainty = page.certainty();
        return new Text(
                "%s %s %s — %s"
                        .formatted(
                                page.victim(),
                                mark(certainty),
                                certainty.label().ja(),
                                page.kind().ja()),
                "%s %s %s — %s"
                        .formatted(
                                page.victim(),
                                mark(certainty),
                                certainty.label().en(),
                                page.kind().en()));
    }

    private static String mark(Certainty certainty) {
        return switch (certainty) {
            case CONFIRMED -> "●";
            case REPORTED -> "◐";
            case POSSIBLE -> "◔";
            case CLAIMED -> "◌";
            case DENIED, WITHDRAWN -> "⊘";
        };
    }

    private List<Text> paths(Concern concern, int most) {
        Set<Text> lines = new LinkedHashSet<>();
        for (Exposure exposure : concern.exposures()) {
            for (ExposurePath path : exposure.paths()) {
                lines.add(said(path));
            }
        }
        return lines.stream().limit(most).toList();
    }

    private Text said(ExposurePath path) {
        if (edition != Edition.BOARD) {
            return path.why();
        }
        return switch (path) {
            case ExposurePath.ReachesSystem _ ->
                    new Text("当社のシステムに接続しています。", "It has access to a system of ours.");
            case ExposurePath.Entrusted _ ->
                    new Text("当社の情報または業務を委託しています。", "It holds data or does work of ours.");
            case ExposurePath.Ourselves _,
                    ExposurePath.DirectSupply _,
                    ExposurePath.NthTier _,
                    ExposurePath.SharedSystem _,
                    ExposurePath.ProductInUse _,
                    ExposurePath.Listed _ ->
                    path.why();
        };
    }

    /// Without the words that the label says already.
    private static Text amount(Text sentence) {
        return new Text(after("損失は", sentence.ja()), after("The loss is", sentence.en()));
    }

    static String after(String said, String sentence) {
        return sentence.startsWith(said) ? sentence.substring(said.length()).strip() : sentence;
    }
}
