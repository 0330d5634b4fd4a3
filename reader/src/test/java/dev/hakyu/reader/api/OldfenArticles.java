package dev.hakyu.reader.api;

/// An attack of today and who claims it, in each language, with room for what else a paper tells.
final class OldfenArticles {
    static final String JAPANESE =
            """
            オルフェン歯車に不正アクセス
            2026年11月17日
            部品新聞
            オルフェン歯車株式会社は16日、ファイルサーバーが不正アクセスを受けたと発表した。ランサムウェア集団「アオサギ」が犯行声明を出している。\
            """;
    static final String ENGLISH =
            """
            Gear maker Oldfen hit by data theft
            November 17, 2026
            Parts Journal
            Oldfen Gears Ltd. said on Monday that hackers had broken into a file server and copied data. \
            The Greyheron ransomware group claimed responsibility for it. \
            """;

    private OldfenArticles() {}
}
