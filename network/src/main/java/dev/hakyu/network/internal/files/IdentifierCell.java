package dev.hakyu.network.internal.files;

import dev.hakyu.model.CorporateNumber;
import dev.hakyu.model.Lei;
import dev.hakyu.model.Text;
import java.util.Locale;

/// Reads identifiers and checks them. Digits that a spreadsheet has lost are reported, never
/// guessed.
public final class IdentifierCell {
    private IdentifierCell() {}

    public static Parsed<CorporateNumber> corporateNumber(String narrow) {
        String digits = narrow.replace("-", "").replace(" ", "");
        if (digits.startsWith("T") || digits.startsWith("t")) {
            digits = digits.substring(1);
        }
        if (looksScientific(digits)) {
            return Parsed.bad(lostDigits(narrow));
        }
        if (!CorporateNumber.isShaped(digits)) {
            return Parsed.bad(wrongLength(narrow, digits));
        }
        if (!CorporateNumber.isValid(digits)) {
            return Parsed.bad(wrongCheck(narrow));
        }
        return Parsed.known(new CorporateNumber(digits));
    }

    public static Parsed<Lei> lei(String narrow) {
        String code = narrow.replace("-", "").replace(" ", "").toUpperCase(Locale.ROOT);
        return Lei.isValid(code) ? Parsed.known(new Lei(code)) : Parsed.bad(wrongLei(narrow));
    }

    /// A code such as `1.23457E+12` was a longer number once.
    public static boolean looksScientific(String narrow) {
        int e = Math.max(narrow.indexOf('E'), narrow.indexOf('e'));
        if (e < 1 || e + 2 >= narrow.length() || narrow.length() > 30) {
            return false;
        }
        char sign = narrow.charAt(e + 1);
        return (sign == '+' || sign == '-')
                && narrow.substring(0, e).chars().allMatch(c -> (c >= '0' && c <= '9') || c == '.')
                && narrow.substring(e + 2).chars().allMatch(c -> c >= '0' && c <= '9');
    }

    static Finding lostDigits(String value) {
        return new Finding(
                "lost-digits",
                new Text(
                        "「" + Shown.value(value) + "」は表計算ソフトで桁が失われています。元の番号は分かりません。",
                        "'"
                                + Shown.value(value)
                                + "' has lost digits in a spreadsheet; the number"
                                + " cannot be known any more."),
                new Text(
                        "列の書式を「文字列」にしてから、元の資料の番号を入力し直してください。",
                        "Set the column's format to text, then enter the number again from its"
                                + " source."));
    }

    private static Finding wrongLength(String value, String digits) {
        return new Finding(
                "corporate-number-shape",
                new Text(
                        "法人番号「"
                                + Shown.value(value)
                                + "」は13桁の数字ではありません("
                                + digits.length()
                                + "文字)。",
                        "The corporate number '"
                                + Shown.value(value)
                                + "' is not 13 digits (it has "
                                + digits.length()
                                + " characters)."),
                new Text(
                        "13桁の法人番号を入力するか、空欄にしてください。会社法人等番号(12桁)とは異なります。",
                        "Write the 13 digits, or leave it empty. The 12-digit register number is"
                                + " another one."));
    }

    private static Finding wrongCheck(String value) {
        return new Finding(
                "corporate-number-check",
                new Text(
                        "法人番号「" + Shown.value(value) + "」は検査数字が合いません。",
                        "The check digit of the corporate number '"
                                + Shown.value(value)
                                + "' does not agree."),
                new Text(
                        "国税庁の法人番号公表サイトで確かめて入力し直してください。",
                        "Look it up on the National Tax Agency's corporate number site."));
    }

    private static Finding wrongLei(String value) {
        return new Finding(
                "lei-check",
                new Text(
                        "LEI「" + Shown.value(value) + "」は正しい20文字のコードではありません。",
                        "The LEI '"
                                + Shown.value(value)
                                + "' is not a valid code of 20 characters (mod 97 = 1)."),
                new Text(
                        "GLEIF の検索で確かめて入力し直すか、空欄にしてください。",
                        "Look it up at GLEIF, or leave it empty."));
    }
}
