package dev.hakyu.server.inquiries;

import dev.hakyu.daily.inquiry.InquiryStatus;
import dev.hakyu.model.Text;
import dev.hakyu.server.shell.Moments;
import java.time.ZoneId;

/// One inquiry in the list.
///
/// @param due of the usual answer, as a day and time of the workspace's zone
/// @param percent of those asked who answered
public record InquiryRow(
        String id,
        Text about,
        String drawnUp,
        String due,
        int suppliers,
        int asked,
        int answered,
        long percent,
        int overdue) {

    static InquiryRow of(InquiryStatus status, ZoneId zone) {
        return new InquiryRow(
                status.inquiry().id().value(),
                status.inquiry().cause().shown(),
                Moments.shown(status.inquiry().created(), zone),
                Moments.shown(status.inquiry().due(), zone),
                status.entries().size(),
                status.asked(),
                status.answered(),
                Math.round(status.responseRate() * 100),
                status.overdue());
    }
}
