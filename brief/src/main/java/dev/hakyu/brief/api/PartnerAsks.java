package dev.hakyu.brief.api;

import dev.hakyu.model.Text;
import dev.hakyu.model.incident.Certainty;
import dev.hakyu.model.incident.IncidentId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What mails of partners ask of us by a day or an hour, and what they say they will deliver.
///
/// @param requests still running, and those that ended since the last brief or within a day, by
///   deadline
/// @param promises the last of each partner, the newest first
public record PartnerAsks(List<Request> requests, List<Promise> promises) {
    public static final PartnerAsks NONE = new PartnerAsks(List.of(), List.of());

    public PartnerAsks {
        requests = List.copyOf(requests);
        promises = List.copyOf(promises);
    }

    public boolean saysNothing() {
        return requests.isEmpty() && promises.isEmpty();
    }

    /// One thing asked for.
    ///
    /// @param organisation id of who asks
    /// @param who its name
    /// @param by when, as a person reads it; says so when that has passed
    /// @param dueAt the latest moment
    /// @param late that moment has passed
    /// @param fresh it reached us since the last brief
    /// @param certainty of who asks: a header can be forged
    /// @param quote the words that ask, in the original's characters
    /// @param caution what to check before answering, or null for nothing beyond the general
    /// @param source the sender's name and when the mail was sent
    /// @param incident of the same partner that concerns us, or null
    public record Request(
            String organisation,
            Text who,
            Text by,
            Instant dueAt,
            boolean late,
            boolean fresh,
            Certainty certainty,
            String quote,
            @Nullable Text caution,
            String source,
            @Nullable IncidentId incident) {}

    /// What a partner says it will deliver.
    ///
    /// @param quotes the words that say so, in the original's characters
    /// @param caution what to check before relying on it, or null for nothing beyond the general
    public record Promise(
            String organisation,
            Text who,
            boolean fresh,
            Certainty certainty,
            List<String> quotes,
            @Nullable Text caution,
            String source,
            @Nullable IncidentId incident) {
        public Promise {
            quotes = List.copyOf(quotes);
        }
    }
}
