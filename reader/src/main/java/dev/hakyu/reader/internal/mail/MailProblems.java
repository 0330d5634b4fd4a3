package dev.hakyu.reader.internal.mail;

import dev.hakyu.model.Place;
import dev.hakyu.model.Problem;
import dev.hakyu.model.Text;
import dev.hakyu.reader.api.MailPasses;
import java.util.List;

/// What can be wrong with a mail, in both languages.
final class MailProblems {
    private static final Text CHECK_ORIGIN =
            new Text(
                    "差出人を確かめてください。必要な添付はメールソフトで保存し、別に読み込んでください。",
                    "Check who sent it. Save the attachments that matter in a mail program and read"
                            + " them by themselves.");

    private MailProblems() {}

    static Problem noMail(String location) {
        return Problem.error(
                "mail-no-mail",
                Place.file(location),
                new Text(
                        "メールとして開けません。件名や差出人などの見出しがありません。",
                        "This cannot be opened as a mail: it has no headers such as From or Subject."),
                new Text(
                        "メールソフトから .eml または .msg として保存し直してください。",
                        "Save it again from a mail program as .eml or .msg."));
    }

    static Problem encrypted(String location) {
        return Problem.error(
                "mail-encrypted",
                Place.file(location),
                new Text("暗号化されたメールです。", "This mail is encrypted."),
                new Text(
                        "メールソフトで開き、本文を .txt に貼り付けて読み込んでください。",
                        "Open it in a mail program, paste its text into a .txt file and read that."));
    }

    static Problem empty(String location) {
        return Problem.error(
                "report-no-text",
                Place.file(location),
                new Text("メールに本文も添付もありません。", "The mail has neither text nor attachments."),
                new Text(
                        "メールソフトで開いて、内容があるか確かめてください。",
                        "Open it in a mail program and see whether it says anything."));
    }

    static Problem onlyFirstParts(String location, int limit) {
        return Problem.warning(
                "mail-too-many-parts",
                Place.file(location),
                new Text(
                        "メールの部品が多すぎます。先頭の %,d 個までを読みました。".formatted(limit),
                        "The mail has too many parts; the first %,d were read.".formatted(limit)),
                CHECK_ORIGIN);
    }

    static Problem tooManyLines(String location, int limit) {
        return Problem.error(
                "mail-too-many-parts",
                Place.file(location),
                new Text(
                        "区切り行が %,d を超えるメールのため、読みませんでした。".formatted(limit),
                        "The mail has more than %,d lines that may divide parts; it was not read."
                                .formatted(limit)),
                CHECK_ORIGIN);
    }

    static Problem partsTooDeep(String location) {
        return Problem.warning(
                "mail-parts-too-deep",
                Place.file(location),
                new Text(
                        "メールの部品の入れ子が深い(%d 段を超えるか、大きさの %d 倍を超えて読むことになる)ため、その先は読みませんでした。"
                                .formatted(MailPasses.DEEPEST, MailPasses.MOST_TIMES),
                        "Parts nested too deeply (more than %d deep, or to be gone over for more than %d times the size of the mail) were not read."
                                .formatted(MailPasses.DEEPEST, MailPasses.MOST_TIMES)),
                CHECK_ORIGIN);
    }

    static Problem notRead(String location, List<String> names) {
        String shown = String.join(", ", names);
        return Problem.warning(
                "mail-attachments-not-read",
                Place.file(location),
                new Text(
                        "文章ではない添付は読みませんでした(" + shown + ")。",
                        "Attachments that are no text were not read (" + shown + ")."),
                new Text(
                        "画像に本文があれば、.txt に書き写して読み込んでください。",
                        "If an image holds the text, copy it into a .txt file and read that."));
    }

    static Problem partDamaged(String location, String name) {
        return Problem.warning(
                "mail-part-damaged",
                Place.file(location),
                new Text(
                        "壊れた部品(" + name + ")は途中まで読みました。",
                        "A damaged part (" + name + ") was read as far as it goes."),
                new Text("送り直してもらってください。", "Ask the sender to send it again."));
    }
}
