package dev.hakyu.reader.internal.ask;

import com.google.re2j.Pattern;
import dev.hakyu.model.PartialDate;
import dev.hakyu.model.incident.BlockKind;
import dev.hakyu.model.incident.Certainty;
import dev.hakyu.model.incident.PartnerMail;
import dev.hakyu.model.incident.PartnerMail.DueRequest;
import dev.hakyu.model.incident.Quote;
import dev.hakyu.model.incident.Report;
import dev.hakyu.model.incident.ReportLanguage;
import dev.hakyu.reader.internal.lexicon.Phrase;
import java.text.Normalizer;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads what a mail asks by a day or an hour, and which quantities it says will be delivered.
///
/// What is quoted or passed on from another mail, what advertises, and what invites to an event or a
/// drill asks nothing of us. Linear in the length of the text; what is kept is bounded.
public final class AskFinder {
    private static final int MOST_CHARS = 60_000;
    private static final int HEAD_LINES = 12;
    private static final int MOST_REQUESTS = 8;
    private static final int MOST_PROMISES = 6;
    private static final int MOST_ADDRESSEES = 4;
    private static final int MOST_JOINED = 1_000;
    private static final int LONGEST_QUOTE = 300;
    private static final int LONGEST_ADDRESSEE = 80;
    private static final int LONGEST_SENDER = 200;
    private static final Pattern ADDRESSEE =
            Pattern.compile("(?:御中|様|殿|各位)[。、 ]*$|^(?i:dear|to|hello|hi) [^.]{2,60},?$");
    private static final Pattern PASSED_ON =
            Pattern.compile(
                    "(?i)^(?:-{2,} ?(?:original message|forwarded message|元のメッセージ|転送)|begin forwarded message|on .{5,80} wrote:$|.{5,80}(?:のメール|は書きました):$)");
    private static final Pattern GOES_ON = Pattern.compile("[^。]{10,}(?:から|より|[をにがはのとでへも、])$");
    private static final Pattern ITEM = Pattern.compile("^(?:[-・*•●○■◆▼□※]|[(（]?[0-9一二三四五六七八九十]{1,2}[.)）、 　])");
    private static final Pattern ABBREVIATED =
            Pattern.compile("(?i)(?:\\b[ap]\\.m|\\bno|\\bmr|\\bms|\\bmrs|\\bdr)\\.$");
    private static final Pattern ADVERTISES =
            Pattern.compile(
                    "(?i)配信停止|配信解除|メールマガジン|メルマガ|ニュースレター|unsubscribe|newsletter|manage (?:your )?preferences");
    private static final Pattern EVENT =
            Pattern.compile(
                    "(?i)セミナー|ウェビナー|説明会|展示会|講演|キャンペーン|アンケート|お?申し?込み?|参加登録|懇親|訓練|演習|webinar|seminar|conference|exhibition|campaign|survey|\\bregister|sign up|\\brsvp\\b|\\bdrill\\b|\\bexercise\\b|tabletop|early bird|discount");
    private static final Pattern ANOTHERS =
            Pattern.compile("お客(?:様|さま)(?:は|に(?:は|お)|各位|には)|一般の(?:方|お客)");
    private static final Pattern QUANTITY =
            Pattern.compile(
                    "(?i)[0-9][0-9,]*(?:\\.[0-9]+)? ?(?:本|個|台|枚|セット|組|箱|ケース|パレット|ロット|巻|袋|缶|トン|kg|キロ|t\\b|pieces|pcs|units|sets|cartons|pallets|boxes|cases|rolls|drums|tonnes|tons|lots|parts)|全数|全量|内示(?:どおり|通り|の ?[0-9]|を下回)|(?:お届け|便|出荷|納入) ?(?:は)?(?:なし|ございません|ありません)|以降[^。]{0,20}(?:ございません|ありません)|\\b(?:no|nothing|full|all|half|[0-9]{1,2} ?%)(?: of)? (?:the |our |your )?(?:deliver|ship|quantit|forecast|further)");
    private static final Pattern DELIVERED =
            Pattern.compile(
                    "(?i)便|内示|納入|納品|お届け|お渡し|出荷|発送|搬入|着荷|お出し|供給|積み込|在庫|完成品|現品|手持ち|deliver|ship|dispatch|suppl(?:y|ies)|truck|load|in stock|available|arriv|tonight|send you|collect");

    private final Report report;
    private final boolean japanese;

    private AskFinder(Report report) {
        this.report = report;
        this.japanese = report.language() == ReportLanguage.JA;
    }

    /// Empty when this is no mail, or one that neither asks by a day nor promises a quantity.
    public static Optional<PartnerMail> find(Report report) {
        return new AskFinder(report).find();
    }

    private record Said(int start, int end, String text) {}

    private Optional<PartnerMail> find() {
        PartialDate sent = report.published();
        List<Said> lines = lines();
        Said header = header(lines);
        if (header == null || ADVERTISES.matcher(report.text()).find()
                || EVENT.matcher(report.title()).find()) {
            return Optional.empty();
        }
        List<Said> body = whole(body(lines, header));
        List<DueRequest> requests =
                sent == null || !sent.hasDay() ? List.of() : requests(body, sent.earliest());
        List<Quote> promised =
                promised(body).stream()
                        .filter(each ->
                                requests.stream()
                                        .noneMatch(asked -> asked.quote().overlaps(each)))
                        .toList();
        String from = header.text().substring(header.text().indexOf(':') + 1).strip();
        int open = from.lastIndexOf('<');
        String address = open < 0 ? from : from.substring(open + 1).replace(">", "");
        String shown = open > 0 ? from.substring(0, open).strip() : from;
        return requests.isEmpty() && promised.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new PartnerMail(
                                report.id(),
                                shown.replace("\"", ""),
                                address.contains("@")
                                        ? address.strip().toLowerCase(Locale.ROOT)
                                        : "",
                                addressees(body),
                                sent,
                                report.zone(),
                                requests,
                                promised));
    }

    private List<Said> lines() {
        List<Said> lines = new ArrayList<>();
        String text = report.text();
        int limit = Math.min(MOST_CHARS, text.length());
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
            if (to > from && !isTail(from)) {
                lines.add(new Said(from, to, text.substring(from, to)));
            }
            at = end + 1;
        }
        return lines;
    }

    private boolean isTail(int at) {
        return report.blocks().stream()
                .anyMatch(each ->
                        each.kind() == BlockKind.TAIL && each.start() <= at && at < each.end());
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
            Said last = joined.isEmpty() ? null : joined.getLast();
            boolean goesOn =
                    last != null
                            && japanese
                            && GOES_ON.matcher(last.text()).find()
                            && !ITEM.matcher(each.text()).find()
                            && each.end() - last.start() <= MOST_JOINED
                            && report.text().substring(last.end(), each.start()).indexOf('\n')
                                    == report.text()
                                            .substring(last.end(), each.start())
                                            .lastIndexOf('\n');
            if (goesOn) {
                joined.set(
                        joined.size() - 1,
                        new Said(
                                last.start(),
                                each.end(),
                                report.text().substring(last.start(), each.end())));
            } else {
                joined.add(each);
            }
        }
        return joined;
    }

    /// What the sender says himself: nothing that another mail said.
    private static List<Said> body(List<Said> lines, Said header) {
        List<Said> body = new ArrayList<>();
        for (Said each : lines) {
            if (PASSED_ON.matcher(each.text()).find()) {
                break;
            }
            if (each.start() > header.start() && !each.text().startsWith(">")) {
                body.add(each);
            }
        }
        return body;
    }

    private static List<String> addressees(List<Said> body) {
        return body.stream()
                .limit(HEAD_LINES)
                .map(Said::text)
                .filter(each -> each.length() <= LONGEST_ADDRESSEE)
                .filter(each -> ADDRESSEE.matcher(each).find())
                .limit(MOST_ADDRESSEES)
                .toList();
    }

    private List<DueRequest> requests(List<Said> body, LocalDateTime sent) {
        List<DueRequest> found = new ArrayList<>();
        JapaneseDeadlines inJapanese = new JapaneseDeadlines(sent);
        EnglishDeadlines inEnglish = new EnglishDeadlines(sent);
        Said before = new Said(0, 0, "");
        for (Said line : body) {
            for (Said sentence : sentences(line)) {
                String said = plain(sentence.text());
                if (EVENT.matcher(said).find() || ANOTHERS.matcher(said).find()) {
                    before = sentence;
                    continue;
                }
                List<Deadline> deadlines = japanese ? inJapanese.in(said) : inEnglish.in(said);
                for (Deadline each : deadlines) {
                    boolean asked = AskWords.ask(said, plain(before.text()), each, japanese);
                    boolean far = each.due().earliest().toLocalDate().isBefore(sent.toLocalDate());
                    if (asked && !far && found.size() < MOST_REQUESTS) {
                        boolean alone = each.bare() && AskWords.leads(plain(before.text()), japanese);
                        found.add(request(each, alone ? before : sentence, sentence));
                    }
                }
                before = sentence;
            }
        }
        return found;
    }

    private DueRequest request(Deadline deadline, Said from, Said to) {
        int end = Math.min(to.end(), from.start() + LONGEST_QUOTE);
        int start = from.start();
        int deadlineAt = to.start() + deadline.end();
        if (deadlineAt > end) {
            start = Math.max(from.start(), deadlineAt - LONGEST_QUOTE / 2);
            end = Math.min(to.end(), start + LONGEST_QUOTE);
        }
        Quote quote = new Quote(report.id(), start, end, report.text().substring(start, end));
        return new DueRequest(
                deadline.due(),
                deadline.zone(),
                deadline.insteadOf(),
                AskWords.isDelicate(plain(quote.text())),
                Certainty.REPORTED,
                quote);
    }

    /// Lines and sentences that tell what comes, but for those that ask.
    private List<Quote> promised(List<Said> body) {
        List<Quote> found = new ArrayList<>();
        for (Said line : body) {
            for (Said sentence : sentences(line)) {
                String said = plain(sentence.text());
                boolean told =
                        QUANTITY.matcher(said).find()
                                && DELIVERED.matcher(said).find()
                                && !EVENT.matcher(said).find();
                if (told && found.size() < MOST_PROMISES) {
                    int end = Math.min(sentence.end(), sentence.start() + LONGEST_QUOTE);
                    found.add(
                            new Quote(
                                    report.id(),
                                    sentence.start(),
                                    end,
                                    report.text().substring(sentence.start(), end)));
                }
            }
        }
        return found;
    }

    private static List<Said> sentences(Said line) {
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
            if (stop || english || i + 1 == text.length()) {
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

    /// One character for each: what is found in it stands at the same place in the original, or
    /// near it where letters are ligatures.
    private static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            String one = Normalizer.normalize(text.substring(i, i + 1), Normalizer.Form.NFKC);
            char c = one.length() == 1 ? one.charAt(0) : text.charAt(i);
            plain.append(isSpace(c) ? ' ' : c == '‘' || c == '’' ? '\'' : c);
        }
        return plain.toString();
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || c == '\u3000' || c == '\u00A0';
    }
}
