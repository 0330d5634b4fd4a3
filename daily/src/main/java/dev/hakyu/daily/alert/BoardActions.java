package dev.hakyu.daily.alert;

import dev.hakyu.brief.api.Brief;
import dev.hakyu.brief.api.PreparedBrief.Concern;
import dev.hakyu.model.Text;
import dev.hakyu.model.duty.Clock;
import dev.hakyu.model.duty.ClockState;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.network.ExposurePath;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// What a board is asked: what its members decide, whether to disclose, and what is said in public.
/// Of everything else it is told how much is open. No account, no way in and no system is named.
final class BoardActions {
    static final Text TO_DECIDE = new Text("判断いただきたいこと", "To decide");
    private static final Set<String> DISCLOSURES = Set.of("JP-TSE", "US-SEC-8K105");
    private static final int MOST_NAMED = 3;
    private final Instant asOf;
    private final ZoneId zone;

    BoardActions(Instant asOf, ZoneId zone) {
        this.asOf = asOf;
        this.zone = zone;
    }

    /// What is to be decided, then how much else is open.
    ///
    /// @param full whether the reader is told of the incident for the first time
    List<Digest.Line> lines(Concern concern, boolean full) {
        List<Digest.Line> lines = new ArrayList<>();
        decisions(concern, full).forEach(each -> lines.add(new Digest.Line(TO_DECIDE, each)));
        Set<String> asked = isAtStake(concern) ? concern.particulars().forBoard() : Set.of();
        new OpenActions(concern, asked).line().ifPresent(lines::add);
        return lines;
    }

    /// What is asked of the board in one incident; empty when nothing is, or nothing is at stake.
    ///
    /// @param full with the reason; whoever was told of it before reads what and by when
    List<Text> decisions(Concern concern, boolean full) {
        if (!isAtStake(concern)) {
            return List.of();
        }
        List<Text> all = new ArrayList<>();
        concern.page().actions().stream()
                .filter(concern.particulars()::isForBoard)
                .map(each -> full ? action(concern, each) : shortly(concern, each))
                .forEach(all::add);
        disclosures(concern).map(this::disclosure).forEach(all::add);
        return all.stream().distinct().toList();
    }

    /// Whether it is ours, something of ours stops, a sum is computed, or data that we entrusted
    /// came to harm.
    private static boolean isAtStake(Concern concern) {
        return concern.page().losses() != null
                || StopNews.mayStop(concern)
                || !StopNews.behind(List.of(concern)).isEmpty()
                || has(concern, ExposurePath.Ourselves.class)
                || (has(concern, ExposurePath.Entrusted.class) && cameToHarm(concern.incident()));
    }

    private static boolean has(Concern concern, Class<? extends ExposurePath> kind) {
        return concern.exposures().stream().anyMatch(each -> each.findPath(kind).isPresent());
    }

    /// Whether somebody says so, and it is not taken back.
    private static boolean cameToHarm(Incident incident) {
        return Stream.concat(incident.exposed().stream(), incident.harms().stream())
                .anyMatch(each -> each.certainty().affirms());
    }

    /// Whether it is a disclosure of which a board decides if it applies. Where nothing is at stake
    /// the departments in charge see to it.
    static boolean isDisclosure(Concern concern, Clock clock) {
        return clock.state() == ClockState.TO_DECIDE
                && DISCLOSURES.contains(clock.rule().toString())
                && isAtStake(concern);
    }

    private static Stream<Clock> disclosures(Concern concern) {
        return ClockNews.running(concern).stream().filter(clock -> isDisclosure(concern, clock));
    }

    private Text disclosure(Clock clock) {
        Text what = ClockNews.what(clock);
        Text when = DueMoment.of(clock, asOf);
        return new Text(
                "%sの対象かどうか。対象のときは%s".formatted(what.ja(), when.ja()),
                "Whether this is due: %s; if so, %s".formatted(what.en(), when.en()));
    }

    private Text shortly(Concern concern, Brief.ActionLine action) {
        Text by = due(action);
        Text who = concern.particulars().findDecider(action).orElse(action.who());
        String victim = concern.page().victim();
        Text what =
                touchesAccess(concern, action)
                        ? new Text(
                                "先方から当社のシステムへの接続を切るかどうか",
                                "Whether to cut the access of %s to systems of ours"
                                        .formatted(victim))
                        : BriefAction.of(concern, action.what());
        return new Text(
                "%s。%s。決裁: %s"
                        .formatted(
                                withoutDetail(what.ja()),
                                ActionNews.bare(by.ja()),
                                ActionNews.bare(who.ja())),
                "%s. Due: %s. Decides: %s"
                        .formatted(
                                withoutDetail(what.en()),
                                ActionNews.behindBy(by.en()),
                                ActionNews.bare(who.en())));
    }

    private Text due(Brief.ActionLine action) {
        Text due = DueMoment.of(action, asOf, zone);
        return action.late() ? new Text(due.ja() + "(期限を過ぎています)", due.en() + " (overdue)") : due;
    }

    private Text action(Concern concern, Brief.ActionLine action) {
        Text by = due(action);
        String dueEn = ActionNews.behindBy(by.en());
        String whoEn = ActionNews.capitalised(action.who().en());
        if (touchesAccess(concern, action)) {
            String victim = concern.page().victim();
            return new Text(
                    "%sから当社のシステムへの接続を切るかどうか。%s。理由: 先方の被害が当社のシステムへ広がるのを防ぐため(切る間、その接続で行う作業は止まります)。%s"
                            .formatted(victim, by.ja(), action.who().ja()),
                    "Whether to cut the access of %s to systems of ours. Due: %s. Reason: to keep their incident from spreading to us (work over that access stops meanwhile). %s"
                            .formatted(victim, dueEn, whoEn));
        }
        return new Text(
                "%s。%s。理由: %sを防ぐため。%s"
                        .formatted(
                                withoutDetail(ActionNews.bare(action.what().ja())),
                                ActionNews.bare(by.ja()),
                                ActionNews.bare(action.prevents().ja()),
                                action.who().ja()),
                "%s. Due: %s. Reason: it prevents %s. %s"
                        .formatted(
                                withoutDetail(ActionNews.bare(action.what().en())),
                                dueEn,
                                ActionNews.bare(action.prevents().en()),
                                whoEn));
    }

    /// Without what stands in its only brackets: it is for those who do it.
    private static String withoutDetail(String what) {
        int open = what.indexOf('(');
        int close = what.lastIndexOf(')');
        boolean one = what.indexOf('(', open + 1) < 0;
        return open > 0 && close > open && one
                ? (what.substring(0, open) + what.substring(close + 1)).strip()
                : what;
    }

    /// In how many incidents something is asked, or that nothing is.
    Text summary(List<Concern> concerns) {
        List<String> names =
                concerns.stream()
                        .filter(each -> !decisions(each, false).isEmpty())
                        .map(each -> each.page().victim())
                        .distinct()
                        .toList();
        if (names.isEmpty()) {
            return new Text("本日、経営に判断をお願いすることはありません。", "Nothing is asked of the board today.");
        }
        String more = names.size() > MOST_NAMED ? "ほか" : "";
        List<String> shown = names.stream().limit(MOST_NAMED).toList();
        return new Text(
                "判断いただきたいことのある事案: %d件(%s%s)。"
                        .formatted(names.size(), String.join("、", shown), more),
                "Incidents with something to decide: %d (%s%s)."
                        .formatted(
                                names.size(),
                                String.join("; ", shown),
                                more.isEmpty() ? "" : " and others"));
    }

    private static boolean touchesAccess(Concern concern, Brief.ActionLine action) {
        return concern.exposures().stream()
                .flatMap(each -> each.listPaths(ExposurePath.ReachesSystem.class).stream())
                .map(path -> path.access().id().value())
                .anyMatch(id -> action.what().ja().contains(id) || action.what().en().contains(id));
    }
}
