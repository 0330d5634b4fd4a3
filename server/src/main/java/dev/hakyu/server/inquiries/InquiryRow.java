package dev.hakyu.server.inquiries;

import dev.hakyu.daily.inquiry.InquiryStatus;
import dev.hakyu.model.Text;
import dev.hakyu.server.shell.Moments;
import java.time.ZoneId;

/// One inquiry in the list.
///
/// @param due of the usual answer, as a day and time of the workspace's zone
/// @param percent of those asked who answered
/// @param withheld what came back is not shown to the one who asks; the figures on it are 0
public record InquiryRow(
        String id,
        Text about,
        String drawnUp,
        String due,
        int suppliers,
        int asked,
        int answered,
        long percent,
        int overdue,
        boolean withheld) {

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
                status.overdue(),
                false);
    }

    static InquiryRow of(Listed listed, ZoneId zone) {
        return switch (listed) {
            case Listed.Open open -> of(open.status(), zone);
            case Listed.Withheld withheld ->
                    new InquiryRow(
                            withheld.inquiry().id().value(),
                            withheld.inquiry().cause().shown(),
                            Moments.shown(withheld.inquiry().created(), zone),
                            Moments.shown(withheld.inquiry().due(), zone),
                            withheld.inquiry().asked().size(),
                            0,
                            0,
                            0,
                            0,
                            true);
        };
    }
}
