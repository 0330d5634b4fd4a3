package dev.hakyu.network.internal.files;

/// What can be wrong with a cell whatever its column, in words.
final class RowFindings {
    private RowFindings() {}

    static Finding missing(String header) {
        return Finding.of(
                "missing-value",
                "必須の値「" + header + "」が空欄です。",
                "The required value '" + header + "' is empty.",
                "値を入力してください。不要な行なら削除してください。",
                "Fill it in, or delete the row when it is not needed.");
    }

    static Finding lostCharacter(String value) {
        return Finding.of(
                "lost-character",
                "「" + Shown.value(value) + "」に読み取れない文字(�)があります。",
                "'" + Shown.value(value) + "' holds a character that could not be read (�).",
                "元の資料で文字を確かめて入力し直し、UTF-8 で保存してください。",
                "Enter it again from its source and save the file as UTF-8.");
    }

    static Finding formulaError(String value) {
        return Finding.of(
                "formula-error",
                "セルが数式のエラー「" + value + "」になっています。",
                "The cell holds the formula error '" + value + "'.",
                "数式を直すか、値を直接入力してください。",
                "Mend the formula, or write the value itself.");
    }

    static Finding hiddenMarks(String value) {
        return Finding.of(
                "hidden-marks",
                "「" + Shown.value(value) + "」に見えない制御文字(書字方向など)が含まれていたため、取り除きました。",
                "'"
                        + Shown.value(value)
                        + "' held invisible marks (such as text direction), which"
                        + " were taken off.",
                "元の資料で文字を確かめてください。",
                "Check the characters against the source.");
    }
}
