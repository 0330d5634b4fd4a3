package dev.hakyu.reader.internal.pdf;

import dev.hakyu.model.Place;
import dev.hakyu.model.Problem;
import dev.hakyu.model.Text;

/// What can be wrong with a PDF, in both languages.
final class PdfProblems {
    private static final Text COPY_TEXT =
            new Text(
                    "PDF を開いて必要な部分の文字を .txt に貼り付けて読み込んでください。",
                    "Open the PDF, paste the words that matter into a .txt file and read that.");

    private PdfProblems() {}

    static Problem locked(String location) {
        return error(
                "pdf-locked",
                location,
                new Text("パスワードで保護された PDF です。", "This PDF is protected with a password."),
                new Text(
                        "パスワードを外して保存し直してください。",
                        "Save it again without the password and read that."));
    }

    static Problem imageOnly(String location, int images) {
        return error(
                "report-image-only",
                location,
                new Text(
                        "文字のない、画像だけの PDF です(画像 %d 点)。".formatted(images),
                        "This PDF holds no text, only images (%d of them).".formatted(images)),
                new Text(
                        "文字認識(OCR)をかけて保存し直すか、文字を .txt に書き写してください。",
                        "Run character recognition (OCR) on it and save it again, or copy the words"
                                + " into a .txt file."));
    }

    static Problem noText(String location) {
        return error(
                "report-no-text",
                location,
                new Text("PDF に読み取れる文字がありません。", "The PDF holds no words that can be read."),
                new Text(
                        "文字認識(OCR)をかけて保存し直すか、文字を .txt に書き写してください。",
                        "Run character recognition (OCR) on it and save it again, or copy the words"
                                + " into a .txt file."));
    }

    static Problem streamTooLarge(String location, long limitBytes) {
        long megabytes = limitBytes / 1_000_000;
        return error(
                "pdf-stream-too-large",
                location,
                new Text(
                        "展開すると %d MB を超えるデータを含むため、読みませんでした。".formatted(megabytes),
                        "It holds data that unpacks to more than %d MB; it was not read."
                                .formatted(megabytes)),
                new Text(
                        "出所を確かめてください。正しいファイルなら、本文を .txt に貼り付けてください。",
                        "Check where it comes from. If it is genuine, paste its text into a .txt"
                                + " file."));
    }

    static Problem tooManyOrders(String location, int limit) {
        return error(
                "pdf-too-complex",
                location,
                new Text(
                        "描画命令が多すぎます。上限は %,d 個です。".formatted(limit),
                        "It has too many drawing orders. The limit is %,d.".formatted(limit)),
                COPY_TEXT);
    }

    static Problem tooMuchText(String location, int limit) {
        return error(
                "report-text-too-long",
                location,
                new Text(
                        "本文が長すぎます。上限は %,d 文字です。".formatted(limit),
                        "The text is too long. The limit is %,d characters.".formatted(limit)),
                COPY_TEXT);
    }

    static Problem onlyFirstPages(String location, int pages, int limit) {
        return Problem.warning(
                "pdf-only-first-pages",
                Place.file(location),
                new Text(
                        "%,d ページのうち、先頭の %,d ページだけを読みました。".formatted(pages, limit),
                        "Of %,d pages only the first %,d were read.".formatted(pages, limit)),
                new Text(
                        "残りが必要なら、その部分だけの PDF に分けてください。",
                        "If the rest matters, save those pages as a PDF of their own."));
    }

    static Problem pagesDamaged(String location, String pages) {
        return Problem.warning(
                "pdf-pages-damaged",
                Place.file(location),
                new Text(
                        "壊れていて読めないページがあります(" + pages + " ページ)。",
                        "Damaged pages could not be read (page " + pages + ")."),
                new Text("元の PDF を取得し直してください。", "Fetch the original PDF again."));
    }

    static Problem charactersLost(String location, int lost) {
        return Problem.warning(
                "report-characters-lost",
                Place.file(location),
                new Text(
                        "文字コードの分からない字が %,d 字あり、読み飛ばしました。".formatted(lost),
                        "%,d characters without a known code were passed over.".formatted(lost)),
                new Text(
                        "画面の表示と見比べてください。欠けていれば本文を .txt に貼り付けてください。",
                        "Compare with what a viewer shows. If words are missing, paste the text"
                                + " into a .txt file."));
    }

    private static Problem error(String code, String location, Text message, Text remedy) {
        return Problem.error(code, Place.file(location), message, remedy);
    }
}
