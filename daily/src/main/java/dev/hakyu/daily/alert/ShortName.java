package dev.hakyu.daily.alert;

import java.util.List;

/// The name of a company without its legal form, as people call it and as a subject has room for.
final class ShortName {
    private static final List<String> JA =
            List.of(
                    "株式会社", "有限会社", "合同会社", "合資会社", "合名会社", "(株)", "(株)", "(有)", "(有)", "(同)", "㈱",
                    "㈲");
    private static final List<String> EN =
            List.of(
                    " Company Limited",
                    " Co., Ltd.",
                    " Co. Ltd.",
                    " Co.,Ltd.",
                    " Corporation",
                    " Limited",
                    ", Inc.",
                    " Inc.",
                    " Corp.",
                    ", Ltd.",
                    " Ltd.",
                    " GmbH",
                    ", LLC",
                    " LLC",
                    " K.K.");

    private ShortName() {}

    /// A name that is nothing but a legal form stays.
    static String of(String name) {
        String bare = name.strip();
        for (String form : JA) {
            if (bare.startsWith(form) && bare.length() > form.length()) {
                bare = bare.substring(form.length()).strip();
            }
            if (bare.endsWith(form) && bare.length() > form.length()) {
                bare = bare.substring(0, bare.length() - form.length()).strip();
            }
        }
        for (String form : EN) {
            if (bare.endsWith(form) && bare.length() > form.length()) {
                return bare.substring(0, bare.length() - form.length()).strip();
            }
        }
        return bare;
    }

    /// An English subject with the name before its first colon made short; that name may have been
    /// exchanged for its English form before.
    static String inSubject(String subject) {
        int colon = subject.indexOf(": ");
        int bracket = subject.indexOf("] ");
        if (bracket < 0 || colon < bracket) {
            return subject;
        }
        String named = subject.substring(bracket + 2, colon);
        String more = " and others";
        String name =
                named.endsWith(more) ? named.substring(0, named.length() - more.length()) : named;
        return subject.substring(0, bracket + 2)
                + of(name)
                + named.substring(name.length())
                + subject.substring(colon);
    }
}
