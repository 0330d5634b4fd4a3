package dev.hakyu.server.tables;

import dev.hakyu.network.api.TableImport;
import dev.hakyu.network.api.TableImport.Missing;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Files that somebody sent and has not imported yet, with what became of them.
///
/// Used under the lock of [ImportDesk].
final class WaitingImport {
    private final String id;
    private final String who;
    private final Instant at;
    private final List<SentTable> files;
    private final Map<Missing, TableImport> read = new EnumMap<>(Missing.class);

    WaitingImport(String id, String who, Instant at, List<SentTable> files) {
        this.id = id;
        this.who = who;
        this.at = at;
        this.files = List.copyOf(files);
    }

    String id() {
        return id;
    }

    String who() {
        return who;
    }

    Instant at() {
        return at;
    }

    List<SentTable> files() {
        return files;
    }

    /// Names of the files, as they are told of the version that they make.
    String names() {
        return files.stream().map(SentTable::name).collect(Collectors.joining("、"));
    }

    long bytes() {
        return files.stream().mapToLong(each -> each.content().size()).sum();
    }

    Map<Missing, TableImport> read() {
        return read;
    }
}
