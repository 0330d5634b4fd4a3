package dev.hakyu.reader.internal.advisory;

import dev.hakyu.model.incident.Advisory.Affected;
import dev.hakyu.model.incident.Advisory.Exploited;
import dev.hakyu.model.incident.Advisory.Noted;
import dev.hakyu.model.incident.Report;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What one report says of one product.
///
/// @param notice a notice with headings rather than an article about one
public record AdvisoryDraft(
        Report report,
        String title,
        boolean notice,
        List<Noted<String>> weaknesses,
        @Nullable Affected product,
        @Nullable Noted<Exploited> exploitation,
        @Nullable Noted<String> workaround) {
    public AdvisoryDraft {
        weaknesses = List.copyOf(weaknesses);
    }

    Optional<Affected> findProduct() {
        return Optional.ofNullable(product);
    }
}
