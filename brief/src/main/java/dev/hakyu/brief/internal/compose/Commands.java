package dev.hakyu.brief.internal.compose;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Command lines as a person types them.
final class Commands {
    private Commands() {}

    static String confirm(String workspace, String question) {
        return "hakyu decide " + folder(workspace) + " confirm " + question;
    }

    static String notOurs(String workspace, String question) {
        return "hakyu decide " + folder(workspace) + " not-ours " + question + " --reason \"…\"";
    }

    /// What stands before the id of an action.
    static String done(String workspace, String incident) {
        return "hakyu decide " + folder(workspace) + " done " + incident;
    }

    /// @param versions as the advisory words them, or null
    static String inquire(String workspace, String product, @Nullable String versions) {
        return "hakyu inquiry new "
                + folder(workspace)
                + " --product "
                + quoted(plain(product))
                + (versions == null ? "" : " --versions " + quoted(plain(versions)));
    }

    /// The workspace as a reader of the brief can type it: briefs are mailed, and no place of the
    /// machine that made one is told. Who works in the workspace's folder copies it as it stands.
    private static String folder(String workspace) {
        return Path.of(workspace).isAbsolute() ? "." : quoted(workspace);
    }

    /// A report's words without what a shell would act on.
    private static String plain(String words) {
        StringBuilder kept = new StringBuilder();
        words.codePoints()
                .filter(c -> "\"\\`$!'".indexOf(c) < 0 && !Character.isISOControl(c))
                .forEach(kept::appendCodePoint);
        return kept.toString().strip();
    }

    /// In quotation marks when a shell would take it for more than one word.
    private static String quoted(String path) {
        boolean plain =
                path.codePoints()
                        .allMatch(c -> Character.isLetterOrDigit(c) || "/\\._-:~".indexOf(c) >= 0);
        return plain ? path : '"' + path + '"';
    }
}
