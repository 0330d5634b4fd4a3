package dev.hakyu.cli;

import dev.hakyu.brief.api.DecisionDesk;
import dev.hakyu.model.Text;
import dev.hakyu.model.decision.Decision;
import dev.hakyu.model.network.OrganisationId;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `hakyu decide DIR not-ours ID [ORGANISATION]`: a name is not ours, or an incident does not
/// concern an organisation.
@Command(name = "not-ours", mixinStandardHelpOptions = true)
final class DecideNotOursCommand implements Callable<Integer> {
    private final Session session;

    @ParentCommand DecideCommand parent = new DecideCommand();

    @Mixin DecideOptions options = new DecideOptions();

    @Parameters(index = "0", arity = "0..1", paramLabel = "ID")
    @Nullable String id;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "ORGANISATION",
            descriptionKey = "organisation-id")
    @Nullable String organisation;

    @Option(names = "--name", paramLabel = "NAME")
    @Nullable String name;

    DecideNotOursCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        options.reason(true);
        DecideSession run = DecideSession.open(session, parent.directory, options);
        Decision.NotOurs decision = decision(run);
        int status = run.keep(List.of(decision));
        if (name != null) {
            tellWhenNotNamed(decision, run.desk().mentions());
        }
        return status;
    }

    /// Names are taken as the reports have them; one that stands nowhere may be mistyped.
    private void tellWhenNotNamed(Decision.NotOurs decision, List<String> mentions) {
        if (mentions.stream().noneMatch(each -> decision.rejects(each, decision.organisation()))) {
            String shown = ProblemPrinter.visible(String.join(" | ", mentions));
            session.say(
                    session.err(),
                    new Text(
                            "注意: 今の記事に「%s」という表記はありません。記事の表記どおりに指定してください。今ある表記: %s"
                                    .formatted(decision.mention(), shown),
                            "Note: no report has the name '%s' now; write it as the reports do. They have: %s"
                                    .formatted(decision.mention(), shown)));
        }
    }

    private Decision.NotOurs decision(DecideSession run) {
        if (name != null && !name.isBlank() && organisation == null) {
            @Nullable OrganisationId only = id == null ? null : run.organisation(id).id();
            return new Decision.NotOurs(
                    run.said("not-ours " + name + " " + only, true), name.strip(), only, null);
        }
        if (id != null && name == null && organisation == null) {
            DecisionDesk.Question question = run.question(id);
            return new Decision.NotOurs(
                    run.said("not-ours " + id, true),
                    question.mention(),
                    question.organisation(),
                    null);
        }
        if (id != null && name == null && organisation != null) {
            DecideSession.Subject subject = run.subject(id);
            OrganisationId ours = run.organisation(organisation).id();
            return new Decision.NotOurs(
                    run.said("not-ours " + subject.id() + " " + ours, true),
                    null,
                    ours,
                    subject.ref());
        }
        throw new WrongUsage(
                new Text(
                        "要確認の番号、事案の番号と組織、または --name 名前 を指定してください。",
                        "Give the id of a question, or an incident and an organisation, or --name NAME."));
    }
}
