package dev.hakyu.reader.api;

import dev.hakyu.model.incident.Assertion;
import java.util.List;
import java.util.Objects;

/// What a text tells of restarts, and of the share of normal they are at.
final class ToldShares {
    private ToldShares() {}

    static List<Double> shares(String text) {
        return resumed(text).stream()
                .map(Assertion.Resumed::shareOfNormal)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    static List<Assertion.Resumed> resumed(String text) {
        return SmallArticles.stated(text, Assertion.Resumed.class);
    }
}
