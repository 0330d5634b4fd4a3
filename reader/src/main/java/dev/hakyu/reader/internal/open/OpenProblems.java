package dev.hakyu.reader.internal.open;

import dev.hakyu.model.Place;
import dev.hakyu.model.Problem;
import dev.hakyu.model.Text;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Everything that can be wrong with a file given as an article, in both languages.
public final class OpenProblems {
    private static final Text SAVE_AS_TEXT =
            new Text(
                    "記事の本文を .txt ファイルに貼り付けて保存し、もう一度読み込んでください。",
                    "Paste the text of the article into a .txt file and read that instead.");

    private static final Text SAVE_AGAIN =
            new Text(
                    "元のアプリで開いて保存し直すか、本文を .txt に貼り付けて読み込んでください。",
                    "Open it in its application and save it again, or paste the text into a .txt"
                            + " file and read that.");

    private OpenProblems() {}

    /// Broken, or no file of its format at all.
    public static Problem damaged(String location, Text format) {
        return error(
                "report-damaged",
                location,
                new Text(
                        format.ja() + "として開けません。壊れているか、途中で切れています。",
                        "It cannot be opened as " + format.en() + ": it is damaged or cut short."),
                SAVE_AGAIN);
    }

    /// More bytes than are opened.
    ///
    /// @param sizeBytes -1 when the size is only known to be over the limit
    public static Problem tooLarge(String location, long sizeBytes, int limitBytes) {
        String limit = megabytes(limitBytes);
        String jaSize = sizeBytes < 0 ? limit + " を超える大きさ" : megabytes(sizeBytes);
        String enSize = sizeBytes < 0 ? "more than " + limit : megabytes(sizeBytes);
        return error(
                "report-too-large",
                location,
                new Text(
                        "ファイルが大きすぎます(%s)。読み込める上限は %s です。".formatted(jaSize, limit),
                        "The file is too large (%s). The limit is %s.".formatted(enSize, limit)),
                new Text(
                        "記事の部分だけを別のファイルに保存してください。", "Save only the article to a file of its own."));
    }

    public static Problem missing(String location) {
        return error(
                "report-missing",
                location,
                new Text("ファイルが見つかりません。", "The file does not exist."),
                new Text("パスを確かめてください。", "Check the path."));
    }

    public static Problem notAFile(String location) {
        return error(
                "report-not-a-file",
                location,
                new Text(
                        "記事のファイルではありません(フォルダーまたは特殊なファイルです)。",
                        "This is no article; it is a folder or a special file."),
                new Text(
                        "フォルダーの中の通常のファイルを指定してください。",
                        "Name an ordinary file, such as one inside the folder."));
    }

    public static Problem notReadable(String location, @Nullable String reason) {
        String detail = reason == null ? "?" : reason;
        return error(
                "report-not-readable",
                location,
                new Text(
                        "ファイルを読み込めませんでした(" + detail + ")。",
                        "The file could not be read (" + detail + ")."),
                new Text(
                        "ファイルの読み取り権限と、ディスクの状態を確かめてください。",
                        "Check that you may read the file and that its disk is well."));
    }

    public static Problem formatNotRead(String location, String ending) {
        String shown = ending.isEmpty() ? "-" : "." + ending;
        return error(
                "report-format-not-read",
                location,
                new Text(
                        "この形式(%s)は読めません。読める形式は .txt、.html、.htm、.md、.pdf、.eml、.msg、.docx、"
                                        .formatted(shown)
                                + ".xlsx、フィードの .xml、.rss、.atom、.json です。",
                        "This format (%s) is not read. Formats that are: .txt, .html, .htm, .md,"
                                        .formatted(shown)
                                + " .pdf, .eml, .msg, .docx, .xlsx, and feeds as .xml, .rss, .atom"
                                + " or .json."),
                SAVE_AS_TEXT);
    }

    public static Problem empty(String location) {
        return error(
                "report-empty",
                location,
                new Text("ファイルが空です。", "The file is empty."),
                new Text(
                        "保存が途中で終わっていないか確かめてください。",
                        "Check that it was saved completely, then read it again."));
    }

    public static Problem notText(String location, @Nullable String looksLike) {
        String ja = looksLike == null ? "" : "(" + looksLike + " のようです)";
        String en = looksLike == null ? "" : " (it looks like " + looksLike + ")";
        return error(
                "report-not-text",
                location,
                new Text("中身が文章ではありません" + ja + "。", "The content is not text" + en + "."),
                SAVE_AS_TEXT);
    }

    public static Problem xml(String location) {
        return error(
                "report-is-xml",
                location,
                new Text(
                        "Web ページではなく XML です。実体宣言や外部参照は展開せず、読み込みませんでした。",
                        "This is XML, not a web page. It was not read, and no entity or external"
                                + " reference in it was followed."),
                SAVE_AS_TEXT);
    }

    public static Problem imageOnly(String location, int images) {
        return error(
                "report-image-only",
                location,
                new Text(
                        "本文の文字が見つかりません。画像だけのページのようです(画像 %d 点)。".formatted(images),
                        "No text was found; it looks like an image only page (images: %d)."
                                .formatted(images)),
                new Text(
                        "画像の文字を .txt ファイルに書き写すか、文字のあるページを読み込んでください。",
                        "Copy the words of the image into a .txt file, or read a page that has text."));
    }

    public static Problem noText(String location) {
        return error(
                "report-no-text",
                location,
                new Text("本文の文字が見つかりません。", "No text was found."),
                new Text(
                        "画面に文字が出るページなら、ブラウザーで開いて本文を .txt に保存してください。",
                        "If a browser shows text here, open it there and save the text as .txt."));
    }

    public static Problem textTooLong(String location, int limitChars) {
        return error(
                "report-text-too-long",
                location,
                new Text(
                        "本文が長すぎます。上限は %s 文字です。".formatted(grouped(limitChars)),
                        "The text is too long. The limit is %s characters."
                                .formatted(grouped(limitChars))),
                new Text("記事ごとのファイルに分けてください。", "Split it into one file per article."));
    }

    public static Problem tooManyTags(String location, int tags, int limit) {
        return error(
                "report-too-many-tags",
                location,
                new Text(
                        "タグが多すぎます(%s 個)。上限は %s 個です。".formatted(grouped(tags), grouped(limit)),
                        "The page has too many tags (%s). The limit is %s."
                                .formatted(grouped(tags), grouped(limit))),
                SAVE_AS_TEXT);
    }

    public static Problem languageNotRead(String location) {
        return Problem.warning(
                "report-language-not-read",
                Place.file(location),
                new Text(
                        "日本語でも英語でもない文章です。書かれている内容は読み取れません。",
                        "The text is in neither Japanese nor English. What it says is not read."),
                new Text(
                        "日本語か英語の記事を探すか、訳文を読み込んでください。",
                        "Look for an article in Japanese or English, or read a translation."));
    }

    public static Problem charactersLost(String location, int lost, String charset) {
        return Problem.warning(
                "report-characters-lost",
                Place.file(location),
                new Text(
                        "%s として読みましたが、%d か所の文字を復元できませんでした。".formatted(charset, lost),
                        "Read as %s, but characters at %d places could not be recovered."
                                .formatted(charset, lost)),
                new Text(
                        "元のページから UTF-8 で保存し直すと正しく読めます。",
                        "Save it again from the original page as UTF-8 to read it correctly."));
    }

    private static Problem error(String code, String location, Text message, Text remedy) {
        return Problem.error(code, Place.file(location), message, remedy);
    }

    private static String grouped(int number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static String megabytes(long bytes) {
        return String.format(Locale.ROOT, "%.1f MB", bytes / 1_000_000.0);
    }
}
