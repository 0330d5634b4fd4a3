package dev.hakyu.model;

/// Something wrong with an input: what, where, and what to do about it, in both languages.
///
/// @param severity ERROR rejects what it stands on; WARNING is told and the input is used
/// @param code stable lower-case id for programs, words joined by `-`
/// @param place where it stands
/// @param message what is wrong, with the value found
/// @param remedy what would be right
public record Problem(Severity severity, String code, Place place, Text message, Text remedy) {

    /// How bad it is.
    public enum Severity implements Term {
        ERROR("error", "エラー", "error"),
        WARNING("warning", "注意", "warning");

        private final String id;
        private final Text label;

        Severity(String id, String ja, String en) {
            this.id = id;
            this.label = new Text(ja, en);
        }

        @Override
        public String id() {
            return id;
        }

        @Override
        public Text label() {
            return label;
        }
    }

    public static Problem error(String code, Place place, Text message, Text remedy) {
        return new Problem(Severity.ERROR, code, place, message, remedy);
    }

    public static Problem warning(String code, Place place, Text message, Text remedy) {
        return new Problem(Severity.WARNING, code, place, message, remedy);
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }
}
