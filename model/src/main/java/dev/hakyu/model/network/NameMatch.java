package dev.hakyu.model.network;

import dev.hakyu.model.Text;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A name in a text, and the organisation it was found to be or may be.
///
/// @param mention the name as the text has it
/// @param organisation null when the match is of a product, not of an organisation
/// @param matched the name, alias or identifier of the network that it was compared with
/// @param score 0 to 1; 1 for everything that decides
/// @param reason why, in words; for a proposal also what speaks against it
public record NameMatch(
        String mention,
        @Nullable OrganisationId organisation,
        String matched,
        MatchKind kind,
        double score,
        Text reason) {
    public NameMatch {
        if (!(score >= 0 && score <= 1)) {
            throw new IllegalArgumentException("score must be 0 to 1, got " + score);
        }
    }

    public Optional<OrganisationId> findOrganisation() {
        return Optional.ofNullable(organisation);
    }

    /// False for a proposal (要確認).
    public boolean decides() {
        return kind.decides();
    }
}
