package dev.hakyu.cli;

import dev.hakyu.daily.settings.SourcesFile;
import dev.hakyu.model.Problem;
import dev.hakyu.model.Text;
import dev.hakyu.model.source.Source;
import dev.hakyu.model.source.SourceId;
import dev.hakyu.model.source.WebAddress;
import dev.hakyu.network.api.WorkspaceFiles;
import dev.hakyu.sources.api.Catalogue;
import dev.hakyu.sources.api.Opml;
import dev.hakyu.sources.api.Preview;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Adds sources to `hakyu.yaml` and tells what became of it.
final class SourcesChange {
    private final WorkspaceFiles files;
    private final Session session;
    private final Clock clock;

    SourcesChange(WorkspaceFiles files, Session session, Clock clock) {
        this.files = files;
        this.session = session;
        this.clock = clock;
    }

    /// Addresses of feeds, or ids of the catalogue.
    int add(List<String> wanted, @Nullable String name, boolean unchecked) throws IOException {
        List<Source> added = new ArrayList<>();
        for (String each : wanted) {
            Source source = source(each, name);
            boolean fromCatalogue = WebAddress.parse(each).isEmpty();
            if (!fromCatalogue && !unchecked) {
                Preview preview = SourceChoice.fetcher(files).preview(source, 3, clock);
                if (!preview.problems().isEmpty()) {
                    ProblemPrinter.print(preview.problems(), session.err(), session.lang());
                    session.say(
                            session.err(),
                            new Text(
                                    "追加していません。確かめずに追加するには --unchecked を付けてください。",
                                    "Nothing was added; --unchecked adds it all the same."));
                    return ExitStatus.REJECTED;
                }
            }
            added.add(source);
        }
        return write(added);
    }

    int importOpml(List<String> names) throws IOException {
        List<Source> added = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (String each : names) {
            Opml.Read read = Opml.read(Files.readAllBytes(Path.of(each)), each);
            added.addAll(read.feeds());
            problems.addAll(read.problems());
        }
        ProblemPrinter.print(problems, session.err(), session.lang());
        return write(added);
    }

    private static Source source(String wanted, @Nullable String name) {
        Optional<URI> address = WebAddress.parse(wanted);
        if (address.isPresent()) {
            return Source.Feed.at(address.get(), name);
        }
        String shown = ProblemPrinter.visible(wanted);
        return Optional.of(wanted)
                .filter(SourceId::isValid)
                .flatMap(id -> Catalogue.shipped().find(new SourceId(id)))
                .map(Catalogue.Entry::source)
                .orElseThrow(() ->
                        new WrongUsage(
                                new Text(
                                        "「" + shown + "」はアドレスでも catalogue の ID でもありません。",
                                        "'"
                                                + shown
                                                + "' is neither an address nor an id of the"
                                                + " catalogue.")));
    }

    private int write(List<Source> wanted) throws IOException {
        return switch (SourcesFile.in(files.directory()).add(wanted)) {
            case SourcesFile.Outcome.AsItWas _ -> {
                session.say(
                        session.out(), new Text("すべて登録済みです。", "All of them are there already."));
                yield ExitStatus.DONE;
            }
            case SourcesFile.Outcome.NoFile _ ->
                    throw new WrongUsage(
                            new Text(
                                    "hakyu.yaml がありません。hakyu init で作ってください。",
                                    "There is no hakyu.yaml; hakyu init makes one."));
            case SourcesFile.Outcome.ByHand(String lines) -> byHand(lines);
            case SourcesFile.Outcome.Written(List<Source> added) -> {
                for (Source source : added) {
                    session.out()
                            .println(source.id() + "  " + ProblemPrinter.visible(source.name()));
                }
                session.say(
                        session.out(),
                        new Text(
                                "hakyu.yaml に " + added.size() + " 件を追加しました。",
                                added.size() + " added to hakyu.yaml."));
                yield ExitStatus.DONE;
            }
        };
    }

    private int byHand(String lines) {
        session.say(
                session.err(),
                new Text(
                        "hakyu.yaml の書き方のため、自動では追加できません。sources: の下に次を書き足してください。",
                        "Because of the way hakyu.yaml is written, this must be added by hand below"
                                + " sources:"));
        session.out().print(lines);
        session.out().flush();
        return ExitStatus.REJECTED;
    }
}
