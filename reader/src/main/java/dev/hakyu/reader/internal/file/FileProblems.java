package dev.hakyu.reader.internal.file;

import dev.hakyu.model.Place;
import dev.hakyu.model.Problem;
import dev.hakyu.model.Text;

/// What can be wrong with any document that a library opens.
final class FileProblems {
    private static final Text CHECK_ORIGIN =
            new Text(
                    "出所を確かめてください。正しいファイルなら、本文を .txt に貼り付けて読み込んでください。",
                    "Check where it comes from. If it is genuine, paste the text into a .txt file"
                            + " and read that.");

    private FileProblems() {}

    static Problem tooDeep(String location, Text format) {
        return error(
                "report-too-deep",
                location,
                new Text(
                        format.ja() + "の中の入れ子が深すぎるため、読みませんでした。",
                        "The parts of this " + format.en() + " are nested too deeply; not read."),
                CHECK_ORIGIN);
    }

    static Problem tooMuchMemory(String location, Text format) {
        return error(
                "report-too-much-memory",
                location,
                new Text(
                        format.ja() + "を開くのに必要なメモリーが多すぎるため、読みませんでした。",
                        "This " + format.en() + " needs too much memory; it was not read."),
                CHECK_ORIGIN);
    }

    static Problem tookTooLong(String location, Text format, long seconds) {
        return error(
                "report-took-too-long",
                location,
                new Text(
                        format.ja() + "を %d 秒以内に読み終えられませんでした。".formatted(seconds),
                        "This %s could not be read within %d seconds."
                                .formatted(format.en(), seconds)),
                CHECK_ORIGIN);
    }

    static Problem mailsTooDeep(String location, int limit) {
        return error(
                "mail-too-deep",
                location,
                new Text(
                        "メールの中のメールが %d 段を超えるため、その先は読みませんでした。".formatted(limit),
                        "Mails within mails are read %d deep; this one and what follows were not."
                                .formatted(limit)),
                new Text(
                        "必要なメールをメールソフトで開き、それだけを .eml で保存してください。",
                        "Open the mail that matters in a mail program and save it alone as .eml."));
    }

    static Problem tooManyParts(String location, int limit) {
        return error(
                "mail-too-many-parts",
                location,
                new Text(
                        "1つのファイルから読めるのは %,d 件までです。これ以降は読みませんでした。".formatted(limit),
                        "At most %,d parts of one file are read; this one and what follows were not."
                                .formatted(limit)),
                new Text(
                        "必要な添付をメールソフトで保存し、別に読み込んでください。",
                        "Save the attachments that matter in a mail program and read them by"
                                + " themselves."));
    }

    static Problem interrupted(String location) {
        return error(
                "report-interrupted",
                location,
                new Text("読み込みが中断されました。", "Reading was interrupted."),
                new Text("もう一度読み込んでください。", "Read it again."));
    }

    private static Problem error(String code, String location, Text message, Text remedy) {
        return Problem.error(code, Place.file(location), message, remedy);
    }
}
