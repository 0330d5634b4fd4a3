package dev.hakyu.daily.alert;

import dev.hakyu.brief.api.Brief;
import dev.hakyu.brief.api.PreparedBrief.Concern;
import dev.hakyu.model.Text;
import dev.hakyu.model.alert.Edition;
import dev.hakyu.model.duty.Clock;
import dev.hakyu.model.duty.ClockState;
import dev.hakyu.model.incident.Certainty;
import dev.hakyu.model.network.Exposure;
import dev.hakyu.model.network.ExposurePath;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// One incident as an entry of a message.
///
/// The board's edition names no account, no way in and no gap: paths into systems are said in
/// general words, and an action that concerns one is named by its owner only.
final class Entries {
    private static final int MOST_PATHS = 2;
    private final Edition edition;
    private final Instant asOf;

    Entries(Edition edition, Instant asOf) {
        this.edition = edition;
        this.asOf = asOf;
    }

    /// One entry.
    ///
    /// @param first no brief was made before, so that everything is told
    /// @param said sentences that stand above already
    Digest.Entry of(Concern concern, List<Text> changes, boolean first, List<Text> said) {
        List<Digest.Line> lines = new ArrayList<>();
        for (Text path : paths(concern)) {
            lines.add(new Digest.Line(new Text("当社との関係", "How it touches us"), path));
        }
        Text stops = new Text("止まるもの", "What stops");
        stop(concern, said).map(text -> new Digest.Line(stops, text)).ifPresent(lines::add);
        StopNews.restarted(concern)
                .map(text -> new Digest.Line(new Text("再開", "Restart"), text))
                .ifPresent(lines::add);
        Brief.Losses losses = concern.page().losses();
        if (losses != null) {
            lines.add(new Digest.Line(new Text("損失", "Loss"), amount(losses.sentence())));
        }
        clock(concern)
                .ifPresent(
                        text -> lines.add(new Digest.Line(new Text("報告期限", "Report due"), text)));
        if (concern.isNew() || first) {
            action(concern)
                    .map(text -> new Digest.Line(new Text("まず行うこと", "First to do"), text))
                    .ifPresent(lines::add);
        }
        return new Digest.Entry(title(concern), changes, lines);
    }

    /// What stops, else what the page says in its place: that nothing does, or why it is not known.
    private static Optional<Text> stop(Concern concern, List<Text> said) {
        List<Text> told = StopNews.told(concern);
        List<Text> all =
                told.isEmpty()
                        ? concern.page().stops().stream()
                                .limit(1)
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

    static Text title(Concern concern) {
        Brief.IncidentPage page = concern.page();
        Certainty certainty = page.certainty();
        return new Text(
                "%s — %s %s %s"
                        .formatted(
                                page.victim(),
                                page.kind().ja(),
                                mark(certainty),
                                certainty.label().ja()),
                "%s — %s %s %s"
                        .formatted(
                                page.victim(),
                                page.kind().en(),
                                mark(certainty),
                                certainty.label().en()));
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

    private List<Text> paths(Concern concern) {
        Set<Text> lines = new LinkedHashSet<>();
        for (Exposure exposure : concern.exposures()) {
            for (ExposurePath path : exposure.paths()) {
                lines.add(said(path));
            }
        }
        return lines.stream().limit(MOST_PATHS).toList();
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

    /// The soonest duty of ours with its date or range.
    private Optional<Text> clock(Concern concern) {
        return concern.clocks().stream()
                .filter(clock -> !clock.owedToUs() && clock.due().isPresent())
                .filter(clock ->
                        clock.state() == ClockState.RUNNING || clock.state() == ClockState.OVERDUE)
                .min(
                        Comparator.comparing((Clock clock) -> clock.isQualitative())
                                .thenComparing(clock -> clock.due().orElseThrow().latest()))
                .map(this::told);
    }

    private Text told(Clock clock) {
        Text to =
                clock.recipients().isEmpty()
                        ? clock.title()
                        : clock.recipients().getFirst().label();
        boolean late = clock.state() == ClockState.OVERDUE;
        boolean pastGuide = clock.isPastGuide(asOf);
        String left =
                clock.leftAt(asOf)
                        .filter(each -> !each.isNegative() && each.toHours() < 72)
                        .map(each -> Long.toString(each.toHours()))
                        .orElse("");
        return new Text(
                "%sへの%s: %s%s"
                        .formatted(
                                to.ja(),
                                clock.title().ja(),
                                clock.when().ja(),
                                late
                                        ? "(期限超過)"
                                        : pastGuide
                                                ? "(目安を過ぎています)"
                                                : left.isEmpty() ? "" : "(残り%s時間)".formatted(left)),
                "%s to %s: %s%s"
                        .formatted(
                                clock.title().en(),
                                to.en(),
                                clock.when().en(),
                                late
                                        ? " (overdue)"
                                        : pastGuide
                                                ? " (later than usual)"
                                                : left.isEmpty()
                                                        ? ""
                                                        : " (%s hours left)".formatted(left)));
    }

    private Optional<Text> action(Concern concern) {
        return concern.page().actions().stream()
                .findFirst()
                .map(action ->
                        edition == Edition.BOARD && touchesAccess(concern, action)
                                ? new Text(
                                        "該当する接続の遮断を判断してください(%s)。".formatted(action.who().ja()),
                                        "Decide whether to cut the access concerned (%s)."
                                                .formatted(action.who().en()))
                                : new Text(
                                        "%s。%s。%s"
                                                .formatted(
                                                        bare(action.what().ja()),
                                                        bare(action.by().ja()),
                                                        action.who().ja()),
                                        "%s. %s; %s"
                                                .formatted(
                                                        bare(action.what().en()),
                                                        bare(action.by().en()),
                                                        action.who().en())));
    }

    private static boolean touchesAccess(Concern concern, Brief.ActionLine action) {
        return concern.exposures().stream()
                .flatMap(each -> each.listPaths(ExposurePath.ReachesSystem.class).stream())
                .map(path -> path.access().id().value())
                .anyMatch(id -> action.what().ja().contains(id) || action.what().en().contains(id));
    }

    /// Without the word that the label says already.
    private static Text amount(Text sentence) {
        String said = "損失は";
        return sentence.ja().startsWith(said)
                ? new Text(sentence.ja().substring(said.length()).strip(), sentence.en())
                : sentence;
    }

    private static String bare(String sentence) {
        String text = sentence.strip();
        while (text.endsWith("。") || text.endsWith(".")) {
            text = text.substring(0, text.length() - 1);
        }
        return text;
    }
}
