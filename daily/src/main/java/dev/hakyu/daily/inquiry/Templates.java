package dev.hakyu.daily.inquiry;

import dev.hakyu.brief.api.WholeFile;
import dev.hakyu.model.InputRejected;
import dev.hakyu.model.Lang;
import dev.hakyu.model.Place;
import dev.hakyu.model.Problem;
import dev.hakyu.model.Text;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The standard letters of a workspace: those in its folder `templates/`, which a person may edit,
/// else those that ship with Hakyu.
public final class Templates {
    private static final String FOLDER = "templates";
    private static final long MAX_BYTES = 100_000;
    private final Path workspace;

    private Templates(Path workspace) {
        this.workspace = workspace;
    }

    public static Templates of(Path workspace) {
        return new Templates(workspace);
    }

    /// Puts every standard letter that is not there into the folder, for a person to edit.
    ///
    /// @return the files written
    public static List<Path> offer(Path workspace) throws IOException {
        Path folder = Files.createDirectories(workspace.resolve(FOLDER));
        List<Path> written = new ArrayList<>();
        for (LetterKind kind : LetterKind.values()) {
            for (Lang lang : Lang.values()) {
                Path file = folder.resolve(kind.fileName(lang));
                if (!Files.exists(file)) {
                    WholeFile.write(file, shipped(kind, lang));
                    written.add(file);
                }
            }
        }
        return written;
    }

    /// A letter with its blanks filled.
    ///
    /// @throws InputRejected when the file has no subject, or a blank that is none
    Letter fill(LetterKind kind, Lang lang, Map<String, String> values) throws IOException {
        Path file = workspace.resolve(FOLDER).resolve(kind.fileName(lang));
        String shown = FOLDER + "/" + kind.fileName(lang);
        String text;
        if (!Files.isRegularFile(file)) {
            text = shipped(kind, lang);
        } else if (Files.size(file) > MAX_BYTES) {
            throw new InputRejected(noSubject(shown));
        } else {
            text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        }
        return fill(
                LetterConnection.asBlank(text.replace("\uFEFF", "").replace("\r\n", "\n")),
                shown,
                values);
    }

    private static Letter fill(String text, String shown, Map<String, String> values) {
        List<String> lines = new ArrayList<>();
        int number = 0;
        for (String line : text.split("\n", -1)) {
            number++;
            String filled = fillLine(line, shown, number, values);
            boolean onlyBlank = line.strip().startsWith("{{") && filled.isBlank();
            boolean doubled = filled.isBlank() && !lines.isEmpty() && lines.getLast().isBlank();
            if (!onlyBlank && !doubled) {
                lines.add(filled);
            }
        }
        String first = lines.isEmpty() ? "" : lines.getFirst();
        int colon = first.indexOf(':') < 0 ? first.indexOf('\uFF1A') : first.indexOf(':');
        String head = colon < 0 ? "" : first.substring(0, colon).strip();
        if (!head.equals("件名") && !head.equals("Subject")) {
            throw new InputRejected(noSubject(shown));
        }
        String body = String.join("\n", lines.subList(1, lines.size())).strip() + "\n";
        return new Letter(oneLine(first.substring(colon + 1)), body);
    }

    private static String fillLine(
            String line, String shown, int number, Map<String, String> values) {
        StringBuilder filled = new StringBuilder();
        int at = 0;
        for (int open = line.indexOf("{{"); open >= 0; open = line.indexOf("{{", at)) {
            int close = line.indexOf("}}", open);
            if (close < 0) {
                break;
            }
            String name = line.substring(open + 2, close).strip();
            String value = values.get(name);
            if (value == null) {
                throw new InputRejected(unknownBlank(shown, number, name, values));
            }
            filled.append(line, at, open).append(value);
            at = close + 2;
        }
        return filled.append(line, at, line.length()).toString();
    }

    private static String oneLine(String subject) {
        StringBuilder line = new StringBuilder();
        subject.codePoints()
                .limit(240)
                .forEach(c -> {
                    boolean breaks = Character.isISOControl(c) || c == 0x2028 || c == 0x2029;
                    line.appendCodePoint(breaks ? ' ' : c);
                });
        return line.toString().strip();
    }

    private static String shipped(LetterKind kind, Lang lang) throws IOException {
        String name = "templates/" + kind.fileName(lang);
        try (InputStream in = Templates.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("letter is not in the build: " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Problem noSubject(String shown) {
        return Problem.error(
                "letter-subject",
                Place.row(shown, 1),
                new Text("先頭の行に件名がありません。", "The first line is no subject."),
                new Text("「件名: …」で始めてください。", "Begin with 'Subject: ...'."));
    }

    private static Problem unknownBlank(
            String shown, int line, String name, Map<String, String> values) {
        List<String> known = values.keySet().stream().sorted().toList();
        return Problem.error(
                "letter-blank",
                new Place(shown, null, line, null, name),
                new Text("差し込み「" + name + "」はありません。", "There is no blank '" + name + "'."),
                new Text(
                        "使える差し込み: " + String.join("、", known),
                        "Blanks are: " + String.join(", ", known)));
    }
}
