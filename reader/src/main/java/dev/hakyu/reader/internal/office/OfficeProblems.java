package dev.hakyu.reader.internal.office;

import dev.hakyu.model.Place;
import dev.hakyu.model.Problem;
import dev.hakyu.model.Text;
import dev.hakyu.reader.internal.open.OpenProblems;

/// What can be wrong with a Word or Excel file, in both languages.
public final class OfficeProblems {
    private static final Text CHECK_ORIGIN =
            new Text(
                    "出所を確かめてください。正しいファイルなら、本文を .txt に貼り付けて読み込んでください。",
                    "Check where it comes from. If it is genuine, paste the text into a .txt file"
                            + " and read that.");

    private OfficeProblems() {}

    /// A file with a password.
    public static Problem locked(String location) {
        return error(
                "office-locked",
                location,
                new Text(
                        "パスワードで保護された Office ファイルです。",
                        "This Office file is protected with a password."),
                new Text(
                        "パスワードを外して保存し直してください。",
                        "Save it again without the password and read that."));
    }

    /// A file of before 2007.
    public static Problem old(String location) {
        return error(
                "office-too-old",
                location,
                new Text(
                        "古い形式(.doc、.xls など)の Office ファイルです。",
                        "This is an Office file of an old format (such as .doc or .xls)."),
                new Text(
                        "Word や Excel で開き、.docx または .xlsx として保存し直してください。",
                        "Open it in Word or Excel and save it as .docx or .xlsx."));
    }

    static Problem notOffice(String location) {
        return OpenProblems.damaged(location, new Text("Office ファイル", "an Office file"));
    }

    static Problem bomb(String location, String part) {
        return error(
                "office-zip-bomb",
                location,
                new Text(
                        "展開すると異常に大きくなる部品(" + part + ")があるため、読みませんでした。",
                        "A part (" + part + ") grows abnormally when unpacked; it was not read."),
                CHECK_ORIGIN);
    }

    static Problem tooManyParts(String location, int limit) {
        return error(
                "office-too-many-parts",
                location,
                new Text(
                        "部品が %,d 個を超えるため、読みませんでした。".formatted(limit),
                        "It has more than %,d parts; it was not read.".formatted(limit)),
                CHECK_ORIGIN);
    }

    static Problem documentType(String location, String part) {
        return error(
                "office-xml-entity",
                location,
                new Text(
                        "XML の文書型宣言(外部参照や実体)を含む部品(" + part + ")があるため、読みませんでした。",
                        "A part (" + part + ") declares an XML document type; it was not read."),
                CHECK_ORIGIN);
    }

    static Problem tooMuchText(String location, int limit) {
        return error(
                "report-text-too-long",
                location,
                new Text(
                        "本文が長すぎます。上限は %,d 文字です。".formatted(limit),
                        "The text is too long. The limit is %,d characters.".formatted(limit)),
                new Text("必要な部分を別のファイルに保存してください。", "Save the part that matters to its own file."));
    }

    private static Problem error(String code, String location, Text message, Text remedy) {
        return Problem.error(code, Place.file(location), message, remedy);
    }
}
