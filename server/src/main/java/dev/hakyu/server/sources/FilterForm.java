package dev.hakyu.server.sources;

import dev.hakyu.model.source.ItemFilter;
import java.util.List;
import java.util.Optional;

/// The rules of a filter as a person types them: one per line.
public record FilterForm(String include, String exclude) {
    static FilterForm of(ItemFilter filter) {
        return new FilterForm(
                String.join("\n", filter.include()), String.join("\n", filter.exclude()));
    }

    /// The filter; empty when there are too many rules, or one is too long.
    Optional<ItemFilter> filter() {
        try {
            return Optional.of(new ItemFilter(rules(include), rules(exclude)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static List<String> rules(String typed) {
        return typed.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
}
