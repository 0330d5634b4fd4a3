package dev.hakyu.model.incident;

import dev.hakyu.model.Term;
import dev.hakyu.model.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a report says about a weakness of products, as an incident that has no victim yet.
///
/// @param report where it is said
/// @param title of the report
/// @param weaknesses CVE ids as written, upper case, in reading order
/// @param products concerned, each once
/// @param exploited whether it is used in attacks
public record Advisory(
        ReportId report,
        String title,
        List<String> weaknesses,
        List<Affected> products,
        Exploited exploited) {
    public Advisory {
        weaknesses = List.copyOf(weaknesses);
        products = List.copyOf(products);
        if (products.isEmpty()) {
            throw new IllegalArgumentException("an advisory names at least one product");
        }
    }

    /// A product of an advisory.
    ///
    /// @param name as our files call it
    /// @param versions words that say which versions, or null when none do
    public record Affected(String name, @Nullable String versions) {}

    /// Whether a weakness is used in attacks, as reported.
    public enum Exploited implements Term {
        YES("yes", "悪用あり", "exploited"),
        NOT_SEEN("not_seen", "悪用は確認されていない", "no exploitation seen"),
        NOT_SAID("not_said", "悪用の記載なし", "nothing said of exploitation");

        private final String id;
        private final Text label;

        Exploited(String id, String ja, String en) {
            this.id = id;
            this.label = new Text(ja, en);
        }

        @Override
        public String id() {
            return id;
        }

        @Override
        public Text label() {
            return label;
        }
    }
}
