package dev.hakyu.store.api;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Who holds a workspace.
///
/// @param pid of the process
/// @param host the machine it runs on
/// @param command what it does: `hakyu daily`
/// @param since when it took the workspace
public record LockOwner(long pid, String host, String command, Instant since) {
    public LockOwner {
        if (pid < 0) {
            throw new IllegalArgumentException("pid must be 0 or more, got " + pid);
        }
        host = oneLine(host);
        command = oneLine(command);
    }

    /// This process.
    public static LockOwner thisProcess(String command, Clock clock) {
        return new LockOwner(
                ProcessHandle.current().pid(),
                hostName(),
                command,
                clock.instant().truncatedTo(ChronoUnit.SECONDS));
    }

    /// One line per component: `pid: 4711`.
    public String toText() {
        return "pid: %d%nhost: %s%ncommand: %s%nsince: %s%n"
                .formatted(pid, host, command, since)
                .replace("\r", "");
    }

    /// Reads what [#toText()] wrote; empty for anything else.
    public static Optional<LockOwner> parse(String text) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String line : text.lines().limit(8).toList()) {
            int colon = line.indexOf(": ");
            if (colon > 0) {
                values.put(line.substring(0, colon), line.substring(colon + 2));
            }
        }
        try {
            return Optional.of(
                    new LockOwner(
                            Long.parseLong(values.getOrDefault("pid", "")),
                            values.getOrDefault("host", "?"),
                            values.getOrDefault("command", "?"),
                            Instant.parse(values.getOrDefault("since", ""))));
        } catch (DateTimeParseException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String hostName() {
        String unix = System.getenv("HOSTNAME");
        String windows = System.getenv("COMPUTERNAME");
        return unix != null && !unix.isBlank()
                ? unix
                : windows != null && !windows.isBlank() ? windows : "localhost";
    }

    private static String oneLine(String text) {
        String line = text.strip().replaceAll("\\p{Cntrl}", " ");
        return line.length() > 200 ? line.substring(0, 200) : line.isEmpty() ? "?" : line;
    }
}
