package dev.hakyu.cli;

import dev.hakyu.model.PersonName;
import dev.hakyu.model.Text;
import dev.hakyu.model.decision.Said;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Who acts, as `--by` names them: the one place where a name comes in from a command line.
///
/// Java reads the command line in the charset of the terminal. What that charset does not know
/// arrives as `?`, or as the replacement character, and would be kept for good.
final class PersonOption {
    private static final String NOBODY = "hakyu";

    private PersonOption() {}

    /// The name given, else that of the account.
    ///
    /// @throws WrongUsage when it cannot be kept
    static String of(@Nullable String typed) {
        return of(typed, System.getProperty("sun.jnu.encoding", StandardCharsets.UTF_8.name()));
    }

    /// @param encoding in which Java read the command line
    static String of(@Nullable String typed, String encoding) {
        String account = System.getProperty("user.name", "");
        String name = (typed == null ? account.isBlank() ? NOBODY : account : typed).strip();
        if (name.indexOf('\uFFFD') >= 0 || (name.indexOf('?') >= 0 && !isUnicode(encoding))) {
            throw new WrongUsage(undecoded(encoding));
        }
        Optional<String> hidden = PersonName.find(name);
        if (hidden.isPresent()) {
            throw new WrongUsage(
                    Text.of(
                            "--by: 名前に使えない、目に見えない文字(%s)があります。名前を打ち直してください。",
                            "--by: the name has a hidden character (%s). Type the name anew.",
                            hidden.get()));
        }
        if (!PersonName.isName(name, Said.LONGEST_NAME)) {
            throw new WrongUsage(
                    Text.of(
                            "--by: 名前を1〜%d文字で指定してください。",
                            "--by: give a name of 1 to %d characters.", Said.LONGEST_NAME));
        }
        return name;
    }

    private static Text undecoded(String encoding) {
        return Text.of(
                "--by: 端末の文字コード(Java の読み取り: %s)では名前を正しく受け取れませんでした。何も記録していません。端末とロケールを UTF-8 にして(例: LANG=C.UTF-8 または ja_JP.UTF-8。Windows では「地域」の設定で UTF-8 を選択)もう一度実行するか、名前をローマ字で指定してください。",
                "--by: the name did not arrive whole in the charset of the terminal (Java reads %s). Nothing was kept. Set terminal and locale to UTF-8 (for example LANG=C.UTF-8 or ja_JP.UTF-8; on Windows choose UTF-8 in the region settings) and run this again, or give the name in ASCII letters.",
                encoding);
    }

    private static boolean isUnicode(String encoding) {
        try {
            return Charset.forName(encoding).equals(StandardCharsets.UTF_8);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return false;
        }
    }
}
