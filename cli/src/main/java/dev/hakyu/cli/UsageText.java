package dev.hakyu.cli;

import dev.hakyu.model.Lang;
import dev.hakyu.model.Text;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// What is wrong with a command line, in the session's language; the parser itself speaks English
/// only.
final class UsageText {
    private UsageText() {}

    static String of(ParameterException wrong, Lang lang) {
        String said =
                switch (wrong) {
                    case UnmatchedArgumentException unmatched -> unmatched(unmatched).in(lang);
                    case MissingParameterException missing -> missing(missing, lang);
                    case OverwrittenOptionException twice ->
                            new Text(
                                            name(twice.getOverwritten()) + " は一度だけ指定してください。",
                                            "Give " + name(twice.getOverwritten()) + " only once.")
                                    .in(lang);
                    default -> value(wrong, lang);
                };
        return ProblemPrinter.visibleLines(said);
    }

    private static Text unmatched(UnmatchedArgumentException wrong) {
        String given = String.join(" ", wrong.getUnmatched());
        if (wrong.isUnknownOption()) {
            return new Text(
                    "「" + given + "」というオプションはありません。", "There is no option '" + given + "'.");
        }
        if (!wrong.getCommandLine().getSubcommands().isEmpty()) {
            return new Text(
                    "「" + given + "」というコマンドはありません。", "There is no command '" + given + "'.");
        }
        return new Text("「" + given + "」は余分です。", "'" + given + "' is one argument too many.");
    }

    private static String missing(MissingParameterException wrong, Lang lang) {
        String names =
                wrong.getMissing().stream()
                        .map(UsageText::withLabel)
                        .collect(Collectors.joining(", "));
        String asked = new Text(names + " を指定してください。", "Give " + names + ".").in(lang);
        String described =
                wrong.getMissing().stream()
                        .filter(each -> each.description().length > 0)
                        .map(UsageText::described)
                        .collect(Collectors.joining());
        return asked + described;
    }

    private static String described(ArgSpec arg) {
        return System.lineSeparator()
                + "  → "
                + withLabel(arg)
                + "  "
                + String.join(" ", arg.description());
    }

    /// The value that was given, and what the option's own description asks for.
    private static String value(ParameterException wrong, Lang lang) {
        ArgSpec option = wrong.getArgSpec();
        @Nullable String given = wrong.getValue();
        if (option == null) {
            return String.valueOf(wrong.getMessage());
        }
        Text refused =
                new Text(
                        "%s: 「%s」は使えません。".formatted(name(option), given == null ? "" : given),
                        "%s: '%s' cannot be used."
                                .formatted(name(option), given == null ? "" : given));
        return refused.in(lang) + described(option);
    }

    private static String name(ArgSpec arg) {
        return arg instanceof OptionSpec option ? option.longestName() : arg.paramLabel();
    }

    private static String withLabel(ArgSpec arg) {
        return arg instanceof OptionSpec option
                ? option.longestName() + " " + option.paramLabel()
                : arg.paramLabel();
    }
}
