package dev.hakyu.cli;

import dev.hakyu.brief.api.WholeFile;
import dev.hakyu.model.Problem;
import dev.hakyu.model.Text;
import dev.hakyu.model.incident.Reading;
import dev.hakyu.reader.api.Labels;
import dev.hakyu.reader.api.Opened;
import dev.hakyu.reader.api.ReadingText;
import dev.hakyu.reader.api.ReportOpener;
import dev.hakyu.reader.api.ReportReader;
import dev.hakyu.reader.api.UnreadableReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `hakyu read FILE...`: what happened to whom, with the words that say it.
@Command(name = "read", mixinStandardHelpOptions = true)
final class ReadCommand implements Callable<Integer> {
    private static final int TELL_PROGRESS_EVERY = 200;
    private final Session session;

    @Parameters(paramLabel = "FILE", arity = "1..*", descriptionKey = "files")
    List<Path> files = new ArrayList<>();

    @Option(names = "--format", paramLabel = "text|json|labels")
    Format format = Format.TEXT;

    @Option(names = "--out", paramLabel = "DIR")
    @Nullable Path out;

    /// What is written for each article.
    enum Format {
        TEXT("txt"),
        JSON("json"),
        LABELS("json");

        private final String ending;

        Format(String ending) {
            this.ending = ending;
        }
    }

    ReadCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        if (out != null) {
            Files.createDirectories(out);
        }
        ReportReader reader = ReportReader.shipped();
        List<Problem> problems = new ArrayList<>();
        OutputNames names = new OutputNames(format.ending);
        boolean rejected = false;
        for (int i = 0; i < files.size(); i++) {
            Path file = files.get(i);
            for (Opened opened : ReportOpener.openAll(file, file.toString())) {
                switch (opened) {
                    case Opened.Readable readable -> {
                        problems.addAll(readable.warnings());
                        try {
                            write(file, render(reader.read(readable.report()), file), names);
                        } catch (UnreadableReport fault) {
                            rejected = true;
                            problems.add(fault.problem());
                        }
                    }
                    case Opened.Unreadable unreadable -> {
                        rejected = true;
                        problems.add(unreadable.problem());
                    }
                }
            }
            if ((i + 1) % TELL_PROGRESS_EVERY == 0) {
                session.progress(
                        new Text(
                                "%d / %d 件を読みました".formatted(i + 1, files.size()),
                                "%d of %d read".formatted(i + 1, files.size())));
            }
        }
        session.out().flush();
        ProblemPrinter.print(problems, session.err(), session.lang());
        return rejected ? ExitStatus.REJECTED : ExitStatus.DONE;
    }

    private String render(Reading reading, Path file) {
        return switch (format) {
            case TEXT -> ReadingText.render(reading, session.lang());
            case JSON -> ReadingJson.of(reading);
            case LABELS -> Labels.of(OutputNames.stem(file), reading).toJson();
        };
    }

    private void write(Path file, String text, OutputNames names) throws IOException {
        Path folder = out;
        if (folder == null) {
            session.out().println(text.stripTrailing());
        } else {
            WholeFile.write(folder.resolve(names.nameFor(file)), text.stripTrailing() + "\n");
        }
    }

    /// Output files named after inputs; two inputs of one name never overwrite each other.
    static final class OutputNames {
        private final String ending;
        private final java.util.Set<String> used = new java.util.HashSet<>();

        OutputNames(String ending) {
            this.ending = ending;
        }

        String nameFor(Path file) {
            String stem = stem(file);
            String name = stem + "." + ending;
            for (int i = 2; !used.add(name.toLowerCase(Locale.ROOT)); i++) {
                name = stem + "-" + i + "." + ending;
            }
            return name;
        }

        static String stem(Path file) {
            Path last = file.getFileName();
            String name = last == null ? "report" : last.toString();
            int dot = name.lastIndexOf('.');
            return dot > 0 ? name.substring(0, dot) : name;
        }
    }
}
