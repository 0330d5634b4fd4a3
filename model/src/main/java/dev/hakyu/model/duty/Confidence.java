package dev.hakyu.model.duty;

import dev.hakyu.model.Term;
import dev.hakyu.model.Text;
import java.util.Optional;

/// How well a rule is known to us. Files write the symbol.
public enum Confidence implements Term {
    TEXT_OF_LAW("text_of_law", "V", "法令の本文で確認", "read in the text of the law"),
    SECONDARY("secondary", "S", "二次資料による", "from a secondary source"),
    GENERAL("general", "M", "一般的な知識による", "general knowledge"),
    UNKNOWN("unknown", "?", "未確認", "not confirmed");

    private final String id;
    private final String symbol;
    private final Text label;

    Confidence(String id, String symbol, String ja, String en) {
        this.id = id;
        this.symbol = symbol;
        this.label = new Text(ja, en);
    }

    /// `V`, `S`, `M` or `?`.
    public String symbol() {
        return symbol;
    }

    public static Optional<Confidence> ofSymbol(String symbol) {
        for (Confidence each : values()) {
            if (each.symbol.equals(symbol)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
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
