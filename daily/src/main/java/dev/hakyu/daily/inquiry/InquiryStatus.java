package dev.hakyu.daily.inquiry;

import dev.hakyu.model.network.OrganisationId;
import dev.hakyu.network.api.Settings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How an inquiry stands at a moment.
///
/// @param asked suppliers whose letter went out or who answered
/// @param answered of those
/// @param overdue not answered and past their due time
/// @param entries every supplier, in the order of the inquiry
public record InquiryStatus(
        Inquiry inquiry, Instant asOf, int asked, int answered, int overdue, List<Entry> entries) {
    public InquiryStatus {
        entries = List.copyOf(entries);
    }

    /// One supplier.
    ///
    /// @param workingDaysLate 0 when it answered or is not past its due time
    /// @param said what it says of its own situation
    /// @param unread cells of its forms that could not be read, until a corrected form came
    public record Entry(
            Asked asked,
            Standing standing,
            int workingDaysLate,
            Said said,
            List<UnreadCell> unread) {
        public Entry {
            unread = List.copyOf(unread);
        }

        /// How many cells could not be read. Of forms that an older version took only the number of
        /// the last one is known.
        public int unreadCells() {
            return unread.isEmpty() ? standing.errors() : unread.size();
        }

        /// Day of the restart as it says, or empty.
        public Optional<String> restart() {
            return said.findRestart();
        }
    }

    /// Answered of asked, 0 to 1; 0 when nobody was asked.
    public double responseRate() {
        return asked == 0 ? 0 : answered / (double) asked;
    }

    /// How many suppliers are in each state.
    public Map<SupplierState, Integer> byState() {
        Map<SupplierState, Integer> counts = new EnumMap<>(SupplierState.class);
        entries.forEach(entry -> counts.merge(entry.standing().state(), 1, Integer::sum));
        return counts;
    }

    /// Suppliers to remind now: asked, without an answer, at their last working day or past it, and
    /// not reminded today, as far as anybody knows. An answer that may be on its way is not asked
    /// for twice a day, and a reminder that may have gone out is not followed by another.
    public List<OrganisationId> toRemind(Settings settings) {
        DueTime due = DueTime.of(settings);
        List<OrganisationId> suppliers = new ArrayList<>();
        for (Entry entry : entries) {
            Standing standing = entry.standing();
            Instant lastReminder = standing.lastReminder();
            boolean today = lastReminder != null && due.day(lastReminder).equals(due.day(asOf));
            boolean waiting = standing.asked() != null && !standing.hasAnswered();
            boolean settled =
                    standing.state() != SupplierState.ASKED
                            && standing.state() != SupplierState.POTENTIAL;
            if (waiting && !settled && !today && due.isNear(entry.asked().due(), asOf)) {
                suppliers.add(entry.asked().supplier());
            }
        }
        return suppliers;
    }

    /// The status at a moment.
    public static InquiryStatus of(InquiryFolder folder, Settings settings, Instant asOf)
            throws IOException {
        Inquiry inquiry = folder.read();
        Map<OrganisationId, Standing> standings = Standing.of(inquiry, folder.log());
        DueTime due = DueTime.of(settings);
        List<Entry> entries = new ArrayList<>();
        int asked = 0;
        int answered = 0;
        int overdue = 0;
        for (Asked each : inquiry.asked()) {
            Standing standing = standings.get(each.supplier());
            if (standing == null) {
                continue;
            }
            Path file = KnownAnswers.fileOf(folder, each);
            boolean late =
                    standing.asked() != null && !standing.hasAnswered() && asOf.isAfter(each.due());
            asked += standing.asked() != null || standing.hasAnswered() ? 1 : 0;
            answered += standing.hasAnswered() ? 1 : 0;
            overdue += late ? 1 : 0;
            entries.add(
                    new Entry(
                            each,
                            standing,
                            late ? due.workingDaysLate(each.due(), asOf) : 0,
                            Said.of(inquiry, KnownAnswers.list(file)),
                            KnownAnswers.unread(file)));
        }
        return new InquiryStatus(inquiry, asOf, asked, answered, overdue, entries);
    }
}
