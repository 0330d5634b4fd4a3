package dev.hakyu.daily.job;

import dev.hakyu.model.PartialDate;
import dev.hakyu.model.incident.Account;
import dev.hakyu.model.incident.Reading;
import dev.hakyu.model.incident.Report;
import dev.hakyu.reader.api.Editions;
import dev.hakyu.reader.api.ReportReader;
import dev.hakyu.store.api.Readings;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads reports, each once per reader: what the same reader found in an equal report is taken as
/// it was. The outcome is the same as without; only the time is another. For one thread.
///
/// A page that is read beside its earlier versions is read each time.
public final class ReadOnce {
    private final Editions editions = new Editions(ReportReader.shipped());
    private final Optional<String> reader;
    private final Map<String, List<Account>> known;
    private final Map<String, List<Account>> found = new HashMap<>();
    private final Set<String> current = new HashSet<>();

    private ReadOnce(Optional<String> reader, Map<String, List<Account>> known) {
        this.reader = reader;
        this.known = known;
    }

    /// One that looks up what the same reader found.
    ///
    /// @param reader as [ReaderName] says it; empty for one that keeps nothing
    public static ReadOnce knowing(Optional<String> reader, Readings kept) {
        return new ReadOnce(reader, reader.map(kept::accounts).orElse(Map.of()));
    }

    /// One that looks nothing up.
    public static ReadOnce afresh(Optional<String> reader) {
        return new ReadOnce(reader, Map.of());
    }

    /// As [Editions#read].
    ///
    /// @param shown all that the place of the report showed, the report among it or not
    /// @throws dev.hakyu.reader.api.UnreadableReport as there
    public List<Reading> read(Report report, List<Report> shown) {
        if (reader.isEmpty() || !isAlone(report, shown)) {
            return editions.read(report, shown);
        }
        String hash = hash(report);
        current.add(hash);
        @Nullable List<Account> accounts = known.get(hash);
        if (accounts != null) {
            return List.of(new Reading(report, accounts));
        }
        List<Reading> readings = editions.read(report, shown);
        found.put(hash, readings.getFirst().accounts());
        return readings;
    }

    /// Says that a report is still there, of which nothing has to be read.
    public void leave(Report report) {
        if (reader.isPresent()) {
            current.add(hash(report));
        }
    }

    /// True for a place that never showed anything else.
    public static boolean isAlone(Report report, List<Report> shown) {
        return shown.stream().allMatch(each -> each.id().equals(report.id()));
    }

    /// Keeps what was found, and drops what was found in reports that were not asked for.
    public void keep(Readings kept, Instant now) {
        reader.ifPresent(name -> kept.keepAccounts(name, found, current, now));
    }

    /// Of every field, each with its length, so that no two reports run into one.
    static String hash(Report report) {
        try {
            MessageDigest hash = MessageDigest.getInstance("SHA-256");
            add(report.id().value(), hash);
            add(report.location(), hash);
            add(report.publisher(), hash);
            add(said(report.published()), hash);
            add(said(report.updated()), hash);
            add(report.language().id(), hash);
            add(report.title(), hash);
            add(report.text(), hash);
            ZoneOffset zone = report.zone();
            add(zone == null ? null : zone.getId(), hash);
            StringBuilder blocks = new StringBuilder();
            report.blocks()
                    .forEach(each ->
                            blocks.append(each.kind().id())
                                    .append(' ')
                                    .append(each.start())
                                    .append(' ')
                                    .append(each.end())
                                    .append('\n'));
            add(blocks.toString(), hash);
            return HexFormat.of().formatHex(hash.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static @Nullable String said(@Nullable PartialDate date) {
        return date == null ? null : date.toString();
    }

    /// As UTF-16, which also holds half a pair.
    private static void add(@Nullable String field, MessageDigest hash) {
        if (field == null) {
            hash.update((byte) 0);
            return;
        }
        hash.update((field.length() + ":").getBytes(StandardCharsets.UTF_8));
        byte[] units = new byte[2 * field.length()];
        for (int i = 0; i < field.length(); i++) {
            units[2 * i] = (byte) (field.charAt(i) >> 8);
            units[2 * i + 1] = (byte) field.charAt(i);
        }
        hash.update(units);
    }
}
