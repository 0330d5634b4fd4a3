package dev.hakyu.brief.api;

import dev.hakyu.model.Text;
import dev.hakyu.model.incident.Certainty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What happened elsewhere.
public record Background(
        int incidents,
        List<Row> byIndustry,
        List<Row> byAttack,
        int home,
        int abroad,
        @Nullable Text dwell,
        @Nullable Text notification,
        List<Elsewhere> list) {
    public Background {
        byIndustry = List.copyOf(byIndustry);
        byAttack = List.copyOf(byAttack);
        list = List.copyOf(list);
    }

    /// How many of one kind, at home and abroad.
    public record Row(Text label, int home, int abroad) {}

    /// One incident elsewhere.
    public record Elsewhere(
            String victim, Text kind, Certainty certainty, @Nullable Text detail, String source) {}
}
