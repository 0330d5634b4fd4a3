package dev.hakyu.brief.internal.compose;

/// Command lines as a person types them.
final class Commands {
    private Commands() {}

    static String confirm(String workspace, String question) {
        return "hakyu decide " + quoted(workspace) + " confirm " + question;
    }

    static String notOurs(String workspace, String question) {
        return "hakyu decide " + quoted(workspace) + " not-ours " + question + " --reason \"…\"";
    }

    /// In quotation marks when a shell would take it for more than one word.
    private static String quoted(String path) {
        boolean plain =
                path.codePoints()
                        .allMatch(c -> Character.isLetterOrDigit(c) || "/\\._-:~".indexOf(c) >= 0);
        return plain ? path : '"' + path + '"';
    }
}
