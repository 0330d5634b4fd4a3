package dev.hakyu.cli;

import dev.hakyu.model.Text;
import dev.hakyu.model.decision.Said;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Who decides, and why.
final class DecideOptions {
    @Option(names = "--by", paramLabel = "NAME", descriptionKey = "decide-by")
    @Nullable String by;

    @Option(names = "--reason", paramLabel = "TEXT", descriptionKey = "decide-reason")
    String reason = "";

    @Option(names = "--as-of", paramLabel = "TIME", descriptionKey = "decide-as-of")
    @Nullable String asOf;

    @Option(names = "--json", descriptionKey = "json")
    boolean json;

    /// The name given, else that of the account.
    ///
    /// @throws WrongUsage when there is none that can be kept
    String person() {
        return PersonOption.of(by);
    }

    /// @throws WrongUsage when it is too long, or missing where it is needed
    String reason(boolean needed) {
        if (needed && reason.isBlank()) {
            throw new WrongUsage(
                    new Text(
                            "--reason: 理由を短い言葉で指定してください。あとで見る人のために記録します。",
                            "--reason: say why in a few words; it is kept for those who look later."));
        }
        if (reason.length() > Said.LONGEST_REASON) {
            throw new WrongUsage(
                    new Text(
                            String.format(
                                    Locale.ROOT, "--reason: %,d文字までにしてください。", Said.LONGEST_REASON),
                            String.format(
                                    Locale.ROOT,
                                    "--reason: at most %,d characters.",
                                    Said.LONGEST_REASON)));
        }
        return reason.strip();
    }
}
