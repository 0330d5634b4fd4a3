package dev.hakyu.reader.api;

import dev.hakyu.model.incident.PartnerMail;
import dev.hakyu.model.incident.Reading;
import dev.hakyu.model.incident.ReportId;
import dev.hakyu.reader.internal.ask.AskFinder;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Reads what mails ask by a day or an hour, and which quantities they say will be delivered.
///
/// Whether the sender is a partner, and we are meant, is for whoever knows the network. Stateless,
/// deterministic, linear in the length of the texts; safe for many threads.
public final class PartnerMails {
    private PartnerMails() {}

    /// The mails among the readings that ask or promise something, in their order.
    ///
    /// @param readings a report that occurs twice counts once
    public static List<PartnerMail> in(List<Reading> readings) {
        Set<ReportId> seen = new HashSet<>();
        return readings.stream()
                .filter(each -> !each.former())
                .map(Reading::report)
                .filter(each -> seen.add(each.id()))
                .flatMap(each -> AskFinder.find(each).stream())
                .toList();
    }
}
