package dev.hakyu.network.internal.settings;

import dev.hakyu.model.Text;
import dev.hakyu.network.internal.files.ColumnType;
import dev.hakyu.network.internal.files.Finding;
import dev.hakyu.network.internal.files.NumberCell;
import dev.hakyu.network.internal.files.Parsed;
import dev.hakyu.network.internal.files.Shown;

/// Whole numbers that must lie between two others.
final class Range {
    private Range() {}

    /// The number, or what is wrong with it.
    static Parsed<Long> parse(String value, long least, long most) {
        return switch (NumberCell.whole(value, ColumnType.QUANTITY)) {
            case Parsed.Known<Long>(Long number, Finding doubt)
                    when number >= least && number <= most ->
                    new Parsed.Known<>(number, doubt);
            case Parsed.Known<Long> known -> Parsed.bad(outside(value, least, most));
            case Parsed.Unknown<Long> unknown -> unknown;
            case Parsed.Bad<Long> bad -> Parsed.bad(outside(value, least, most));
        };
    }

    static Finding outside(String value, Object least, Object most) {
        return new Finding(
                "out-of-range",
                new Text(
                        "値「" + Shown.value(value) + "」は範囲外です。",
                        "The value '" + Shown.value(value) + "' is out of range."),
                new Text(
                        least + " 以上 " + most + " 以下の数を書いてください。",
                        "Write a number from " + least + " to " + most + "."));
    }
}
