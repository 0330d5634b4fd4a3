package dev.hakyu.network.internal.files;

import dev.hakyu.model.Text;

/// What is wrong with a value, before it is known where it stands.
///
/// @param code stable id, as in [dev.hakyu.model.Problem]
public record Finding(String code, Text message, Text remedy) {
    public static Finding of(String code, String ja, String en, String remedyJa, String remedyEn) {
        return new Finding(code, new Text(ja, en), new Text(remedyJa, remedyEn));
    }

    /// A value that does not fit its column.
    public static Finding unreadable(String value, ColumnType type) {
        String shown = Shown.value(value);
        return new Finding(
                "unreadable-" + type.id().replace('_', '-'),
                new Text("値「" + shown + "」を読み取れません。", "The value '" + shown + "' cannot be read."),
                new Text(
                        type.label().ja() + "を入力するか、不明なら空欄にしてください。",
                        "Write " + type.label().en() + ", or leave it empty when unknown."));
    }
}
