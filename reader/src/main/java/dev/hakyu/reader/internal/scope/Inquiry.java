package dev.hakyu.reader.internal.scope;

import com.google.re2j.Pattern;

/// An inquiry that is over: 流出の有無を調査した結果. What it found follows, and nothing is left open.
public final class Inquiry {
    private static final int REACH = 32;
    private static final Pattern OVER =
            Pattern.compile("^[^。、]{0,20}(?:調査|確認|調べ|精査|検証|解析)[^。、]{0,8}(?:結果|ところ)");

    private Inquiry() {}

    /// True when words behind a place say so.
    public static boolean isOver(String text, int at) {
        return OVER.matcher(text.substring(at, Math.min(text.length(), at + REACH))).find();
    }
}
