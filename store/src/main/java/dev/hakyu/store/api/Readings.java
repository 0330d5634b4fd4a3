package dev.hakyu.store.api;

import dev.hakyu.model.incident.Account;
import dev.hakyu.model.incident.Reading;
import dev.hakyu.store.internal.Body;
import dev.hakyu.store.internal.Database;
import dev.hakyu.store.internal.Deflated;
import dev.hakyu.store.internal.ModelJson;
import dev.hakyu.store.internal.Stamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import tools.jackson.core.type.TypeReference;

/// What the reader found in each document, so that a document is read once per version of the
/// reader.
///
/// Made again from the evidence at any time: what cannot be read back counts as not there.
public final class Readings {
    private static final TypeReference<List<Reading>> READINGS = new TypeReference<>() {};
    private static final TypeReference<List<Account>> ACCOUNTS = new TypeReference<>() {};

    /// Behind the name of a reader that was given a report, opened, and not a document.
    private static final String OF_REPORTS = " of reports";

    /// Behind the name of a reader that looked for names in a network.
    private static final String OF_NAMES = " of names";

    private static final TypeReference<List<String>> NAMES = new TypeReference<>() {};

    private static final String KEEP =
            "INSERT INTO reading (hash, location, reader, made_at, size_bytes, body)"
                    + " VALUES (:hash, :location, :reader, :now, :size, :body)"
                    + " ON CONFLICT (hash, location, reader) DO UPDATE SET"
                    + " made_at = excluded.made_at, size_bytes = excluded.size_bytes,"
                    + " body = excluded.body";

    private static final int MOST_REPORTS = 100_000;
    private static final int BATCH = 500;

    private final Database database;

    Readings(Database database) {
        this.database = database;
    }

    /// Keeps what was found in a document; replaces what the same reader found before.
    ///
    /// @param hash of the content
    /// @param location of the document, since a report bears it
    /// @param reader name and version of what read it: `hakyu-reader 3`
    /// @param readings one per report in the document, in its order; empty when it holds none
    public void keep(
            String hash, String location, String reader, List<Reading> readings, Instant now) {
        String json = ModelJson.write(readings);
        database.write(handle ->
                handle.createUpdate(KEEP)
                        .bind("hash", hash)
                        .bind("location", location)
                        .bind("reader", reader)
                        .bind("now", Stamp.of(now))
                        .bind("size", Body.size(json))
                        .bind("body", Deflated.packText(json))
                        .execute());
    }

    /// What this reader found in this document; empty when it has not read it.
    public Optional<List<Reading>> find(String hash, String location, String reader) {
        return find(hash, location, reader, READINGS);
    }

    private <T> Optional<T> find(
            String hash, String location, String reader, TypeReference<T> type) {
        return database.read(handle ->
                        handle.createQuery(
                                        "SELECT size_bytes, body FROM reading WHERE hash"
                                                + " = :hash AND location = :location AND"
                                                + " reader = :reader")
                                .bind("hash", hash)
                                .bind("location", location)
                                .bind("reader", reader)
                                .map((row, _) -> Body.text(row, "body"))
                                .findOne())
                .flatMap(text -> text)
                .flatMap(json -> ModelJson.read(json, type));
    }

    /// Drops what other readers than this one found.
    ///
    /// @return how many
    public int keepOnly(String reader) {
        return database.write(handle ->
                handle.createUpdate(
                                "DELETE FROM reading WHERE reader NOT IN (:reader,"
                                        + " :of_reports, :of_names)")
                        .bind("reader", reader)
                        .bind("of_reports", reader + OF_REPORTS)
                        .bind("of_names", reader + OF_NAMES)
                        .execute());
    }

    /// What this reader found in reports that stood by themselves, by the hash of all that it was
    /// given of each. What is damaged is left out.
    public Map<String, List<Account>> accounts(String reader) {
        Map<String, List<Account>> found = new HashMap<>();
        database.read(handle -> {
            handle.createQuery(
                            "SELECT hash, size_bytes, body FROM reading WHERE reader = :reader"
                                    + " LIMIT :most")
                    .bind("reader", reader + OF_REPORTS)
                    .bind("most", MOST_REPORTS)
                    .map((row, _) -> {
                        Optional<List<Account>> accounts =
                                Body.text(row, "body")
                                        .flatMap(json -> ModelJson.read(json, ACCOUNTS));
                        return Map.entry(row.getString("hash"), accounts);
                    })
                    .forEach(each ->
                            each.getValue().ifPresent(known -> found.put(each.getKey(), known)));
            return found.size();
        });
        return found;
    }

    /// Keeps what was found in reports, and drops what anybody found in others. What would not read
    /// back equal is not kept.
    ///
    /// @param found by the hash of the report; what is kept already may be left out
    /// @param current the hashes of all reports that are still there
    public void keepAccounts(
            String reader, Map<String, List<Account>> found, Set<String> current, Instant now) {
        String name = reader + OF_REPORTS;
        database.write(handle -> {
            dropOtherAccounts(handle, name, current);
            PreparedBatch rows = handle.prepareBatch(KEEP);
            found.forEach((hash, accounts) -> {
                String json = ModelJson.write(accounts);
                if (ModelJson.read(json, ACCOUNTS).filter(accounts::equals).isPresent()) {
                    rows.bind("hash", hash)
                            .bind("location", "")
                            .bind("reader", name)
                            .bind("now", Stamp.of(now))
                            .bind("size", Body.size(json))
                            .bind("body", Deflated.packText(json))
                            .add();
                }
                if (rows.size() >= BATCH) {
                    rows.execute();
                }
            });
            if (rows.size() > 0) {
                rows.execute();
            }
            return null;
        });
    }

    private static void dropOtherAccounts(Handle handle, String name, Set<String> current) {
        handle.createUpdate("DELETE FROM reading WHERE reader LIKE :kind AND reader <> :reader")
                .bind("kind", "%" + OF_REPORTS)
                .bind("reader", name)
                .execute();
        List<String> kept =
                handle.createQuery("SELECT hash FROM reading WHERE reader = :reader")
                        .bind("reader", name)
                        .mapTo(String.class)
                        .list();
        for (String hash : kept) {
            if (!current.contains(hash)) {
                handle.createUpdate("DELETE FROM reading WHERE hash = :hash AND reader = :reader")
                        .bind("hash", hash)
                        .bind("reader", name)
                        .execute();
            }
        }
    }

    /// The names that this reader found to mean nobody of a network; none when it did not look.
    ///
    /// @param network all that decides it, by its hash
    public Set<String> names(String reader, String network) {
        return find(network, "", reader + OF_NAMES, NAMES).map(Set::copyOf).orElse(Set.of());
    }

    /// Keeps the names that mean nobody of a network, and those alone.
    public void keepNames(String reader, String network, Set<String> names, Instant now) {
        String json = ModelJson.write(names.stream().sorted().toList());
        database.write(handle -> {
            handle.createUpdate("DELETE FROM reading WHERE reader LIKE :kind")
                    .bind("kind", "%" + OF_NAMES)
                    .execute();
            return handle.createUpdate(KEEP)
                    .bind("hash", network)
                    .bind("location", "")
                    .bind("reader", reader + OF_NAMES)
                    .bind("now", Stamp.of(now))
                    .bind("size", Body.size(json))
                    .bind("body", Deflated.packText(json))
                    .execute();
        });
    }

    /// Drops all that was found in reports, names too. Whose words are erased from the evidence
    /// must stand nowhere else; what is still there is read anew.
    static void dropAccounts(Handle handle) {
        for (String kind : List.of(OF_REPORTS, OF_NAMES)) {
            handle.createUpdate("DELETE FROM reading WHERE reader LIKE :kind")
                    .bind("kind", "%" + kind)
                    .execute();
        }
    }
}
