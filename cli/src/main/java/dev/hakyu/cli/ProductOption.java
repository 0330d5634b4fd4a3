package dev.hakyu.cli;

import dev.hakyu.model.Text;
import dev.hakyu.model.product.VersionRange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A product and its versions on the command line.
final class ProductOption {
    private ProductOption() {}

    /// @throws WrongUsage when it has neither a letter nor a digit
    static String name(String option, String typed) {
        if (typed.codePoints().noneMatch(Character::isLetterOrDigit)) {
            throw new WrongUsage(
                    new Text(
                            option + ": 製品名を指定してください(例: KiriGate)。",
                            option + ": give the name of a product, such as KiriGate."));
        }
        return typed.strip();
    }

    /// The ranges of `--versions`; empty when it was not given.
    ///
    /// @throws WrongUsage when none can be read
    static List<VersionRange> versions(@Nullable String typed) {
        if (typed == null) {
            return List.of();
        }
        List<VersionRange> ranges = VersionRange.parse(typed);
        if (ranges.isEmpty()) {
            String shown = ProblemPrinter.visible(typed);
            throw new WrongUsage(
                    new Text(
                            "--versions: 「%s」を読み取れません。「7.0.0〜7.0.14」「7.2.5 未満」のように指定してください。"
                                    .formatted(shown),
                            "--versions: '%s' cannot be read; write '7.0.0 to 7.0.14' or 'before 7.2.5'."
                                    .formatted(shown)));
        }
        return ranges;
    }
}
