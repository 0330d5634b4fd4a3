package dev.hakyu.cli;

import dev.hakyu.model.InputRejected;
import dev.hakyu.model.Place;
import dev.hakyu.model.Problem;
import dev.hakyu.model.Text;
import dev.hakyu.model.decision.Decision;
import dev.hakyu.model.network.NameMatch;
import dev.hakyu.model.network.Organisation;
import dev.hakyu.network.api.NameIndex;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `hakyu decide DIR alias ORGANISATION NAME...`: an organisation of ours is also called this.
@Command(name = "alias", mixinStandardHelpOptions = true)
final class DecideAliasCommand implements Callable<Integer> {
    private final Session session;

    @ParentCommand DecideCommand parent = new DecideCommand();

    @Mixin DecideOptions options = new DecideOptions();

    @Parameters(index = "0", paramLabel = "ORGANISATION", descriptionKey = "organisation-id")
    String organisation = "";

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "NAME", descriptionKey = "alias-names")
    List<String> names = new ArrayList<>();

    DecideAliasCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        DecideSession run = DecideSession.open(session, parent.directory, options);
        Organisation ours = run.organisation(organisation);
        List<Decision.Alias> aliases = new ArrayList<>();
        for (String name : names) {
            if (name.isBlank()) {
                throw new WrongUsage(new Text("NAME: 名前が空です。", "NAME: the name is empty."));
            }
            aliases.add(
                    new Decision.Alias(
                            run.said("alias " + ours.id() + " " + name, false),
                            ours.id(),
                            name.strip()));
        }
        List<Decision.Alias> all =
                new ArrayList<>(run.contents().decisions().list(Decision.Alias.class));
        all.addAll(aliases);
        NameIndex index = NameIndex.of(run.network().organisations(), all);
        aliases.forEach(alias -> requireEffect(alias, index, run));
        return run.keep(aliases);
    }

    /// An alias that would decide nothing is not kept, and says why.
    private static void requireEffect(Decision.Alias alias, NameIndex index, DecideSession run) {
        List<NameMatch> matches = index.find(alias.name());
        boolean decides =
                matches.stream()
                        .filter(NameMatch::decides)
                        .anyMatch(each ->
                                each.findOrganisation()
                                        .filter(alias.organisation()::equals)
                                        .isPresent());
        if (decides) {
            return;
        }
        String other =
                matches.stream()
                        .filter(NameMatch::decides)
                        .flatMap(each -> each.findOrganisation().stream())
                        .map(id -> run.network().index().nameOf(id) + " (" + id + ")")
                        .findFirst()
                        .orElse("");
        throw new InputRejected(
                Problem.error(
                        "alias-without-effect",
                        Place.file(alias.name()),
                        other.isEmpty()
                                ? new Text(
                                        "業種や法人格だけの名前は、別名にしても組織を決められません。",
                                        "A name of a trade or legal form alone cannot tell an organisation.")
                                : new Text(
                                        "この名前は「%s」の登録名です。".formatted(other),
                                        "This is the registered name of %s.".formatted(other)),
                        other.isEmpty()
                                ? new Text("固有の名前を指定してください。", "Give a name of its own.")
                                : new Text(
                                        "network/organisations の名前を直すか、事案ごとに confirm してください。",
                                        "Mend the name in network/organisations, or confirm it per incident.")));
    }
}
