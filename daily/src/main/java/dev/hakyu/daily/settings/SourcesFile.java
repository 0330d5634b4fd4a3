package dev.hakyu.daily.settings;

import dev.hakyu.brief.api.WholeFile;
import dev.hakyu.model.source.ItemFilter;
import dev.hakyu.model.source.Source;
import dev.hakyu.model.source.SourceId;
import dev.hakyu.network.api.WorkspaceFiles;
import dev.hakyu.network.api.WorkspaceReader;
import dev.hakyu.sources.api.SettingsText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Changes the sources in `hakyu.yaml`, leaving every other line of it as it is. When the file then
/// does not read as it should, it is put back and what a person has to write is given.
public final class SourcesFile {
    private static final String NAME = "hakyu.yaml";

    private final Path workspace;

    private SourcesFile(Path workspace) {
        this.workspace = workspace;
    }

    public static SourcesFile in(Path workspace) {
        return new SourcesFile(workspace);
    }

    /// What became of a change.
    public sealed interface Outcome {
        /// The file says so now.
        ///
        /// @param sources that were added or changed
        record Written(List<Source> sources) implements Outcome {
            public Written {
                sources = List.copyOf(sources);
            }
        }

        /// Nothing had to be changed.
        record AsItWas() implements Outcome {}

        /// There is no `hakyu.yaml`.
        record NoFile() implements Outcome {}

        /// Because of the way the file is written a person has to change it; it is as it was.
        ///
        /// @param lines that would be right
        record ByHand(String lines) implements Outcome {}
    }

    /// A source that is turned off.
    ///
    /// @param address or folder, as written
    public record Off(SourceId id, String name, String address) {}

    /// The sources that are turned off, in the order of the file.
    public List<Off> off() throws IOException {
        Path file = workspace.resolve(NAME);
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return List.of();
        }
        List<Off> off = new ArrayList<>();
        for (SourceEntries.Entry each : SourceEntries.of(text(file)).list()) {
            each.id()
                    .filter(_ -> !each.enabled())
                    .ifPresent(id -> off.add(new Off(id, each.name(), each.address())));
        }
        return off;
    }

    /// Adds sources that are not there yet; those with the same address or id are left out.
    public Outcome add(List<Source> wanted) throws IOException {
        WorkspaceFiles files = WorkspaceReader.read(workspace);
        List<Source> added = withoutKnown(files, wanted);
        if (added.isEmpty()) {
            return new Outcome.AsItWas();
        }
        return change(
                files,
                yaml -> SettingsText.add(yaml, added),
                now -> now.containsAll(added) && now.containsAll(files.settings().sources()),
                added,
                SettingsText.of(added));
    }

    /// Turns a source on or off.
    public Outcome setEnabled(SourceId id, boolean enabled) throws IOException {
        WorkspaceFiles files = WorkspaceReader.read(workspace);
        List<Source> before = files.settings().sources();
        List<Source> others = before.stream().filter(each -> !each.id().equals(id)).toList();
        List<Source> own = before.stream().filter(each -> each.id().equals(id)).toList();
        return change(
                files,
                yaml -> {
                    SourceEntries entries = SourceEntries.of(yaml);
                    return entries.find(id).flatMap(each -> entries.withEnabled(each, enabled));
                },
                now ->
                        now.stream().anyMatch(each -> each.id().equals(id)) == enabled
                                && now.stream()
                                        .filter(each -> !each.id().equals(id))
                                        .toList()
                                        .equals(others),
                own,
                "    enabled: " + enabled + "\n");
    }

    /// Gives a source another filter.
    public Outcome setFilter(Source source, ItemFilter filter) throws IOException {
        if (source.filter().equals(filter)) {
            return new Outcome.AsItWas();
        }
        WorkspaceFiles files = WorkspaceReader.read(workspace);
        Source changed = withFilter(source, filter);
        List<String> whole =
                SettingsText.of(List.of(changed)).lines().map(line -> line.substring(2)).toList();
        List<Source> expected =
                files.settings().sources().stream()
                        .map(each -> each.id().equals(source.id()) ? changed : each)
                        .toList();
        return change(
                files,
                yaml -> {
                    SourceEntries entries = SourceEntries.of(yaml);
                    return entries.find(source.id())
                            .flatMap(each -> entries.withFilter(each, filter, whole));
                },
                expected::equals,
                List.of(changed),
                SettingsText.of(List.of(changed)));
    }

    /// The same source with another filter.
    public static Source withFilter(Source source, ItemFilter filter) {
        return switch (source) {
            case Source.Feed s ->
                    new Source.Feed(s.id(), s.name(), filter, s.address(), s.follow(), s.group());
            case Source.Page s ->
                    new Source.Page(
                            s.id(),
                            s.name(),
                            filter,
                            s.address(),
                            s.items(),
                            s.link(),
                            s.title(),
                            s.date(),
                            s.follow());
            case Source.Mailbox s ->
                    new Source.Mailbox(
                            s.id(),
                            s.name(),
                            filter,
                            s.host(),
                            s.port(),
                            s.security(),
                            s.user(),
                            s.password(),
                            s.folder());
            case Source.Folder s -> new Source.Folder(s.id(), s.name(), filter, s.path());
            case Source.JsonList s ->
                    new Source.JsonList(s.id(), s.name(), filter, s.address(), s.kind(), s.key());
        };
    }

    private interface Edit {
        Optional<String> of(String yaml);
    }

    /// @param isRight whether the sources now read as they should
    private Outcome change(
            WorkspaceFiles files,
            Edit edit,
            Predicate<List<Source>> isRight,
            List<Source> changed,
            String byHand)
            throws IOException {
        Path file = workspace.resolve(NAME);
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return new Outcome.NoFile();
        }
        String before = text(file);
        Optional<String> after = edit.of(before);
        if (after.isEmpty()) {
            return new Outcome.ByHand(byHand);
        }
        if (after.get().equals(before)) {
            return new Outcome.AsItWas();
        }
        WholeFile.write(file, after.get());
        WorkspaceFiles now = WorkspaceReader.read(workspace);
        if (!isRight.test(now.settings().sources())
                || now.errors().size() > files.errors().size()) {
            WholeFile.write(file, before);
            return new Outcome.ByHand(byHand);
        }
        return new Outcome.Written(changed);
    }

    private static List<Source> withoutKnown(WorkspaceFiles files, List<Source> wanted) {
        Set<String> addresses =
                files.settings().sources().stream()
                        .map(Source::shownAddress)
                        .collect(Collectors.toSet());
        Set<SourceId> ids =
                files.settings().sources().stream().map(Source::id).collect(Collectors.toSet());
        List<Source> unknown = new ArrayList<>();
        for (Source source : wanted) {
            if (addresses.add(source.shownAddress()) && ids.add(source.id())) {
                unknown.add(source);
            }
        }
        return unknown;
    }

    private static String text(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8);
    }
}
