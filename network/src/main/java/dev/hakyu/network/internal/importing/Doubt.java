package dev.hakyu.network.internal.importing;

import dev.hakyu.model.Text;
import dev.hakyu.network.internal.files.Finding;
import dev.hakyu.network.internal.files.Shown;

/// What an import is unsure of.
final class Doubt {
    private Doubt() {}

    static Finding codesPadded(int codes, int width) {
        return Finding.of(
                "codes-padded",
                codes + "件のコードは先頭の 0 が失われていたため、" + width + "桁に補いました。",
                codes
                        + " codes had lost their leading zeros; they were filled up to "
                        + width
                        + " digits.",
                "元の台帳の桁数が " + width + "桁でなければ、一覧を文字列の書式に直してください。",
                "If your codes do not have "
                        + width
                        + " digits, set the column to text and mend"
                        + " the list.");
    }

    static Finding hiddenRows(int rows) {
        return Finding.of(
                "hidden-rows",
                "非表示の行が" + rows + "行あり、読み込みました。",
                rows + " hidden rows were read.",
                "取引のない先なら、import.yaml の hidden_rows を skip にしてください。",
                "If they are no suppliers any more, set hidden_rows to skip in import.yaml.");
    }

    static Finding sameCodeOtherName(String code, String name, String other) {
        return Finding.of(
                "same-code-other-name",
                "コード「"
                        + Shown.value(code)
                        + "」は「"
                        + Shown.value(other)
                        + "」にも使われています。「"
                        + Shown.value(name)
                        + "」は別の組織として扱いました。",
                "The code '"
                        + Shown.value(code)
                        + "' also belongs to '"
                        + Shown.value(other)
                        + "'; '"
                        + Shown.value(name)
                        + "' was taken for another organisation.",
                "同じ会社なら名称を揃え、別の会社ならコードを直してください。",
                "Make the names agree if they are the same; else correct the code.");
    }

    static Finding sameNameOtherCode(String name, String code, String other) {
        return Finding.of(
                "same-name-other-code",
                "「"
                        + Shown.value(name)
                        + "」はコード「"
                        + Shown.value(other)
                        + "」と「"
                        + Shown.value(code)
                        + "」の2つがあります。別の組織として扱いました。",
                "'"
                        + Shown.value(name)
                        + "' has two codes, '"
                        + Shown.value(other)
                        + "' and '"
                        + Shown.value(code)
                        + "'; they were taken for two organisations.",
                "同じ会社なら、どちらかのコードに揃えてください。",
                "Use one of the codes if they are the same.");
    }

    static Finding sameNameOtherForm(String name, String other) {
        return Finding.of(
                "same-name-other-form",
                "「" + Shown.value(name) + "」と「" + Shown.value(other) + "」は法人格だけが違います。別の組織として扱いました。",
                "'"
                        + Shown.value(name)
                        + "' and '"
                        + Shown.value(other)
                        + "' differ in the legal form only; they were taken for two organisations.",
                "同じ会社なら名称を揃えるか、法人番号を入力してください。",
                "Make the names agree if they are the same, or give the corporate number.");
    }

    static Finding formDiffers(String name, String other) {
        return Finding.of(
                "form-differs",
                "同じコードまたは法人番号の行で、「"
                        + Shown.value(other)
                        + "」と「"
                        + Shown.value(name)
                        + "」の表記が違います。同じ組織としてまとめました。",
                "Rows with one code or corporate number write '"
                        + Shown.value(other)
                        + "' and '"
                        + Shown.value(name)
                        + "'; they were joined.",
                "正式な名称に揃えてください。",
                "Use the registered name in both.");
    }

    static Finding valuesDiffer(String column) {
        return Finding.of(
                "values-differ",
                "まとめた行で「" + Shown.value(column) + "」の値が違うため、最初の値を使いました。",
                "The joined rows differ in '"
                        + Shown.value(column)
                        + "'; the first value was"
                        + " used.",
                "値を揃えてください。",
                "Make the values agree.");
    }

    static Finding continued() {
        return Finding.of(
                "name-from-above",
                "名称が空欄のため、上の行と同じ組織の拠点として扱いました。",
                "The name is empty; it was taken for a site of the organisation above.",
                "違う場合は名称を入力してください。",
                "Fill in the name if it is another one.");
    }

    static Finding newColumn(String header) {
        return Finding.of(
                "new-column",
                "列「" + Shown.value(header) + "」は import.yaml にないため読みませんでした。",
                "The column '" + Shown.value(header) + "' is not in import.yaml; it was not read.",
                "使うなら import.yaml の columns に加えてください。",
                "Add it to columns in import.yaml to use it.");
    }

    static Finding leftEmpty(Finding found) {
        return new Finding(
                found.code(),
                new Text(
                        found.message().ja() + "取り込みでは空欄にしました。",
                        found.message().en() + " It was left empty."),
                found.remedy());
    }
}
