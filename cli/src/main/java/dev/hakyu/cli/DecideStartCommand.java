package dev.hakyu.cli;

import dev.hakyu.brief.api.DecisionDesk;
import dev.hakyu.model.Text;
import dev.hakyu.model.decision.Decision;
import dev.hakyu.model.duty.StartMoment;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `hakyu decide DIR start INCIDENT MOMENT`: when we knew, or another moment from which clocks
/// count.
@Command(name = "start", mixinStandardHelpOptions = true)
final class DecideStartCommand implements Callable<Integer> {
    private final Session session;

    @ParentCommand DecideCommand parent = new DecideCommand();

    @Mixin DecideOptions options = new DecideOptions();

    @Parameters(index = "0", paramLabel = "INCIDENT", descriptionKey = "incident-id")
    String incident = "";

    @Parameters(index = "1", paramLabel = "MOMENT")
    String moment = "";

    @Option(names = "--at", paramLabel = "TIME", descriptionKey = "decide-at")
    @Nullable String at;

    @Option(names = "--knower", paramLabel = "WHO")
    String knower = "";

    DecideStartCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        DecideSession run = DecideSession.open(session, parent.directory, options);
        DecisionDesk.Matter matter = run.matter(incident);
        List<StartMoment> declarable =
                Arrays.stream(StartMoment.values()).filter(StartMoment::isDeclarable).toList();
        String typed = moment.toLowerCase(Locale.ROOT).replace('-', '_');
        StartMoment wanted =
                run.one(
                        moment,
                        declarable.stream().filter(each -> each.id().equals(typed)).toList(),
                        each -> each.id() + "  " + each.label().in(session.lang()),
                        declarable,
                        new Text("起点", "moment"));
        OffsetDateTime began = run.past("--at", at);
        return run.keep(
                List.of(
                        new Decision.StartDeclared(
                                run.said(
                                        "start %s %s %s"
                                                .formatted(
                                                        matter.incident().id(), wanted.id(), began),
                                        false),
                                run.desk().refer(matter),
                                wanted,
                                began,
                                DecideSession.line(knower))));
    }
}
