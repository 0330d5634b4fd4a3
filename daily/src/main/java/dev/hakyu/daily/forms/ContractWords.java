package dev.hakyu.daily.forms;

import dev.hakyu.model.Text;
import dev.hakyu.model.network.Holding;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What stands in a cell on contracts and data; an empty cell of the files is not known.
final class ContractWords {
    static final Text UNKNOWN = new Text("不明", "unknown");

    private ContractWords() {}

    static Text classes(Holding holding) {
        if (holding.classes().isEmpty()) {
            return UNKNOWN;
        }
        return new Text(
                String.join("、", holding.classes().stream().map(e -> e.label().ja()).toList()),
                String.join(", ", holding.classes().stream().map(e -> e.label().en()).toList()));
    }

    static Text count(Holding holding) {
        Long count = holding.count();
        if (count == null || holding.unit() == null) {
            return UNKNOWN;
        }
        return new Text(
                "%,d%s".formatted(count, holding.unit().label().ja()),
                "%,d %s".formatted(count, holding.unit().label().en()));
    }

    static Text flag(@Nullable Boolean value) {
        if (value == null) {
            return UNKNOWN;
        }
        return value ? new Text("有", "yes") : new Text("無", "no");
    }

    static Text said(@Nullable String value) {
        return value == null ? UNKNOWN : Text.same(value);
    }

    static Text list(List<String> values) {
        return values.isEmpty() ? UNKNOWN : Text.same(String.join("、", values));
    }

    static Text erasure(@Nullable LocalDate proof, boolean ended) {
        if (proof != null) {
            Text day = DayWords.of(proof);
            return new Text("受領(" + day.ja() + ")", "received (" + day.en() + ")");
        }
        return ended
                ? new Text("未受領(受領の記録なし)", "not received (none on record)")
                : new Text("なし(契約・保存期間中)", "none (still in use)");
    }
}
