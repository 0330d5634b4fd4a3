package dev.hakyu.store.api;

import dev.hakyu.model.source.Content;
import dev.hakyu.model.source.Item;
import dev.hakyu.model.source.SourceId;
import dev.hakyu.store.internal.Database;
import dev.hakyu.store.internal.EvidenceBody;
import dev.hakyu.store.internal.Stamp;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The originals, byte for byte, and what each location has shown over time.
///
/// A content stands once however many locations show it; it is compressed, and its hash is checked
/// each time it is read. A location that shows A, then B, then A again has three versions.
///
/// What a feed says about a document never takes the place of the document, and no mail that of
/// another whose Message-ID it bears: both are kept beside it, with a key behind `#`.
public final class EvidenceShelf {
    private static final String COLUMNS =
            "location, number, hash, source, title, published_at, media_type, first_seen,"
                    + " last_seen, times_seen, forgotten_at";
    private static final String INSERT =
            "INSERT INTO version (location, number, hash, source, title, published_at, media_type,"
                    + " first_seen, last_seen, times_seen) VALUES (:location, :number, :hash, :source,"
                    + " :title, :published, :media, :seen, :seen, 1)";
    private static final String SEE_AGAIN =
            "UPDATE version SET times_seen = times_seen + 1, last_seen = CASE WHEN last_seen < :seen"
                    + " THEN :seen ELSE last_seen END, title = CASE WHEN forgotten_at IS NULL THEN"
                    + " COALESCE(title, :title) END, published_at = COALESCE(published_at, :published)"
                    + " WHERE location = :location AND number = :number";

    /// Mails do not change.
    private static final String MAIL = "mid:";

    private static final int KEY_CHARS = 32;

    private final Database database;

    EvidenceShelf(Database database) {
        this.database = database;
    }

    /// Keeps an item; when this returns, it is on the disk.
    ///
    /// Content that was erased is not kept again when the location still shows it.
    public Filing put(Item item) {
        return database.write(handle -> put(handle, item));
    }

    /// Keeps items in one transaction, which is much faster than one by one.
    ///
    /// @return what became of each, in the order given
    public List<Filing> putAll(List<Item> items) {
        return database.write(handle -> items.stream().map(item -> put(handle, item)).toList());
    }

    private static Filing put(Handle handle, Item item) {
        Optional<EvidenceVersion> there = latest(handle, item.location());
        String place = there.map(each -> place(item, each)).orElse(item.location());
        return put(
                handle, item, place, place.equals(item.location()) ? there : latest(handle, place));
    }

    /// Where an item belongs whose location has shown something already. What was kept before
    /// entries were told from documents counts as a document.
    private static String place(Item item, EvidenceVersion there) {
        String location = item.location();
        if (there.hash().equals(item.content().hash())) {
            return location;
        }
        if (location.startsWith(MAIL)) {
            return location + "#" + item.content().hash().substring(0, KEY_CHARS);
        }
        boolean document = !there.mediaType().equals(Item.ENTRY_TYPE);
        return item.isEntry() && document && location.indexOf('#') < 0
                ? location + "#" + item.source()
                : location;
    }

    private static Filing put(
            Handle handle, Item item, String location, Optional<EvidenceVersion> latest) {
        if (latest.isPresent() && latest.get().hash().equals(item.content().hash())) {
            handle.createUpdate(SEE_AGAIN)
                    .bind("seen", Stamp.of(item.fetchedAt()))
                    .bind("title", item.title())
                    .bind("published", Stamp.ofNullable(item.publishedAt()))
                    .bind("location", location)
                    .bind("number", latest.get().number())
                    .execute();
            return Filing.SAME;
        }
        EvidenceBody.keep(handle, item.content());
        handle.createUpdate(INSERT)
                .bind("location", location)
                .bind("number", latest.map(EvidenceVersion::number).orElse(0) + 1)
                .bind("hash", item.content().hash())
                .bind("source", item.source().value())
                .bind("title", item.title())
                .bind("published", Stamp.ofNullable(published(item, latest)))
                .bind("media", item.mediaType())
                .bind("seen", Stamp.of(item.fetchedAt()))
                .execute();
        return latest.isPresent() ? Filing.NEW_VERSION : Filing.NEW;
    }

    /// A page that is looked at again no longer stands in a list with its date.
    private static @Nullable Instant published(Item item, Optional<EvidenceVersion> latest) {
        Instant stated = item.publishedAt();
        return stated == null && latest.isPresent() ? latest.get().publishedAt() : stated;
    }

    /// The content with this hash; empty when it was never kept or was erased.
    ///
    /// @throws StoreTrouble of kind DAMAGED when its bytes are not those that were kept
    public Optional<Content> content(String hash) {
        return database.read(handle -> EvidenceBody.find(handle, hash, database));
    }

    /// The version as it was fetched; empty when its content was erased.
    public Optional<Item> item(EvidenceVersion version) {
        return content(version.hash())
                .filter(_ -> version.isKept())
                .map(content ->
                        new Item(
                                version.source(),
                                version.location(),
                                version.title(),
                                version.publishedAt(),
                                version.firstSeen(),
                                version.mediaType(),
                                content));
    }

    /// What a location has shown, oldest first.
    public List<EvidenceVersion> versions(String location) {
        return database.read(handle ->
                handle.createQuery(
                                "SELECT "
                                        + COLUMNS
                                        + " FROM version WHERE location = :location ORDER"
                                        + " BY number")
                        .bind("location", location)
                        .map((row, _) -> version(row))
                        .list());
    }

    /// What a location showed when it was last looked at.
    public Optional<EvidenceVersion> latest(String location) {
        return database.read(handle -> latest(handle, location));
    }

    /// Per location the version that stood at a moment, of what was still there at `since` or came
    /// later; in the order of their first sight, then of their location.
    ///
    /// @param since earlier things are left out; [Instant#EPOCH] for all
    public List<EvidenceVersion> asOf(Instant since, Instant moment) {
        return database.read(handle ->
                handle
                        .createQuery(
                                "SELECT "
                                        + COLUMNS
                                        + " FROM version v WHERE v.first_seen <= :moment"
                                        + " AND v.last_seen >= :since AND v.number ="
                                        + " (SELECT MAX(w.number) FROM version w WHERE"
                                        + " w.location = v.location AND w.first_seen <="
                                        + " :moment)")
                        .bind("moment", Stamp.of(moment))
                        .bind("since", Stamp.of(since))
                        .map((row, _) -> version(row))
                        .stream()
                        .sorted(BY_FIRST_SIGHT)
                        .toList());
    }

    /// The versions first seen after `since` and up to `until`, oldest first.
    public List<EvidenceVersion> firstSeen(Instant since, Instant until) {
        return database.read(handle ->
                handle
                        .createQuery(
                                "SELECT "
                                        + COLUMNS
                                        + " FROM version WHERE first_seen > :since AND"
                                        + " first_seen <= :until")
                        .bind("since", Stamp.of(since))
                        .bind("until", Stamp.of(until))
                        .map((row, _) -> version(row))
                        .stream()
                        .sorted(BY_FIRST_SIGHT)
                        .toList());
    }

    /// Erases the content and title of what was last seen before a moment, and what was read from
    /// it. Location, hash and times stay, so that the same is not news again.
    ///
    /// @param except locations to keep, such as those of incidents under watch
    public Forgotten forget(Instant before, Set<String> except, Instant now) {
        return forget("last_seen < :limit", Stamp.of(before), except, now);
    }

    /// Erases all versions of one location.
    public Forgotten erase(String location, Instant now) {
        return forget("location = :limit", location, Set.of(), now);
    }

    private Forgotten forget(String which, String limit, Set<String> except, Instant now) {
        return database.write(handle -> {
            List<EvidenceVersion> versions =
                    handle
                            .createQuery(
                                    "SELECT "
                                            + COLUMNS
                                            + " FROM version WHERE forgotten_at IS NULL AND "
                                            + which)
                            .bind("limit", limit)
                            .map((row, _) -> version(row))
                            .stream()
                            .filter(version -> !except.contains(version.location()))
                            .toList();
            versions.forEach(version -> forget(handle, version, now));
            Readings.dropAccounts(handle);
            return EvidenceBody.dropUnused(handle, versions.size());
        });
    }

    private static void forget(Handle handle, EvidenceVersion version, Instant now) {
        handle.createUpdate(
                        "UPDATE version SET forgotten_at = :now, title = NULL WHERE location ="
                                + " :location AND number = :number")
                .bind("now", Stamp.of(now))
                .bind("location", version.location())
                .bind("number", version.number())
                .execute();
        handle.createUpdate("DELETE FROM reading WHERE hash = :hash AND location = :location")
                .bind("hash", version.hash())
                .bind("location", version.location())
                .execute();
    }

    private static final Comparator<EvidenceVersion> BY_FIRST_SIGHT =
            Comparator.comparing(EvidenceVersion::firstSeen)
                    .thenComparing(EvidenceVersion::location)
                    .thenComparingInt(EvidenceVersion::number);

    private static Optional<EvidenceVersion> latest(Handle handle, String location) {
        return handle.createQuery(
                        "SELECT "
                                + COLUMNS
                                + " FROM version WHERE location = :location ORDER BY number DESC"
                                + " LIMIT 1")
                .bind("location", location)
                .map((row, _) -> version(row))
                .findOne();
    }

    private static EvidenceVersion version(ResultSet row) throws SQLException {
        return new EvidenceVersion(
                row.getString("location"),
                row.getInt("number"),
                row.getString("hash"),
                new SourceId(row.getString("source")),
                row.getString("title"),
                Stamp.parseNullable(row.getString("published_at")),
                row.getString("media_type"),
                Stamp.parse(row.getString("first_seen")),
                Stamp.parse(row.getString("last_seen")),
                row.getLong("times_seen"),
                Stamp.parseNullable(row.getString("forgotten_at")));
    }
}
