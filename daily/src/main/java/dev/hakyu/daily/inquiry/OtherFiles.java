package dev.hakyu.daily.inquiry;

import dev.hakyu.model.Place;
import dev.hakyu.model.Problem;
import dev.hakyu.model.Text;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Files among those that came back that are no forms: what each is and what to do with it.
final class OtherFiles {
    private static final List<String> DOCUMENTS =
            List.of(
                    ".pdf", ".doc", ".docx", ".rtf", ".ppt", ".pptx", ".htm", ".html", ".jpg",
                    ".jpeg", ".png", ".gif", ".tif", ".tiff", ".heic");
    private static final List<String> OTHER_TABLES =
            List.of(".xls", ".xlsb", ".ods", ".numbers", ".xdw");
    private static final List<String> ARCHIVES =
            List.of(".zip", ".7z", ".rar", ".lzh", ".tar", ".gz", ".tgz");
    private static final Text BY_HAND =
            new Text(
                    "回答が書かれていれば、お送りした回答票(照会のフォルダーの forms にあるこの仕入先のファイル)に書き写して取り込むか、"
                            + "回答票での返信を先方にお願いしてください。",
                    "When it holds answers, type them into the form that was sent (this supplier's"
                            + " file in the folder forms of the inquiry) and import that, or ask"
                            + " them to send the form.");

    private OtherFiles() {}

    /// What keeps a file from being read as a form; empty when it may be one.
    static Optional<Problem> problem(Path file, String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (Files.isDirectory(file)) {
            return Optional.of(
                    told(
                            name,
                            new Text(
                                    "フォルダーのため、中は見ていません。",
                                    "It is a folder; nothing in it was read."),
                            new Text(
                                    "中に回答票があれば、そのフォルダーを指定してもう一度取り込んでください。",
                                    "When it holds forms, import that folder.")));
        }
        if (lower.endsWith(".txt")) {
            return Optional.of(
                    told(
                            name,
                            new Text(
                                    "テキストのため、回答票として読みません。",
                                    "It is plain text and not read as a form."),
                            new Text(
                                    "CSV の回答票であれば、名前の末尾を .csv に直して取り込んでください。" + BY_HAND.ja(),
                                    "When it is the form as CSV, rename it to end in .csv. "
                                            + BY_HAND.en())));
        }
        if (lower.endsWith(".msg")) {
            return Optional.of(
                    told(
                            name,
                            new Text(
                                    "Outlook 形式のメールのため、添付を取り出せません。",
                                    "It is a mail as Outlook keeps it; its attachments cannot be"
                                            + " taken out."),
                            new Text(
                                    "添付の回答票を保存するか、メールを .eml 形式で保存し直して取り込んでください。",
                                    "Save the attached form, or the mail as .eml, and import that.")));
        }
        if (endsWith(lower, OTHER_TABLES)) {
            return Optional.of(
                    told(
                            name,
                            new Text("この形式の表は読めません。", "Tables of this kind cannot be read."),
                            new Text(
                                    "お送りした回答票を Excel(.xlsx)のまま返送いただくよう、先方にお願いしてください。",
                                    "Ask the supplier to return the form that was sent, as Excel"
                                            + " (.xlsx).")));
        }
        if (endsWith(lower, ARCHIVES)) {
            return Optional.of(
                    told(
                            name,
                            new Text(
                                    "圧縮されたファイルのため、中は見ていません。",
                                    "It is an archive; nothing in it was read."),
                            new Text(
                                    "展開し、中の回答票を取り込んでください。",
                                    "Unpack it and import the forms in it.")));
        }
        return endsWith(lower, DOCUMENTS)
                ? Optional.of(
                        told(
                                name,
                                new Text(
                                        "文書または画像のため、回答票として読みません。",
                                        "It is a document or picture and not read as a form."),
                                BY_HAND))
                : Optional.empty();
    }

    private static boolean endsWith(String name, List<String> endings) {
        return endings.stream().anyMatch(name::endsWith);
    }

    private static Problem told(String name, Text what, Text remedy) {
        return Problem.error("file-no-form", Place.file(name), what, remedy);
    }
}
