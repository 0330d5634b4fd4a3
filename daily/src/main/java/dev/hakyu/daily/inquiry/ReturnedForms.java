package dev.hakyu.daily.inquiry;

import dev.hakyu.model.Place;
import dev.hakyu.model.Problem;
import dev.hakyu.model.Text;
import dev.hakyu.reader.api.MailPasses;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/// Filled forms as they come back: files, or mails (`.eml`) that carry them. What a mail carries
/// lies in a folder of its own until this is closed.
final class ReturnedForms implements AutoCloseable {
    private static final long MOST_BYTES_OF_A_MAIL = 64L << 20;

    private final Path folder;
    private final List<Path> forms = new ArrayList<>();
    private final List<String> without = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    private ReturnedForms(Path folder) {
        this.folder = folder;
    }

    /// Takes the forms out of the mails. A mail that cannot be read is told and keeps no other from
    /// being read.
    static ReturnedForms open(List<Path> given) throws IOException {
        ReturnedForms returned = new ReturnedForms(Files.createTempDirectory("hakyu-forms-"));
        for (Path each : given) {
            String name = String.valueOf(each.getFileName());
            Optional<Problem> other = OtherFiles.problem(each, name);
            if (other.isPresent()) {
                returned.without.add(name);
                returned.problems.add(other.get());
            } else if (name.toLowerCase(Locale.ROOT).endsWith(".eml")) {
                returned.takeOut(each, name);
            } else {
                returned.forms.add(each);
            }
        }
        return returned;
    }

    /// All forms, in order of their names.
    List<Path> forms() {
        return forms.stream()
                .sorted(Comparator.comparing(each -> String.valueOf(each.getFileName())))
                .toList();
    }

    /// Names of mails that carried none, and of files that are none.
    List<String> without() {
        return without;
    }

    List<Problem> problems() {
        return problems;
    }

    private void takeOut(Path mail, String name) throws IOException {
        long bytes = Files.size(mail);
        if (bytes > MOST_BYTES_OF_A_MAIL) {
            without.add(name);
            problems.add(tooLarge(name));
            return;
        }
        try (InputStream in = Files.newInputStream(mail)) {
            MimeMessage message = new MimeMessage(Session.getInstance(new Properties()), in);
            FormParts found = new FormParts(bytes);
            found.collect(message);
            for (FormParts.Part each : found.parts()) {
                Path file = folder.resolve(free(stem(name) + " - " + each.name()));
                Files.write(file, each.content().toBytes());
                forms.add(file);
            }
            if (found.parts().isEmpty()) {
                without.add(name);
                problems.add(found.tooDeep() ? tooDeep(name) : noForm(name));
            } else if (found.incomplete()) {
                problems.add(incomplete(name));
            }
        } catch (MessagingException e) {
            without.add(name);
            problems.add(noMail(name));
        }
    }

    /// A name that no other form has: two mails, or two parts of one, may be called the same.
    private String free(String name) {
        String free = name;
        for (int n = 2; Files.exists(folder.resolve(free)); n++) {
            int dot = name.lastIndexOf('.');
            free = name.substring(0, dot) + " (" + n + ")" + name.substring(dot);
        }
        return free;
    }

    private static String stem(String name) {
        String stem = name.substring(0, name.lastIndexOf('.'));
        return stem.length() > 60 ? stem.substring(0, 60) : stem;
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path each : files.toList()) {
                Files.deleteIfExists(each);
            }
        }
        Files.deleteIfExists(folder);
    }

    private static Problem noForm(String name) {
        return Problem.error(
                "no-form-in-mail",
                Place.file(name),
                new Text(
                        "このメールに回答票(xlsx、csv)が添付されていません。",
                        "No form (xlsx or csv) is attached to this mail."),
                new Text(
                        "本文に回答が書かれていないかを読み、回答票での返信を先方にお願いしてください。",
                        "Read whether the answer stands in its text, and ask them to send the form."));
    }

    private static Problem noMail(String name) {
        return Problem.error(
                "mail-unreadable",
                Place.file(name),
                new Text("メールとして読めません。", "It cannot be read as a mail."),
                new Text(
                        "メールソフトで添付ファイルを保存し、それを取り込んでください。",
                        "Save the attachment with your mail program and import that."));
    }

    private static Problem tooLarge(String name) {
        return Problem.error(
                "mail-too-large",
                Place.file(name),
                new Text("64 MB を超えるメールは読みません。", "A mail over 64 MB is not read."),
                new Text(
                        "メールソフトで添付ファイルを保存し、それを取り込んでください。",
                        "Save the attachment with your mail program and import that."));
    }

    private static Problem tooDeep(String name) {
        return Problem.error(
                "mail-too-deep",
                Place.file(name),
                Text.of(
                        "メールの中のメールや部品の入れ子が深いため、奥まで読みません(%d段、大きさの%d倍まで)。",
                        "Mails and parts are nested too deeply to be read to the end (up to %d deep,"
                                + " and %d times its size).",
                        MailPasses.DEEPEST,
                        MailPasses.MOST_TIMES),
                new Text(
                        "メールソフトで添付ファイルを保存し、それを取り込んでください。",
                        "Save the attachment with your mail program and import that."));
    }

    private static Problem incomplete(String name) {
        return Problem.warning(
                "mail-read-in-part",
                Place.file(name),
                new Text(
                        "添付が多いか、途中で切れているため、一部だけを読みました。",
                        "It has many parts or is cut short; only some of them were read."),
                new Text(
                        "残りの添付ファイルを保存し、それを取り込んでください。",
                        "Save the other attachments and import them."));
    }
}
