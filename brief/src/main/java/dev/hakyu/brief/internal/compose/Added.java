package dev.hakyu.brief.internal.compose;

import dev.hakyu.model.Text;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// What stands in the later of two lists alone, in one line.
final class Added {
    private Added() {}

    /// @param what the words in front of the labels
    static <T> Optional<Text> between(
            Collection<T> before, Collection<T> after, Text what, Function<T, Text> label) {
        List<Text> fresh =
                after.stream().filter(each -> !before.contains(each)).map(label).toList();
        if (fresh.isEmpty()) {
            return Optional.empty();
        }
        Text joined = IncidentWords.join(fresh);
        return Optional.of(
                new Text(what.ja() + ": " + joined.ja(), what.en() + ": " + joined.en()));
    }
}
