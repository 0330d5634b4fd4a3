package dev.hakyu.store.internal.decision;

import dev.hakyu.model.PersonName;
import dev.hakyu.model.Place;
import dev.hakyu.model.Problem;
import dev.hakyu.model.Text;
import dev.hakyu.model.decision.Decision;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The lines of one file. A line ends with a line feed; what stands behind the last one was not
/// written to its end, unless it is whole all the same.
public final class LogFile {
    private static final int LARGEST_BYTES = 64 << 20;
    private static final int LONGEST_LINE_BYTES = 1 << 20;
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final String name;
    private final List<Line> lines = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Set<String> namesTold = new HashSet<>();

    private LogFile(String name) {
        this.name = name;
    }

    /// A decision and the line it stands on, 1-based.
    public record Line(Decision decision, String file, int number) {}

    /// Reads one file.
    ///
    /// @param name as shown in problems, relative to the workspace
    public static LogFile read(Path file, String name) throws IOException {
        LogFile log = new LogFile(name);
        if (Files.size(file) > LARGEST_BYTES) {
            log.problems.add(tooLarge(name, Files.size(file)));
            return log;
        }
        log.cut(Files.readAllBytes(file));
        return log;
    }

    public List<Line> lines() {
        return List.copyOf(lines);
    }

    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    private void cut(byte[] bytes) {
        int start = beginsWithMark(bytes) ? BYTE_ORDER_MARK.length : 0;
        int number = 1;
        for (int i = start; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                line(bytes, start, i, number, true);
                start = i + 1;
                number++;
            }
        }
        if (start < bytes.length) {
            line(bytes, start, bytes.length, number, false);
        }
    }

    private void line(byte[] bytes, int start, int end, int number, boolean ended) {
        if (end - start > LONGEST_LINE_BYTES) {
            problems.add(tooLong(number));
            return;
        }
        String text = decode(bytes, start, end);
        if (text != null && text.isBlank()) {
            return;
        }
        if (text == null) {
            problems.add(ended ? notUtf8(number) : halfWritten(number));
            return;
        }
        try {
            lines.add(new Line(LineReader.read(text.strip()), name, number));
            hidden(text.strip(), number);
        } catch (WrongLine e) {
            problems.add(ended ? e.at(name, number) : halfWritten(number));
        }
    }

    /// Told once for each file and name.
    private void hidden(String text, int number) {
        LineReader.findHidden(text)
                .filter(namesTold::add)
                .ifPresent(by ->
                        problems.add(
                                Problem.warning(
                                        "decision-name",
                                        Place.cell(
                                                name, number, "by", PersonName.withoutHidden(by)),
                                        new Text(
                                                "名前に目に見えない文字(%s)があります。判断は有効とし、除いた名前で示します。"
                                                        .formatted(PersonName.find(by).orElse("")),
                                                "The name has a hidden character (%s). The decision holds, under the name without it."
                                                        .formatted(PersonName.find(by).orElse(""))),
                                        new Text(
                                                "以前の版で記録された行であれば、そのままで構いません。心当たりのない行であれば、取り消してください(hakyu decide undo)。",
                                                "Leave a line of an earlier version as it is; take one that nobody knows of back (hakyu decide undo)."))));
    }

    private static @Nullable String decode(byte[] bytes, int start, int end) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, start, end - start))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static boolean beginsWithMark(byte[] bytes) {
        return bytes.length >= BYTE_ORDER_MARK.length
                && bytes[0] == BYTE_ORDER_MARK[0]
                && bytes[1] == BYTE_ORDER_MARK[1]
                && bytes[2] == BYTE_ORDER_MARK[2];
    }

    private Problem halfWritten(int number) {
        return Problem.warning(
                "decision-half-written",
                Place.row(name, number),
                new Text(
                        "最後の行が途中で終わっています(書き込みの中断)。この判断は記録されていません。ほかの行は有効です。",
                        "The last line ends in the middle (writing was interrupted). This decision was not recorded; the other lines hold."),
                new Text(
                        "この行を削除し、判断をもう一度記録してください。",
                        "Delete the line and record the decision again."));
    }

    private Problem notUtf8(int number) {
        return Problem.error(
                "decision-line",
                Place.row(name, number),
                new Text(
                        "UTF-8 ではない行です。ほかの行は有効です。", "The line is not UTF-8; the other lines hold."),
                new Text("UTF-8 で保存し直してください。", "Save the file as UTF-8."));
    }

    private Problem tooLong(int number) {
        return Problem.error(
                "decision-line",
                Place.row(name, number),
                new Text(
                        "行が長すぎます(%,d バイトまで)。".formatted(LONGEST_LINE_BYTES),
                        "The line is too long (at most %,d bytes).".formatted(LONGEST_LINE_BYTES)),
                new Text("1行に1つの判断を書いてください。", "Write one decision on one line."));
    }

    private static Problem tooLarge(String name, long size) {
        return Problem.error(
                "decision-file",
                Place.file(name),
                new Text(
                        "ファイルが大きすぎるため読みませんでした(%,d バイト、上限 %,d)。".formatted(size, LARGEST_BYTES),
                        "The file is too large and was not read (%,d bytes, at most %,d)."
                                .formatted(size, LARGEST_BYTES)),
                new Text("月ごとのファイルに分けてください。", "Cut it into one file per month."));
    }
}
