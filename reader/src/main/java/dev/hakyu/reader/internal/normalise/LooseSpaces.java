package dev.hakyu.reader.internal.normalise;

/// Closes the spaces inside dates, figures and company names: 2023 年 7 月, 約 740 件, 株式会社 X.
///
/// Spaces between words stay; a run of them becomes one.
final class LooseSpaces {
    private static final String LEGAL_FORM = "株式会社";

    private LooseSpaces() {}

    static NormalText close(NormalText in) {
        String text = in.text();
        NormalTextBuilder out = new NormalTextBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            int next = at + 1;
            if (text.charAt(at) == ' ') {
                while (next < text.length() && text.charAt(next) == ' ') {
                    next++;
                }
                if (next < text.length() && !isLoose(text, at, next)) {
                    out.copy(in, at, at + 1);
                }
            } else {
                out.copy(in, at, next);
            }
            at = next;
        }
        return out.build();
    }

    private static boolean isLoose(String text, int start, int end) {
        if (start == 0) {
            return false;
        }
        char before = text.charAt(start - 1);
        char after = text.charAt(end);
        boolean figure =
                (isDigit(before) && isFigureSign(after))
                        || (isFigureSign(before) && isDigit(after));
        boolean legalForm =
                (text.startsWith(LEGAL_FORM, start - LEGAL_FORM.length()) && isJapanese(after))
                        || (text.startsWith(LEGAL_FORM, end) && isJapanese(before));
        return figure || legalForm;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isJapanese(char c) {
        return c >= 0x3041 && c <= 0x9FFF;
    }

    private static boolean isFigureSign(char c) {
        return "年月日時分秒約第人件名社円万億兆台世帯者歳枚口".indexOf(c) >= 0;
    }
}
