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
public record InquiryRequest(
        Cause cause,
        Map<OrganisationId, Boolean> suppliers,
        List<String> questions,
        Lang lang,
        Instant now,
        String by,
        @Nullable Instant due) {
    public InquiryRequest {
        suppliers = Collections.unmodifiableMap(new LinkedHashMap<>(suppliers));
        questions = List.copyOf(questions);
    }

    public Optional<Instant> findDue() {
        return Optional.ofNullable(due);
    }
}
