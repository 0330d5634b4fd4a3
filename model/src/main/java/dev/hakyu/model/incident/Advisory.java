package dev.hakyu.model.incident;

import dev.hakyu.model.Term;
import dev.hakyu.model.Text;
import dev.hakyu.model.product.VersionRange;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What reports say about a weakness of products: a dossier that has no victim. Whoever makes the
/// product has not been harmed, and whoever uses it may not have been.
///
/// The standard word for it is a vulnerability (STIX 2.1 section 4.18), reported in an advisory.
///
/// @param id the same on every reading of the same reports
/// @param reports those it rests on, oldest first
/// @param title of the first report
/// @param weaknesses CVE ids, upper case, in reading order, each once
/// @param product concerned, or null when the reports name none that can be read; a report on
///   several products makes a dossier of each
/// @param exploitation whether it is used in attacks, or null when nothing is said of that
/// @param workaround what can be done before or instead of an update, or null
public record Advisory(
        IncidentId id,
        List<ReportId> reports,
        String title,
        List<Noted<String>> weaknesses,
        @Nullable Affected product,
        @Nullable Noted<Exploited> exploitation,
        @Nullable Noted<String> workaround) {
    public Advisory {
        reports = List.copyOf(reports);
        weaknesses = List.copyOf(weaknesses);
        if (reports.isEmpty()) {
            throw new IllegalArgumentException("an advisory needs at least one report");
        }
        if (product == null && weaknesses.isEmpty()) {
            throw new IllegalArgumentException(
                    "an advisory names a product or a weakness; this has neither");
        }
    }

    /// A value with the words that say it.
    ///
    /// @param certainty derived from who says it and how
    public record Noted<T>(T value, Certainty certainty, Quote quote) {}

    /// A product of an advisory.
    ///
    /// @param name as the reports call it, without its maker's name where that stands apart
    /// @param vendor who makes it, or null when not said
    /// @param versions words that say which versions are concerned; empty when none do
    /// @param fixed words that say which version mends it; empty when none do
    public record Affected(
            Noted<String> name,
            @Nullable String vendor,
            List<Noted<String>> versions,
            List<Noted<String>> fixed) {
        public Affected {
            versions = List.copyOf(versions);
            fixed = List.copyOf(fixed);
        }

        /// The ranges that those words name; empty when none can be read.
        public List<VersionRange> ranges() {
            return versions.stream()
                    .flatMap(each -> VersionRange.parse(each.value()).stream())
                    .distinct()
                    .toList();
        }

        /// Maker and product, for a person.
        public String shown() {
            return vendor == null || name.value().contains(vendor)
                    ? name.value()
                    : vendor + " " + name.value();
        }
    }

    /// What is said of its use in attacks.
    public Exploited exploited() {
        return exploitation == null ? Exploited.NOT_SAID : exploitation.value();
    }

    /// What one calls it: its product, else its first weakness.
    public String shown() {
        return product == null ? weaknesses.getFirst().value() : product.shown();
    }

    public Optional<Affected> findProduct() {
        return Optional.ofNullable(product);
    }

    /// Every name it can be known again by: product and weaknesses.
    public List<String> names() {
        Set<String> names = new LinkedHashSet<>();
        if (product != null) {
            names.add(product.name().value());
        }
        weaknesses.forEach(each -> names.add(each.value()));
        return List.copyOf(names);
    }

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
