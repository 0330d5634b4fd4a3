package dev.hakyu.server.inquiries;

import dev.hakyu.daily.inquiry.Asked;
import dev.hakyu.daily.inquiry.InquiryStatus;
import dev.hakyu.daily.inquiry.SupplierState;
import dev.hakyu.model.Text;
import dev.hakyu.server.shell.Moments;
import java.time.ZoneId;
import java.util.List;

/// One supplier of an inquiry.
///
/// @param through the first tier that passes the form on; empty when it is asked directly
/// @param questions how many lines its form has
/// @param state how far it is
/// @param late working days past the due time
/// @param unread what could not be read in its forms, with the file, until a corrected one came
/// @param unreadCells how many cells that are; of older forms only their number is known
public record SupplierLine(
        String id,
        String name,
        boolean victim,
        String through,
        String buyer,
        String due,
        int questions,
        Text state,
        boolean inDoubt,
        long late,
        List<Text> unread,
        int unreadCells) {
    public SupplierLine {
        unread = List.copyOf(unread);
    }

    /// As it is drawn up, before anything went out.
    static SupplierLine of(Asked asked, ZoneId zone) {
        return line(asked, zone, SupplierState.POTENTIAL.label(), false, 0, List.of(), 0);
    }

    static SupplierLine of(InquiryStatus.Entry entry, ZoneId zone) {
        return line(
                entry.asked(),
                zone,
                entry.standing().state().label(),
                entry.standing().inDoubt(),
                entry.workingDaysLate(),
                entry.unread().stream()
                        .map(each ->
                                new Text(
                                        each.file() + ": " + each.message().ja(),
                                        each.file() + ": " + each.message().en()))
                        .toList(),
                entry.unreadCells());
    }

    private static SupplierLine line(
            Asked asked,
            ZoneId zone,
            Text state,
            boolean inDoubt,
            long late,
            List<Text> unread,
            int unreadCells) {
        return new SupplierLine(
                asked.supplier().value(),
                asked.name(),
                asked.victim(),
                asked.findVia().map(each -> each.value()).orElse(""),
                asked.buyer() == null ? "" : asked.buyer(),
                Moments.shown(asked.due(), zone),
                asked.rows().size(),
                state,
                inDoubt,
                late,
                unread,
                unreadCells);
    }
}
