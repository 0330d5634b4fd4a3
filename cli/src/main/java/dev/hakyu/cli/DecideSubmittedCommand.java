package dev.hakyu.cli;

import dev.hakyu.brief.api.DecisionDesk;
import dev.hakyu.model.Text;
import dev.hakyu.model.decision.Decision;
import dev.hakyu.model.duty.Clock;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `hakyu decide DIR submitted INCIDENT RULE`: a report that a clock asked for was handed in.
@Command(name = "submitted", mixinStandardHelpOptions = true)
final class DecideSubmittedCommand implements Callable<Integer> {
    private final Session session;

    @ParentCommand DecideCommand parent = new DecideCommand();

    @Mixin DecideOptions options = new DecideOptions();

    @Parameters(index = "0", paramLabel = "INCIDENT", descriptionKey = "incident-id")
    String incident = "";

    @Parameters(index = "1", paramLabel = "RULE")
    String rule = "";

    @Option(names = "--at", paramLabel = "TIME", descriptionKey = "decide-at")
    @Nullable String at;

    DecideSubmittedCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        DecideSession run = DecideSession.open(session, parent.directory, options);
        DecisionDesk.Matter matter = run.matter(incident);
        List<Clock> ours =
                run
                        .actionDesk()
                        .clocks(matter.incident(), matter.exposures(), run.desk().rulings())
                        .stream()
                        .filter(clock -> !clock.owedToUs())
                        .toList();
        String typed = rule.toLowerCase(Locale.ROOT);
        Clock clock =
                run.one(
                        rule,
                        ours.stream()
                                .filter(each ->
                                        each.rule().value().toLowerCase(Locale.ROOT).equals(typed))
                                .toList(),
                        each -> each.rule() + "  " + each.title().in(session.lang()),
                        ours,
                        new Text("報告の期限", "clock"));
        OffsetDateTime submitted = run.past("--at", at);
        return run.keep(
                List.of(
                        new Decision.Submitted(
                                run.said(
                                        "submitted %s %s %s"
                                                .formatted(
                                                        matter.incident().id(),
                                                        clock.rule(),
                                                        submitted),
                                        false),
                                run.desk().refer(matter),
                                clock.rule(),
                                submitted,
                                DecideSession.line(clock.title().in(session.lang())))));
    }
}
