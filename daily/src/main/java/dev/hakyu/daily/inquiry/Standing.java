package dev.hakyu.daily.inquiry;

import dev.hakyu.model.network.OrganisationId;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How far one supplier is, from the log.
///
/// @param written when its letter was written as a file, or null
/// @param asked when its letter went out, or null
/// @param answered when its last answer came in, or null
/// @param reminders how many went out
/// @param lastReminder when the last one went out or may have, or null
/// @param inDoubt a letter may or may not have gone out
/// @param errors lines of its last answer that could not be taken
/// @param closed items of the reconnection checklist that are closed
public record Standing(
        OrganisationId supplier,
        SupplierState state,
        @Nullable Instant written,
        @Nullable Instant asked,
        @Nullable Instant answered,
        int reminders,
        @Nullable Instant lastReminder,
        boolean inDoubt,
        int errors,
        Map<ReconnectionItem, Closed> closed) {
    public Standing {
        closed = Map.copyOf(closed);
    }

    /// An item of the checklist that is closed.
    public record Closed(Instant at, String by, String evidence) {}

    /// What is still open before it can be connected again, in order.
    public Set<ReconnectionItem> open() {
        EnumSet<ReconnectionItem> open = EnumSet.allOf(ReconnectionItem.class);
        open.removeAll(closed.keySet());
        return open;
    }

    public Optional<Instant> findAsked() {
        return Optional.ofNullable(asked);
    }

    public Optional<Instant> findAnswered() {
        return Optional.ofNullable(answered);
    }

    public boolean hasAnswered() {
        return answered != null;
    }

    /// Every supplier of an inquiry, in its order.
    public static Map<OrganisationId, Standing> of(Inquiry inquiry, List<LogEntry> log) {
        Map<OrganisationId, Course> courses = new LinkedHashMap<>();
        for (Asked each : inquiry.asked()) {
            courses.put(each.supplier(), new Course(each));
        }
        for (LogEntry entry : log) {
            courses.values().forEach(course -> course.take(entry));
        }
        Map<OrganisationId, Standing> standings = new LinkedHashMap<>();
        courses.forEach((supplier, course) -> standings.put(supplier, course.standing()));
        return standings;
    }

    /// Follows one supplier through the log.
    private static final class Course {
        private final OrganisationId supplier;
        private final Map<ReconnectionItem, Closed> closed = new EnumMap<>(ReconnectionItem.class);
        private final Map<String, Instant> doubts = new LinkedHashMap<>();
        private final String letter;
        private SupplierState state = SupplierState.POTENTIAL;
        private @Nullable Instant written;
        private @Nullable Instant asked;
        private @Nullable Instant answered;
        private @Nullable Instant lastReminder;
        private int reminders;
        private int errors;

        Course(Asked own) {
            this.supplier = own.supplier();
            this.letter = Letters.inquiry(own.addressee());
        }

        void take(LogEntry entry) {
            switch (entry.event()) {
                case Event.Created e -> {}
                case Event.Written e -> {
                    written = e.letter().equals(letter) ? entry.at() : written;
                }
                case Event.Sending e -> {
                    if (isOurs(e.letter())) {
                        doubts.put(e.letter(), entry.at());
                    }
                }
                case Event.InDoubt e -> {
                    if (isOurs(e.letter())) {
                        doubts.put(e.letter(), entry.at());
                    }
                }
                case Event.NotSent e -> doubts.remove(e.letter());
                case Event.Sent e -> sent(e.letter(), entry.at());
                case Event.Settled e -> {
                    doubts.remove(e.letter());
                    if (e.sent()) {
                        sent(e.letter(), entry.at());
                    }
                }
                case Event.Answered e -> answered(e, entry.at());
                case Event.StateSet e -> set(e);
                case Event.Checked e -> check(e, entry);
            }
        }

        private boolean isOurs(String other) {
            return other.equals(letter) || Letters.isReminder(other, supplier);
        }

        private void sent(String sentLetter, Instant at) {
            doubts.remove(sentLetter);
            if (sentLetter.equals(letter)) {
                asked = at;
                state = state == SupplierState.POTENTIAL ? SupplierState.ASKED : state;
            } else if (Letters.isReminder(sentLetter, supplier)) {
                reminders++;
                lastReminder = at;
            }
        }

        private void answered(Event.Answered e, Instant at) {
            if (e.supplier().equals(supplier)) {
                answered = at;
                errors = e.errors();
                state = state == SupplierState.POTENTIAL ? SupplierState.ASKED : state;
            }
        }

        private void set(Event.StateSet e) {
            if (!e.supplier().equals(supplier)) {
                return;
            }
            if (e.state() == SupplierState.CONFIRMED && state != SupplierState.CONFIRMED) {
                // Hit, or hit again: what was checked before proves nothing now.
                closed.clear();
            }
            state = e.state();
        }

        private void check(Event.Checked e, LogEntry entry) {
            if (!e.supplier().equals(supplier)) {
                return;
            }
            String evidence = e.evidence();
            if (evidence == null) {
                closed.remove(e.item());
                state = state == SupplierState.APPROVED ? SupplierState.RESTORED : state;
            } else {
                closed.put(e.item(), new Closed(entry.at(), entry.by(), evidence));
            }
        }

        /// A reminder in doubt counts: it may be on the supplier's desk already.
        private @Nullable Instant lastReminder() {
            Instant last = lastReminder;
            for (Map.Entry<String, Instant> doubt : doubts.entrySet()) {
                boolean later = last == null || doubt.getValue().isAfter(last);
                if (later && Letters.isReminder(doubt.getKey(), supplier)) {
                    last = doubt.getValue();
                }
            }
            return last;
        }

        Standing standing() {
            return new Standing(
                    supplier,
                    state,
                    written,
                    asked,
                    answered,
                    reminders,
                    lastReminder(),
                    !doubts.isEmpty(),
                    errors,
                    closed);
        }
    }
}
