package dev.hakyu.daily.inquiry;

import dev.hakyu.model.Place;
import dev.hakyu.model.Problem;
import dev.hakyu.model.Text;
import java.time.LocalDate;

/// What can be wrong with a form as a whole, in words for the person who imports it.
final class FormProblems {
    private static final int LONGEST_NAME = 60;
    private static final Text ASK_FOR_THE_FORM =
            new Text(
                    "お送りした回答票のファイルにそのまま記入して返送いただくよう、先方にお願いしてください。"
                            + "Excel を使えない場合は、お送りした CSV の回答票でも受け取れます。何も取り込んでいません。",
                    "Ask the supplier to fill in the very file that was sent; the form as CSV that"
                            + " was sent with it will do too. Nothing was taken.");

    private FormProblems() {}

    static Problem noHeader(String file) {
        return Problem.error(
                "form-header-missing",
                Place.file(file),
                new Text(
                        "回答票の見出し行(「No.」と「ご回答」の列)が見つかりません。",
                        "There is no header row with the columns 'No.' and 'Answer'."),
                ASK_FOR_THE_FORM);
    }

    static Problem sealMissing(String file) {
        return Problem.error(
                "form-seal-missing",
                Place.file(file),
                new Text(
                        "回答票の管理用シートがないため、どの仕入先の回答か確かめられません" + "(内容を別のブックに写したか、シートを削除したファイルです)。",
                        "The form's sealed sheet is missing, so nobody can tell whose answers these"
                                + " are (they were copied to another workbook, or the sheet was"
                                + " removed)."),
                ASK_FOR_THE_FORM);
    }

    static Problem codeMissing(String file) {
        return Problem.error(
                "form-seal-missing",
                Place.file(file),
                new Text(
                        "「確認コード」の行がないため、どの仕入先の回答か確かめられません。",
                        "The line 'Check code' is missing, so nobody can tell whose answers these"
                                + " are."),
                ASK_FOR_THE_FORM);
    }

    static Problem twoForms(String file) {
        return Problem.error(
                "form-two",
                Place.file(file),
                new Text(
                        "1つのブックに、別々の回答票が入っています。どの回答が誰のものか分かりません。",
                        "The workbook holds two different forms; nobody knows which answers are"
                                + " whose."),
                new Text(
                        "回答票ごとに1つのファイルで返送いただくよう、先方にお願いしてください。何も取り込んでいません。",
                        "Ask for one file for each form; nothing was taken."));
    }

    static Problem changedIds(String file) {
        return Problem.error(
                "form-ids-changed",
                Place.file(file),
                new Text(
                        "照会番号、仕入先コードまたは確認コードが書き換えられているか、別の回答票の内容が混ざっています。",
                        "The inquiry number, the supplier code or the check code was changed, or"
                                + " parts of another form stand in it."),
                new Text(
                        "どの照会のどの仕入先の回答かを先方に確かめてください。何も取り込んでいません。",
                        "Ask the supplier which inquiry and company it answers; nothing was"
                                + " taken."));
    }

    static Problem otherVersion(String file, String version) {
        return Problem.error(
                "form-version",
                Place.file(file),
                new Text(
                        "回答票の形式(version " + oneLine(version) + ")に対応していません。",
                        "The form's version (" + oneLine(version) + ") is not supported."),
                new Text("Hakyu を更新してください。", "Update Hakyu."));
    }

    static Problem brokenSeal(String file) {
        return Problem.error(
                "form-ids-changed",
                Place.file(file),
                new Text(
                        "回答票の管理用シート(または確認コード)が書き換えられているか、別の照会先の票です。",
                        "The form's sealed sheet (or its check code) was changed, or it is another"
                                + " supplier's form."),
                ASK_FOR_THE_FORM);
    }

    static Problem noIds(String file) {
        return Problem.error(
                "form-unknown",
                Place.file(file),
                new Text(
                        "照会番号と仕入先コードが見つからないため、誰の回答か分かりません。",
                        "It holds no inquiry number and supplier code, so nobody knows whose"
                                + " answer it is."),
                ASK_FOR_THE_FORM);
    }

    static Problem tooLarge(String file) {
        return Problem.error(
                "file-too-large",
                Place.file(file),
                new Text("ファイルが 10 MB を超えています。", "The file is larger than 10 MB."),
                new Text(
                        "お送りした回答票だけを返送いただくよう、先方にお願いしてください。",
                        "Ask the supplier to send back the form alone."));
    }

    static Problem wrongInquiry(String file, String other, InquiryId own) {
        String id = oneLine(other);
        return Problem.error(
                "wrong-inquiry",
                new Place(file, null, 0, null, id),
                new Text(
                        "別の照会(" + id + ")の回答票です。この照会は " + own + " です。",
                        "It answers another inquiry (" + id + "); this one is " + own + "."),
                new Text(
                        "hakyu inquiry import DIR " + id + " で取り込んでください。",
                        "Import it with hakyu inquiry import DIR " + id + "."));
    }

    static Problem notAsked(String file, String supplier) {
        return Problem.error(
                "supplier-not-asked",
                new Place(file, null, 0, null, oneLine(supplier)),
                new Text(
                        "仕入先コード「" + oneLine(supplier) + "」は、この照会の照会先ではありません。",
                        "The supplier code '" + oneLine(supplier) + "' is none of those asked."),
                new Text(
                        "仕入先コードを先方に確かめてください。何も取り込んでいません。",
                        "Ask the supplier for its code; nothing was taken."));
    }

    /// A day of answering that cannot be meant: it is none of those on which an answer can have
    /// been written.
    static Problem oddDate(FilledForm form, LocalDate day, DayFrame frame) {
        DayFrame.Window window = frame.window(DayKind.ANSWERED);
        String cell = form.answeredOnCell();
        return Problem.warning(
                "answer-date",
                form.answeredOnPlace(),
                new Text(
                        "セル %s: 回答日 %s は、照会(%s)への回答日として考えられる %s から %s までの日付ではありません。"
                                .formatted(cell, day, frame.sent(), window.first(), window.last()),
                        "Cell %s: the day of the answer, %s, is not within %s to %s; the inquiry is of %s."
                                .formatted(cell, day, window.first(), window.last(), frame.sent())),
                new Text(
                        "取り込んだ日(%s)の回答として扱います。違う場合は、正しい日付に直した回答票を取り込んでください。"
                                .formatted(frame.today()),
                        "It counts as answered today (%s); if that is wrong, import the form with the right day."
                                .formatted(frame.today())));
    }

    static Problem formulaInHead(Place place, String cell) {
        return Problem.warning(
                "formula-cell",
                place,
                new Text(
                        "セル " + cell + " は数式のため、値を使いません。",
                        "Cell " + cell + " is a formula; its value is not used."),
                LineProblems.TYPE_THE_VALUE);
    }

    static String oneLine(String name) {
        StringBuilder line = new StringBuilder();
        name.codePoints()
                .limit(LONGEST_NAME)
                .forEach(c -> line.appendCodePoint(Character.isISOControl(c) ? ' ' : c));
        return line.toString().strip();
    }
}
