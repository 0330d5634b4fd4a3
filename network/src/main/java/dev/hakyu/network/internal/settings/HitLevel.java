package dev.hakyu.network.internal.settings;

import dev.hakyu.model.Term;
import dev.hakyu.model.incident.Certainty;
import dev.hakyu.network.internal.files.Finding;
import dev.hakyu.network.internal.files.NumberCell;
import dev.hakyu.network.internal.files.Parsed;
import java.util.Locale;
import java.util.Optional;

/// Reads what a hit leaves of a node, and how sure the hit is.
final class HitLevel {
    private HitLevel() {}

    /// 0 or more and less than 1.
    static Parsed<Double> parse(String value) {
        return switch (NumberCell.share(value, null)) {
            case Parsed.Known<Double>(Double level, Finding doubt) when level < 1 ->
                    new Parsed.Known<>(level, doubt);
            case Parsed<Double> other -> Parsed.bad(outside(value));
        };
    }

    static Parsed<Certainty> certainty(String value) {
        Optional<Certainty> found = Term.find(Certainty.class, value.toLowerCase(Locale.ROOT));
        for (Certainty each : Certainty.values()) {
            if (each.label().ja().equals(value)) {
                found = Optional.of(each);
            }
        }
        return found.filter(Certainty::affirms)
                .<Parsed<Certainty>>map(Parsed::known)
                .orElseGet(() ->
                        Parsed.bad(
                                Times.unreadable(
                                        value,
                                        "CONFIRMED、REPORTED、POSSIBLE、CLAIMED のいずれか",
                                        "CONFIRMED, REPORTED, POSSIBLE or CLAIMED")));
    }

    private static Finding outside(String value) {
        return Finding.of(
                "out-of-range",
                "level「" + value + "」は範囲外です。",
                "The level '" + value + "' is out of range.",
                "0以上1未満の数を書いてください(0 は完全停止)。",
                "Write 0 or more and less than 1; 0 means that nothing works.");
    }
}
