package dev.hakyu.store.api;

import dev.hakyu.model.Term;
import dev.hakyu.store.internal.Database;
import dev.hakyu.store.internal.Journal;
import dev.hakyu.store.internal.Stamp;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// What was sent to whom. Nothing goes out twice without saying so.
///
/// Sending cannot be undone, so it is claimed first: [#claim] is on the disk before the first byte
/// goes out, [#confirm] after the last. When the process dies between the two, the delivery stays
/// in doubt; it is not sent again by itself, and when a person [releases][#release] it, the next
/// claim says that it may be a repetition. A failure before anything went out ([#fail]) may be
/// tried again freely. Each step also stands in the journal of the folder, `briefs/log.jsonl`, from
/// which deliveries come back when the database is lost.
public final class Deliveries {
    private static final String COLUMNS =
            "period, channel, recipient, content, attempt, state, claimed_at, ended_at, detail";
    private static final String SAME_KEY =
            " period = :period AND channel = :channel AND recipient = :recipient"
                    + " AND content = :content";

    private final Database database;
    private final Journal journal;

    Deliveries(Database database, Journal journal) {
        this.database = database;
        this.journal = journal;
    }

    /// Asks to send; granted to one caller only.
    public Claim claim(DeliveryKey key, Instant at) {
        return database.write(handle -> {
            Optional<Delivery> last = last(handle, key);
            if (last.isEmpty()) {
                insert(handle, key, 1, at);
                return new Claim.Granted(1, false);
            }
            Delivery before = last.get();
            return switch (before.state()) {
                case SENT ->
                        new Claim.AlreadySent(
                                before.endedAt() != null ? before.endedAt() : before.claimedAt());
                case CLAIMED -> new Claim.InDoubt(before.claimedAt());
                case FAILED, RELEASED -> {
                    int attempt = before.attempt() + 1;
                    insert(handle, key, attempt, at);
                    yield new Claim.Granted(attempt, everReleased(handle, key));
                }
            };
        });
    }

    /// It went out.
    ///
    /// @param reference Message-ID or the receiver's answer, or null
    /// @throws IllegalStateException when it was not claimed
    public void confirm(DeliveryKey key, Instant at, @Nullable String reference) {
        end(key, DeliveryState.SENT, at, reference);
    }

    /// It surely did not go out: the server refused it, or no connection was made. When that is not
    /// sure, call nothing and leave it in doubt.
    ///
    /// @throws IllegalStateException when it was not claimed
    public void fail(DeliveryKey key, Instant at, String error) {
        end(key, DeliveryState.FAILED, at, error);
    }

    /// Lets a delivery in doubt be sent once more. The next claim says that it may repeat.
    ///
    /// @param by who decided it
    /// @throws IllegalStateException when it is not in doubt
    public void release(DeliveryKey key, Instant at, String by, String reason) {
        end(key, DeliveryState.RELEASED, at, by + ": " + reason);
    }

    public Optional<Delivery> find(DeliveryKey key) {
        return database.read(handle -> last(handle, key));
    }

    /// The deliveries of a period, each with its last attempt; in the order of channel, recipient,
    /// content.
    public List<Delivery> of(String period) {
        return list(" AND d.period = :period", "period", period);
    }

    /// All that may have gone out and were neither confirmed nor released.
    public List<Delivery> inDoubt() {
        return list(" AND d.state = :state", "state", DeliveryState.CLAIMED.id());
    }

    /// What is in doubt stays, however old it is: forgotten, it would go once more.
    void forget(Instant before) {
        database.write(handle ->
                handle.createUpdate(
                                "DELETE FROM delivery WHERE claimed_at < :before AND NOT EXISTS"
                                        + " (SELECT 1 FROM delivery e WHERE e.state = 'claimed'"
                                        + " AND e.period = delivery.period"
                                        + " AND e.channel = delivery.channel"
                                        + " AND e.recipient = delivery.recipient"
                                        + " AND e.content = delivery.content)")
                        .bind("before", Stamp.of(before))
                        .execute());
    }

    private List<Delivery> list(String condition, String name, String value) {
        return database.read(handle ->
                handle.createQuery(
                                "SELECT "
                                        + COLUMNS
                                        + " FROM delivery d WHERE d.attempt = (SELECT"
                                        + " MAX(e.attempt) FROM delivery e WHERE"
                                        + " e.period = d.period AND e.channel ="
                                        + " d.channel AND e.recipient = d.recipient AND"
                                        + " e.content = d.content)"
                                        + condition
                                        + " ORDER BY period, channel, recipient, content")
                        .bind(name, value)
                        .map((row, _) -> delivery(row))
                        .list());
    }

    private void end(DeliveryKey key, DeliveryState state, Instant at, @Nullable String detail) {
        database.write(handle -> {
            Delivery claimed =
                    last(handle, key)
                            .filter(each -> each.state() == DeliveryState.CLAIMED)
                            .orElseThrow(() ->
                                    new IllegalStateException(
                                            "claim a delivery before it is %s: %s"
                                                    .formatted(state.id(), key)));
            journal.delivery(key, claimed.attempt(), state, at, detail);
            return handle.createUpdate(
                            "UPDATE delivery SET state = :state, ended_at = :at, detail = :detail"
                                    + " WHERE attempt = :attempt AND"
                                    + SAME_KEY)
                    .bindMethods(key)
                    .bind("attempt", claimed.attempt())
                    .bind("state", state.id())
                    .bind("at", Stamp.of(at))
                    .bind("detail", detail)
                    .execute();
        });
    }

    private static Optional<Delivery> last(Handle handle, DeliveryKey key) {
        return handle.createQuery(
                        "SELECT "
                                + COLUMNS
                                + " FROM delivery WHERE"
                                + SAME_KEY
                                + " ORDER BY attempt DESC LIMIT 1")
                .bindMethods(key)
                .map((row, _) -> delivery(row))
                .findOne();
    }

    private static boolean everReleased(Handle handle, DeliveryKey key) {
        return handle.createQuery(
                                "SELECT COUNT(*) FROM delivery WHERE state = 'released' AND"
                                        + SAME_KEY)
                        .bindMethods(key)
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    private void insert(Handle handle, DeliveryKey key, int attempt, Instant at) {
        journal.delivery(key, attempt, DeliveryState.CLAIMED, at, null);
        handle.createUpdate(
                        "INSERT INTO delivery (period, channel, recipient, content, attempt,"
                                + " state, claimed_at) VALUES (:period, :channel, :recipient,"
                                + " :content, :attempt, 'claimed', :at)")
                .bindMethods(key)
                .bind("attempt", attempt)
                .bind("at", Stamp.of(at))
                .execute();
    }

    private static Delivery delivery(ResultSet row) throws SQLException {
        return new Delivery(
                new DeliveryKey(
                        row.getString("period"),
                        row.getString("channel"),
                        row.getString("recipient"),
                        row.getString("content")),
                row.getInt("attempt"),
                Term.find(DeliveryState.class, row.getString("state")).orElseThrow(),
                Stamp.parse(row.getString("claimed_at")),
                Stamp.parseNullable(row.getString("ended_at")),
                row.getString("detail"));
    }
}
