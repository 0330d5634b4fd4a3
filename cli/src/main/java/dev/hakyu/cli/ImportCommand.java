package dev.hakyu.cli;

import dev.hakyu.model.InputRejected;
import dev.hakyu.model.Problem;
import dev.hakyu.model.Text;
import dev.hakyu.network.api.ImportMapping;
import dev.hakyu.network.api.ImportOutcome;
import dev.hakyu.network.api.ImportProposal;
import dev.hakyu.network.api.Settings;
import dev.hakyu.network.api.SheetImport;
import dev.hakyu.network.api.WorkspaceTemplate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `hakyu import DIR SHEET`: a user's own list, as it is. The first import proposes what each
/// column means and keeps that in `import.yaml`; the next ones follow it and tell what changed.
@Command(name = "import", mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {
    private static final int MOST_SHOWN = 20;
    private final Session session;

    @Parameters(index = "0", paramLabel = "DIR", descriptionKey = "dir")
    Path directory = Path.of(".");

    @Parameters(index = "1", paramLabel = "SHEET", descriptionKey = "sheet")
    Path sheet = Path.of(".");

    @Option(names = "--dry-run")
    boolean dryRun;

    @Option(names = "--json")
    boolean json;

    ImportCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        ImportMapping mapping = mapping();
        if (!dryRun && !Files.exists(directory.resolve("hakyu.yaml"))) {
            WorkspaceTemplate.create(directory, Settings.DEFAULT.withLanguage(session.lang()));
        }
        ImportOutcome outcome =
                dryRun
                        ? SheetImport.preview(sheet, mapping, directory)
                        : SheetImport.apply(sheet, mapping, directory);
        if (json) {
            session.out().println(JsonText.of(outcome));
        } else {
            tell(outcome);
        }
        return ExitStatus.DONE;
    }

    /// The mapping kept from an earlier import, else the proposal for this list.
    private ImportMapping mapping() throws IOException {
        if (Files.isDirectory(directory)) {
            ImportMapping kept = SheetImport.readMapping(directory).orElse(null);
            if (kept != null) {
                session.progress(
                        new Text(
                                "列の対応は import.yaml に従います。",
                                "Columns are read as import.yaml says."));
                return kept;
            }
        }
        ImportProposal proposal = SheetImport.propose(sheet);
        if (!json) {
            new ProposalPrinter(session).print(proposal);
        }
        List<Problem> errors = proposal.problems().stream().filter(Problem::isError).toList();
        if (!errors.isEmpty()) {
            throw new InputRejected(errors);
        }
        ProblemPrinter.print(proposal.problems(), session.err(), session.lang());
        return proposal.mapping();
    }

    private void tell(ImportOutcome outcome) {
        session.say(
                session.out(),
                Text.of(
                        "%,d行から組織 %,d、拠点 %,d。追加 %,d、変更 %,d、一覧から消えた組織 %,d、まとめた組織 %,d、飛ばした行 %,d、確認してほしい点 %,d。",
                        "%,d rows: %,d organisations, %,d sites. %,d added, %,d fields changed, %,d no longer listed, %,d joined from several rows, %,d rows skipped, %,d to look at.",
                        outcome.rowsRead(),
                        outcome.organisations(),
                        outcome.sites(),
                        outcome.added().size(),
                        outcome.changed().size(),
                        outcome.removed().size(),
                        outcome.merged().size(),
                        outcome.skippedRows().size(),
                        outcome.doubts().size()));
        outcome.changed().stream()
                .limit(MOST_SHOWN)
                .forEach(change ->
                        line(
                                "~ %s %s: %s → %s"
                                        .formatted(
                                                change.organisation().name(),
                                                change.field(),
                                                change.before().isEmpty() ? "-" : change.before(),
                                                change.after())));
        more(outcome.changed().size());
        outcome.removed().stream()
                .limit(MOST_SHOWN)
                .forEach(entry -> line("- %s (%s)".formatted(entry.name(), entry.id())));
        more(outcome.removed().size());
        outcome.merged().stream()
                .limit(MOST_SHOWN)
                .forEach(merged ->
                        line(
                                "= %s %s %s"
                                        .formatted(
                                                merged.organisation().name(),
                                                merged.rows(),
                                                merged.reason().in(session.lang()))));
        more(outcome.merged().size());
        ProblemPrinter.print(
                outcome.doubts().subList(0, Math.min(MOST_SHOWN, outcome.doubts().size())),
                session.out(),
                session.lang());
        more(outcome.doubts().size());
        outcome.written().forEach(file -> line(file.toString()));
        if (dryRun) {
            session.say(session.out(), new Text("何も書き込んでいません。", "Nothing was written."));
        }
    }

    private void more(int count) {
        if (count > MOST_SHOWN) {
            session.say(
                    session.out(),
                    Text.of(
                            "  ほか%,d件(--json ですべて)",
                            "  %,d more (--json shows all)", count - MOST_SHOWN));
        }
    }

    private void line(String text) {
        session.out().println(ProblemPrinter.visible(text));
    }
}
