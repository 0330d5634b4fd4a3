package dev.hakyu.server.sources;

import dev.hakyu.model.source.ItemFilter;
import java.util.List;

/// The rules of a filter as a person types them: one per line.
public record FilterForm(String include, String exclude) {
    static FilterForm of(ItemFilter filter) {
        return new FilterForm(
                String.join("\n", filter.include()), String.join("\n", filter.exclude()));
    }

    /// The filter.
    ///
    /// @throws IllegalArgumentException when there are too many rules, or one is too long
    ItemFilter filter() {
        return new ItemFilter(rules(include), rules(exclude));
    }

    private static List<String> rules(String typed) {
        return typed.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
}
