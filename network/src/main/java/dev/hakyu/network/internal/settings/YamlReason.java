package dev.hakyu.network.internal.settings;

import dev.hakyu.model.Text;
import dev.hakyu.network.internal.files.Shown;
import java.util.Arrays;

/// Why a text is no YAML, in both languages. The parser says it in English only.
enum YamlReason {
    TAB("\\t", "字下げにタブがあります", "a tab is used for indentation"),
    COLON_IN_VALUE(
            "mapping values are not allowed",
            "値の中に「: 」があるか、字下げがずれています",
            "a value holds ': ', or the indentation is off"),
    NO_COLON("could not find expected ':'", "キーの後に「:」がありません", "a key lacks its ':'"),
    BLOCK_END(
            "expected <block end>",
            "字下げが前の行と合いません",
            "the indentation does not fit the lines before"),
    NO_VALUE(
            "expected the node content",
            "値があるべき所に値がありません",
            "a value is missing where one must stand"),
    SQUARE("expected ',' or ']'", "「[」が閉じていません", "a '[' is not closed"),
    CURLY("expected ',' or '}'", "「{」が閉じていません", "a '{' is not closed"),
    QUOTE("unexpected end of stream", "引用符が閉じていません", "a quotation mark is not closed"),
    ESCAPE(
            "escape character",
            "二重引用符の中の「\\」の使い方が誤っています",
            "a backslash within double quotation marks is used wrongly"),
    ALIAS("alias", "定義のない別名(*)が使われています", "an alias (*) is used that is not defined"),
    DASH("sequence entries are not allowed", "「- 」の位置が誤っています", "a '- ' stands where none may"),
    CONTROL(
            "special characters are not allowed",
            "使えない制御文字があります",
            "it holds control characters that cannot be used"),
    CANNOT_START(
            "cannot start any token",
            "行の始まりに使えない記号があります(引用符で囲んでください)",
            "a value begins with a sign that must be quoted"),
    OTHER("", "書き方の誤りです", "the notation is wrong");

    private final String said;
    private final Text reason;

    YamlReason(String said, String ja, String en) {
        this.said = said;
        this.reason = new Text(ja, en);
    }

    /// The reason behind what the parser said; its own words stay in English only.
    static Text of(String said) {
        YamlReason found =
                Arrays.stream(values())
                        .filter(each -> said.contains(each.said))
                        .findFirst()
                        .orElse(OTHER);
        return found == OTHER
                ? new Text(found.reason.ja(), found.reason.en() + ": " + Shown.value(said))
                : found.reason;
    }
}
