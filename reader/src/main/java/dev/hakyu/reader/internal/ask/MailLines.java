package dev.hakyu.reader.internal.ask;

import com.google.re2j.Pattern;
import dev.hakyu.model.incident.BlockKind;
import dev.hakyu.model.incident.Report;
import dev.hakyu.reader.internal.lexicon.Phrase;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The lines of a mail that its sender wrote himself, below the header that names him.
final class MailLines {
    private static final int MOST_CHARS = 60_000;
    private static final int HEAD_LINES = 12;
    private static final int LONGEST_SENDER = 200;
    private static final Pattern PASSED_ON =
            Pattern.compile(
                    "(?i)^(?:-{2,} ?(?:original message|forwarded message|元のメッセージ|転送)|begin forwarded message|on .{5,80} wrote:$|.{5,80}(?:のメール|は書きました):$)");
    private static final Pattern OF_ANOTHER =
            Pattern.compile("(?i)^(?:送信日時|日時|宛先|件名|sent|date|to|subject)\\s?[::]");
    private static final int HEAD_OF_ANOTHER = 3;
    private static final Pattern GOES_ON = Pattern.compile("[^。]{10,}(?:から|より|[をにがはのとでへも、])$");
    private static final Pattern ITEM =
            Pattern.compile("^(?:[-・*•●○■◆▼□※]|[(（]?[0-9一二三四五六七八九十]{1,2}[.)）、 　])");
    private static final Pattern ABBREVIATED =
            Pattern.compile("(?i)(?:\\b[ap]\\.m|\\bno|\\bmr|\\bms|\\bmrs|\\bdr)\\.$");

    /// Each deadline of a sentence is weighed against all of it: text without full stops is cut.
    private static final int LONGEST_SENTENCE = 2_000;

    private static final int MOST_JOINED = 1_000;

    private final Report report;
    private final boolean japanese;
    private final List<Report.Block> tails;

    private MailLines(Report report, boolean japanese) {
        this.report = report;
        this.japanese = japanese;
        this.tails =
                report.blocks().stream().filter(each -> each.kind() == BlockKind.TAIL).toList();
    }

    /// A stretch of the report's text.
    record Said(int start, int end, String text) {}

    /// The line that names the sender, and what stands below it.
    record Parted(Said header, List<Said> body) {
        Parted {
            body = List.copyOf(body);
        }
    }

    /// Null when the report is no mail.
    static @Nullable Parted of(Report report, boolean japanese) {
        MailLines mail = new MailLines(report, japanese);
        List<Said> lines = mail.lines();
        Said header = header(lines);
        return header == null ? null : new Parted(header, mail.whole(body(lines, header)));
    }

    private List<Said> lines() {
        List<Said> lines = new ArrayList<>();
        String text = report.text();
        int limit = Math.min(MOST_CHARS, text.length());
        int tail = 0;
        for (int at = 0; at < limit; ) {
            int stop = text.indexOf('\n', at);
            int end = stop < 0 || stop > limit ? limit : stop;
            int from = at;
            int to = end;
            while (from < to && isSpace(text.charAt(from))) {
                from++;
            }
            while (to > from && isSpace(text.charAt(to - 1))) {
                to--;
            }
            while (tail < tails.size() && tails.get(tail).end() <= from) {
                tail++;
            }
            boolean inTail = tail < tails.size() && tails.get(tail).start() <= from;
            if (to > from && !inTail) {
                lines.add(new Said(from, to, text.substring(from, to)));
            }
            at = end + 1;
        }
        return lines;
    }

    private static @Nullable Said header(List<Said> lines) {
        return lines.stream()
                .limit(HEAD_LINES)
                .filter(each -> each.text().length() <= LONGEST_SENDER + 20)
                .filter(each -> Phrase.SENDER.startsAt(each.text(), 0))
                .findFirst()
                .orElse(null);
    }

    /// A Japanese line that ends in the middle of a clause goes on in the next.
    private List<Said> whole(List<Said> lines) {
        List<Said> joined = new ArrayList<>();
        for (Said each : lines) {
            if (!joined.isEmpty() && goesOn(joined.getLast(), each)) {
                Said last = joined.removeLast();
                joined.add(said(last.start(), each.end()));
            } else {
                joined.add(each);
            }
        }
        return joined;
    }

    private boolean goesOn(Said last, Said next) {
        String between = report.text().substring(last.end(), next.start());
        return japanese
                && GOES_ON.matcher(last.text()).find()
                && !ITEM.matcher(next.text()).find()
                && next.end() - last.start() <= MOST_JOINED
                && between.indexOf('\n') == between.lastIndexOf('\n');
    }

    private Said said(int start, int end) {
        return new Said(start, end, report.text().substring(start, end));
    }

    /// What the sender says himself: nothing that another mail said.
    private static List<Said> body(List<Said> lines, Said header) {
        List<Said> body = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Said each = lines.get(i);
            boolean another = each.start() > header.start() && isHeadOfAnother(lines, i);
            if (another || PASSED_ON.matcher(each.text()).find()) {
                break;
            }
            if (each.start() > header.start() && !each.text().startsWith(">")) {
                body.add(each);
            }
        }
        return body;
    }

    /// 差出人: … over 送信日時: …: the head that a mail program sets above the mail it answers.
    private static boolean isHeadOfAnother(List<Said> lines, int at) {
        return Phrase.SENDER.startsAt(lines.get(at).text(), 0)
                && lines.subList(at + 1, Math.min(lines.size(), at + 1 + HEAD_OF_ANOTHER)).stream()
                        .anyMatch(each -> OF_ANOTHER.matcher(each.text()).find());
    }

    static List<Said> sentences(Said line) {
        List<Said> all = new ArrayList<>();
        String text = line.text();
        int from = 0;
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '(' || c == '（' ? 1 : c == ')' || c == '）' ? -1 : 0;
            boolean stop = c == '。' && depth <= 0;
            boolean english =
                    (c == '.' || c == '?' || c == '!')
                            && i + 2 < text.length()
                            && text.charAt(i + 1) == ' '
                            && Character.isUpperCase(text.charAt(i + 2))
                            && !isAbbreviated(text, i);
            boolean tooLong = i + 1 - from >= LONGEST_SENTENCE;
            if (stop || english || tooLong || i + 1 == text.length()) {
                int start = from;
                while (start <= i && isSpace(text.charAt(start))) {
                    start++;
                }
                if (start <= i) {
                    all.add(
                            new Said(
                                    line.start() + start,
                                    line.start() + i + 1,
                                    text.substring(start, i + 1)));
                }
                from = i + 1;
                depth = 0;
            }
        }
        return all;
    }

    /// 3 p.m. CET, no. 4.
    private static boolean isAbbreviated(String text, int dot) {
        return ABBREVIATED.matcher(text.substring(Math.max(0, dot - 6), dot + 1)).find();
    }

    static boolean isSpace(char c) {
        return Character.isWhitespace(c) || c == '\u3000' || c == '\u00A0';
    }
}
