package dev.hakyu.cli;

import dev.hakyu.brief.api.DecisionDesk;
import dev.hakyu.brief.api.DecisionText;
import dev.hakyu.model.Text;
import dev.hakyu.model.decision.Decision;
import dev.hakyu.model.decision.Overridden;
import dev.hakyu.model.incident.Report;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `hakyu decide DIR list`: what can be decided on, and what was.
@Command(name = "list", mixinStandardHelpOptions = true)
final class DecideListCommand implements Callable<Integer> {
    private final Session session;

    @ParentCommand DecideCommand parent = new DecideCommand();

    @Mixin DecideOptions options = new DecideOptions();

    @Option(names = "--all")
    boolean all;

    @Parameters(index = "0", arity = "0..1", paramLabel = "INCIDENT")
    @Nullable String incident;

    DecideListCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        DecideSession run = DecideSession.open(session, parent.directory, options);
        if (incident != null) {
            new DutyList(run, run.matter(incident)).print(options.json);
            return run.status();
        }
        if (options.json) {
            session.out().println(JsonText.of(json(run)));
        } else {
            print(run);
        }
        return run.status();
    }

    private void print(DecideSession run) {
        DecisionDesk desk = run.desk();
        heading("事案", "Incidents");
        for (DecisionDesk.Matter matter : desk.matters()) {
            if (all || !matter.exposures().isEmpty() || matter.dismissal().isPresent()) {
                line(
                        "%s  %s  %s"
                                .formatted(
                                        matter.id(),
                                        matter.incident().victim().value().name(),
                                        standing(matter).in(session.lang())));
                for (Report report : desk.reportsOf(matter)) {
                    line("        " + report.location() + "  " + report.title());
                }
            }
        }
        long elsewhere =
                desk.matters().stream()
                        .filter(each -> each.exposures().isEmpty() && each.dismissal().isEmpty())
                        .count();
        if (!all && elsewhere > 0) {
            session.say(
                    session.out(),
                    new Text(
                            "  当社に関係しない事案%d件は --all で表示します。".formatted(elsewhere),
                            "  --all shows the %d that do not concern us.".formatted(elsewhere)));
        }
        notices(desk);
        heading("要確認の名前", "Names to verify");
        for (DecisionDesk.Question question : desk.questions()) {
            line("%s  %s / %s".formatted(question.id(), question.mention(), question.ours()));
            line("        " + question.reason().in(session.lang()));
        }
        heading("判断", "Decisions");
        Map<Decision, Decision> later = later(desk);
        for (Decision decision : run.contents().decisions().all()) {
            line(
                    "%s  %s  %s  %s%s  %s"
                            .formatted(
                                    decision.id(),
                                    decision.day(),
                                    decision.by(),
                                    DecisionText.of(decision, run.network()).in(session.lang()),
                                    decision.reason().isBlank() ? "" : ": " + decision.reason(),
                                    state(run, decision, later).in(session.lang()))
                            .stripTrailing());
        }
    }

    private void notices(DecisionDesk desk) {
        List<DecisionDesk.Notice> shown =
                desk.notices().stream()
                        .filter(each ->
                                all || !each.users().isEmpty() || each.dismissal().isPresent())
                        .toList();
        if (shown.isEmpty()) {
            return;
        }
        heading("製品の脆弱性", "Product vulnerabilities");
        for (DecisionDesk.Notice notice : shown) {
            Text standing =
                    notice.dismissal().isPresent()
                            ? new Text("(当社に関係なしと判断済み)", "(put aside)")
                            : notice.users().isEmpty()
                                    ? new Text("(該当なし)", "(nobody on record uses it)")
                                    : new Text("(当社に関係する)", "(concerns us)");
            line(
                    "%s  %s  %s"
                            .formatted(
                                    notice.id(),
                                    notice.advisory().shown(),
                                    standing.in(session.lang())));
        }
    }

    private static Text standing(DecisionDesk.Matter matter) {
        return matter.dismissal().isPresent()
                ? new Text("(当社に関係なしと判断済み)", "(put aside)")
                : matter.exposures().isEmpty()
                        ? new Text("(当社に関係しない)", "(does not concern us)")
                        : new Text("(当社に関係する)", "(concerns us)");
    }

    private static Map<Decision, Decision> later(DecisionDesk desk) {
        Map<Decision, Decision> later = new HashMap<>();
        for (Overridden each : desk.overridden()) {
            later.put(each.decision(), each.by());
        }
        return later;
    }

    /// What became of a decision.
    private static Text state(DecideSession run, Decision decision, Map<Decision, Decision> later) {
        if (run.contents().decisions().isUndone(decision.id())) {
            return new Text("[取り消し済み]", "[taken back]");
        }
        if (run.contents().decisions().notYet().contains(decision)) {
            return new Text("[日時が未来のため、まだ数えません]", "[dated in the future: does not count yet]");
        }
        Decision by = later.get(decision);
        if (by != null) {
            return new Text(
                    "[後の判断 %s が優先]".formatted(by.id()), "[gave way to %s]".formatted(by.id()));
        }
        boolean gone =
                switch (decision) {
                    case Decision.Confirm it -> !run.desk().isMeant(it.incident());
                    case Decision.Dismiss it -> !run.desk().isMeant(it.incident());
                    case Decision.Split it -> run.desk().listMeant(it.incident()).isEmpty();
                    case Decision.Merge it ->
                            it.incidents().stream()
                                    .allMatch(each -> run.desk().listMeant(each).isEmpty());
                    case Decision.NotOurs it ->
                            it.incident() != null && !run.desk().isMeant(it.incident());
                    case Decision.Alias it ->
                            run.network().index().findOrganisation(it.organisation()).isEmpty();
                    case Decision.Done it -> !run.desk().isMeant(it.incident());
                    case Decision.Submitted it -> !run.desk().isMeant(it.incident());
                    case Decision.StartDeclared it -> !run.desk().isMeant(it.incident());
                    case Decision.Undo _ -> false;
                };
        return gone
                ? new Text("[対象が今はありません]", "[what it speaks of is not there now]")
                : new Text("[有効]", "[holds]");
    }

    private Map<String, Object> json(DecideSession run) {
        DecisionDesk desk = run.desk();
        List<Map<String, Object>> incidents = new ArrayList<>();
        for (DecisionDesk.Matter matter : desk.matters()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("id", matter.incident().id().value());
            one.put("shown", matter.id());
            one.put("victim", matter.incident().victim().value().name());
            one.put("concernsUs", !matter.exposures().isEmpty());
            one.put("dismissed", matter.dismissal().isPresent());
            one.put("reports", desk.reportsOf(matter).stream().map(Report::location).toList());
            incidents.add(one);
        }
        List<Map<String, Object>> questions = new ArrayList<>();
        for (DecisionDesk.Question question : desk.questions()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("id", question.id());
            one.put("mention", question.mention());
            one.put("organisation", question.organisation());
            one.put("reason", question.reason());
            questions.add(one);
        }
        List<Map<String, Object>> notices = new ArrayList<>();
        for (DecisionDesk.Notice notice : desk.notices()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("id", notice.advisory().id().value());
            one.put("shown", notice.id());
            one.put("product", notice.advisory().shown());
            one.put("concernsUs", !notice.users().isEmpty());
            one.put("dismissed", notice.dismissal().isPresent());
            notices.add(one);
        }
        Map<Decision, Decision> later = later(desk);
        List<Map<String, Object>> decisions = new ArrayList<>();
        for (Decision decision : run.contents().decisions().all()) {
            Map<String, Object> one = DecisionJson.of(decision, run.network());
            one.put("undone", run.contents().decisions().isUndone(decision.id()));
            one.put("state", state(run, decision, later));
            decisions.add(one);
        }
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("version", 1);
        result.put("incidents", incidents);
        result.put("advisories", notices);
        result.put("questions", questions);
        result.put("decisions", decisions);
        result.put("problems", JsonText.problems(run.contents().problems()));
        return result;
    }

    private void heading(String ja, String en) {
        session.say(session.out(), new Text("■ " + ja, "■ " + en));
    }

    private void line(String text) {
        session.out().println("  " + ProblemPrinter.visible(text));
    }
}
