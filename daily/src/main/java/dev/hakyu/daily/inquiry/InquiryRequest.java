package dev.hakyu.daily.inquiry;

import dev.hakyu.model.Lang;
import dev.hakyu.model.network.OrganisationId;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a person wants to ask.
///
/// @param suppliers whom, and whether it is the one that was hit
/// @param questions ids, or none for the usual ones of the cause
/// @param now when it is drawn up
/// @param by who draws it up
/// @param due by when, or null for the usual time
/// @param latest when the first deadline of ours in this matter ends, for which the answers are
///   needed; null when none is known. The usual time is never later
public record InquiryRequest(
        Cause cause,
        Map<OrganisationId, Boolean> suppliers,
        List<String> questions,
        Lang lang,
        Instant now,
        String by,
        @Nullable Instant due,
        @Nullable Instant latest) {
    public InquiryRequest {
        suppliers = Collections.unmodifiableMap(new LinkedHashMap<>(suppliers));
        questions = List.copyOf(questions);
    }

    /// A request that no deadline of ours drives.
    public InquiryRequest(
            Cause cause,
            Map<OrganisationId, Boolean> suppliers,
            List<String> questions,
            Lang lang,
            Instant now,
            String by,
            @Nullable Instant due) {
        this(cause, suppliers, questions, lang, now, by, due, null);
    }

    public Optional<Instant> findDue() {
        return Optional.ofNullable(due);
    }
}
