package dev.hakyu.cli;

import dev.hakyu.brief.api.WholeFile;
import dev.hakyu.model.Text;
import dev.hakyu.model.source.Source;
import dev.hakyu.network.api.WorkspaceFiles;
import dev.hakyu.network.api.WorkspaceReader;
import dev.hakyu.sources.api.Opml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `hakyu sources DIR [ACTION] [ARG...]`: the sources of a workspace, how they do, and which there
/// are to choose from.
@Command(name = "sources", mixinStandardHelpOptions = true)
final class SourcesCommand implements Callable<Integer> {
    private static final int MOST_PREVIEWED = 1_000;
    private final Session session;

    @Parameters(index = "0", paramLabel = "DIR", descriptionKey = "dir")
    Path directory = Path.of(".");

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "list|preview|catalogue|add|opml",
            descriptionKey = "action")
    Action action = Action.LIST;

    @Parameters(index = "2..*", arity = "0..*", paramLabel = "ARG", descriptionKey = "arguments")
    List<String> arguments = new ArrayList<>();

    @Option(names = "--last", paramLabel = "N")
    int last = 20;

    @Option(names = "--name", paramLabel = "NAME")
    @Nullable String name;

    @Option(names = "--unchecked")
    boolean unchecked;

    @Option(names = "--out", paramLabel = "FILE")
    @Nullable Path out;

    @Option(names = "--json")
    boolean json;

    /// What to do.
    enum Action {
        LIST,
        PREVIEW,
        CATALOGUE,
        ADD,
        OPML
    }

    SourcesCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        WrongUsage.unlessInRange("--last", last, 1, MOST_PREVIEWED);
        SourcesPrinter printer = new SourcesPrinter(session, json);
        if (action == Action.CATALOGUE) {
            printer.catalogue(arguments);
            return ExitStatus.DONE;
        }
        WorkspaceFiles files = WorkspaceReader.read(directory);
        ProblemPrinter.print(SourceChoice.problemsOfSettings(files), session.err(), session.lang());
        List<Source> sources = files.settings().sources();
        Clock clock = session.clock().withZone(files.settings().zone());
        SourcesChange change = new SourcesChange(files, session, clock);
        return switch (action) {
            case LIST ->
                    printer.list(SourceChoice.of(sources, arguments), files.directory(), clock);
            case PREVIEW ->
                    printer.preview(
                            SourceChoice.of(sources, arguments),
                            SourceChoice.fetcher(files),
                            last,
                            clock);
            case CATALOGUE -> ExitStatus.DONE;
            case ADD -> {
                if (arguments.isEmpty()) {
                    throw new WrongUsage(
                            new Text(
                                    "追加するアドレスか、catalogue に出る ID を指定してください。",
                                    "Give an address, or an id that catalogue shows."));
                }
                yield change.add(arguments, name, unchecked);
            }
            case OPML -> arguments.isEmpty() ? export(sources) : change.importOpml(arguments);
        };
    }

    private int export(List<Source> sources) throws IOException {
        String opml = Opml.write(sources, "Hakyu");
        Path file = out;
        if (file == null) {
            session.out().print(opml);
            session.out().flush();
        } else {
            Files.createDirectories(file.toAbsolutePath().getParent());
            WholeFile.write(file, opml);
        }
        return ExitStatus.DONE;
    }
}
