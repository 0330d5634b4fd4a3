package dev.hakyu.server.inquiries;

import dev.hakyu.model.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.web.multipart.MultipartFile;

/// Files that a person sent, in a folder of their own until this is closed. They lie there under
/// plain names that a person recognises.
final class SentForms implements AutoCloseable {
    private static final int MOST = 100;
    private static final int LONGEST_STEM = 60;
    private static final List<String> ENDINGS = List.of("xlsx", "xlsm", "csv", "tsv", "eml");
    private static final Text NONE = new Text("ファイルを選んでください。", "Choose the files that came back.");
    private static final Text TOO_MANY =
            new Text(
                    "一度に取り込めるのは 100 件までです。分けて取り込んでください。",
                    "At most 100 files at once; import them in several goes.");

    private final Path folder;
    private final List<Path> paths = new ArrayList<>();
    private Optional<Text> refusal = Optional.empty();

    private SentForms(Path folder) {
        this.folder = folder;
    }

    static SentForms of(List<MultipartFile> files) throws IOException {
        SentForms sent = new SentForms(Files.createTempDirectory("hakyu-answers-"));
        List<MultipartFile> filled = files.stream().filter(each -> !each.isEmpty()).toList();
        if (filled.isEmpty() || filled.size() > MOST) {
            sent.refusal = Optional.of(filled.isEmpty() ? NONE : TOO_MANY);
            return sent;
        }
        for (MultipartFile each : filled) {
            sent.add(Optional.ofNullable(each.getOriginalFilename()).orElse(""), each::transferTo);
        }
        return sent;
    }

    /// One file of a program.
    static SentForms of(String name, byte[] content) throws IOException {
        SentForms sent = new SentForms(Files.createTempDirectory("hakyu-answers-"));
        if (content.length == 0) {
            sent.refusal = Optional.of(NONE);
        } else {
            sent.add(name, path -> Files.write(path, content));
        }
        return sent;
    }

    private interface Content {
        void writeTo(Path path) throws IOException;
    }

    /// Why nothing can be done with them.
    Optional<Text> refusal() {
        return refusal;
    }

    List<Path> paths() {
        return List.copyOf(paths);
    }

    private void add(String name, Content content) throws IOException {
        int dot = name.lastIndexOf('.');
        String ending = dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
        if (!ENDINGS.contains(ending)) {
            refusal =
                    Optional.of(
                            new Text(
                                    "「%s」は回答票として読めません。xlsx、csv、またはそれを添付したメール(eml)を選んでください。何も取り込んでいません。"
                                            .formatted(plain(name)),
                                    "'%s' cannot be read as a form. Choose xlsx, csv, or mails (eml) that carry them; nothing was taken."
                                            .formatted(plain(name))));
            return;
        }
        String stem = plain(name.substring(0, dot));
        Path path = folder.resolve(stem + "." + ending);
        for (int n = 2; Files.exists(path); n++) {
            path = folder.resolve(stem + " (" + n + ")." + ending);
        }
        content.writeTo(path);
        paths.add(path);
    }

    private static String plain(String name) {
        StringBuilder plain = new StringBuilder();
        name.codePoints()
                .limit(LONGEST_STEM)
                .forEach(c ->
                        plain.appendCodePoint(
                                Character.isLetterOrDigit(c) || c == '-' || c == '_' ? c : '_'));
        return plain.isEmpty() ? "form" : plain.toString();
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
}
