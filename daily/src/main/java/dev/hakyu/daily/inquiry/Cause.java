package dev.hakyu.daily.inquiry;

import dev.hakyu.model.Text;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What an inquiry is about.
public sealed interface Cause {
    /// How the letter calls it.
    Text shown();

    /// An incident.
    ///
    /// @param incident id of the dossier
    /// @param victim name of the organisation that was hit
    record OfIncident(String incident, String victim, Text shown) implements Cause {}

    /// A product, often after an advisory.
    ///
    /// @param product as the advisory or the person calls it
    /// @param versions that are concerned, in words, or null when not said
    record OfProduct(String product, @Nullable String versions, Text shown) implements Cause {
        public Optional<String> findVersions() {
            return Optional.ofNullable(versions);
        }
    }

    /// Something else, such as filling the network.
    record OfOther(Text shown) implements Cause {}
}
