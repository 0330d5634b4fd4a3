package dev.hakyu.sources.api;

import dev.hakyu.model.Term;
import dev.hakyu.model.Text;
import dev.hakyu.model.source.Source;
import dev.hakyu.model.source.SourceId;
import dev.hakyu.sources.internal.catalogue.CatalogueFile;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Public sources to choose from. None is fetched until a user adds it to `hakyu.yaml`.
///
/// @param entries in the order of the file: Japanese ones first
public record Catalogue(List<Entry> entries) {
    public Catalogue {
        entries = List.copyOf(entries);
    }

    /// The catalogue that comes with Hakyu.
    public static Catalogue shipped() {
        return CatalogueFile.read();
    }

    public Optional<Entry> find(SourceId id) {
        return entries.stream().filter(entry -> entry.source().id().equals(id)).findFirst();
    }

    /// The entries whose id, name, category, country or language has every one of the words.
    public List<Entry> search(List<String> words) {
        return entries.stream()
                .filter(entry ->
                        words.stream()
                                .allMatch(word ->
                                        entry.searched().contains(word.toLowerCase(Locale.ROOT))))
                .toList();
    }

    /// One public source.
    ///
    /// @param source as it would stand in `hakyu.yaml`, with its Japanese name
    /// @param country ISO 3166 alpha-2, `EU`, or empty for none
    /// @param language ISO 639 of its texts
    /// @param terms what its terms say, in short
    /// @param written when the address was written down
    /// @param verified whether the address was seen to answer then
    public record Entry(
            Source source,
            Text name,
            Category category,
            String country,
            String language,
            Text terms,
            LocalDate written,
            boolean verified) {
        private String searched() {
            return String.join(
                            " ",
                            source.id().value(),
                            name.ja(),
                            name.en(),
                            category.id(),
                            category.label().ja(),
                            category.label().en(),
                            country,
                            language)
                    .toLowerCase(Locale.ROOT);
        }
    }

    /// What a source tells about.
    public enum Category implements Term {
        ALERT("alert", "注意喚起", "alerts"),
        AUTHORITY("authority", "官公庁の発表", "authorities"),
        NEWS("news", "報道", "news"),
        COMPANY("company", "企業の発表", "companies' own notices"),
        BREACH("breach", "漏えい", "breaches"),
        CLAIM("claim", "攻撃者の主張", "attackers' claims"),
        VULNERABILITY("vulnerability", "脆弱性", "vulnerabilities"),
        ANALYSIS("analysis", "解説・分析", "analysis");

        private final String id;
        private final Text label;

        Category(String id, String ja, String en) {
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
