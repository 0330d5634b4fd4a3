package dev.hakyu.model.source;

import java.util.Optional;

/// Where a password or key lies, never the password itself: that stands in no file of the
/// workspace, in no log and in no text of a program.
public sealed interface SecretRef {
    /// As written in `hakyu.yaml`: `env:NAME` or `file:PATH`.
    String written();

    /// An environment variable.
    ///
    /// @param name letters, digits and `_`, not beginning with a digit
    record Environment(String name) implements SecretRef {
        public Environment {
            if (!isName(name)) {
                throw new IllegalArgumentException(
                        "not the name of an environment variable: '" + name + "'");
            }
        }

        private static boolean isName(String name) {
            return !name.isEmpty()
                    && !Character.isDigit(name.charAt(0))
                    && name.chars()
                            .allMatch(c -> c == '_' || (c < 128 && Character.isLetterOrDigit(c)));
        }

        @Override
        public String written() {
            return "env:" + name;
        }
    }

    /// The first line of a file.
    ///
    /// @param path absolute, or relative to the workspace
    record InFile(String path) implements SecretRef {
        public InFile {
            if (path.isBlank() || path.indexOf('\0') >= 0) {
                throw new IllegalArgumentException("a secret's file needs a path");
            }
        }

        @Override
        public String written() {
            return "file:" + path;
        }
    }

    /// Reads `env:NAME` or `file:PATH`; empty for anything else, a password among it.
    static Optional<SecretRef> parse(String written) {
        try {
            if (written.startsWith("env:")) {
                return Optional.of(new Environment(written.substring(4).strip()));
            }
            if (written.startsWith("file:")) {
                return Optional.of(new InFile(written.substring(5).strip()));
            }
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
