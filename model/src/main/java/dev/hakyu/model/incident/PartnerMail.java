package dev.hakyu.model.incident;

import dev.hakyu.model.PartialDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a mail asks of those who got it by a day or an hour, and what it says will be delivered to
/// them.
///
/// Whoever wrote it is known by its header only, which can be forged.
///
/// @param sender the name that the header shows, or its address
/// @param address of the header, lower case; empty when it has none
/// @param addressees the lines of its head that say to whom it is written; may be empty
/// @param sent by the sender's clock, or null
/// @param zone of that clock, or null when the header does not say
/// @param requests in reading order
/// @param promised the words that tell quantities to be delivered, in reading order
public record PartnerMail(
        ReportId report,
        String sender,
        String address,
        List<String> addressees,
        @Nullable PartialDate sent,
        @Nullable ZoneId zone,
        List<DueRequest> requests,
        List<Quote> promised) {
    public PartnerMail {
        addressees = List.copyOf(addressees);
        requests = List.copyOf(requests);
        promised = List.copyOf(promised);
    }

    /// One thing asked for, with its deadline.
    ///
    /// @param due the latest day, with the hour where one is told, by the sender's clock; a day
    ///   alone ends at its midnight
    /// @param zone that the sentence itself names for the hour, or null
    /// @param insteadOf the day or hour that it moves, or null
    /// @param delicate it asks for money, an account, a password or a click, as forgers do
    /// @param certainty of who asks: never confirmed
    /// @param quote the words that ask
    public record DueRequest(
            PartialDate due,
            @Nullable ZoneId zone,
            @Nullable PartialDate insteadOf,
            boolean delicate,
            Certainty certainty,
            Quote quote) {
        public DueRequest {
            if (!due.hasDay()) {
                throw new IllegalArgumentException("a deadline needs its day, got " + due);
            }
        }
    }
}
