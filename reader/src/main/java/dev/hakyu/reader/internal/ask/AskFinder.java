package dev.hakyu.reader.internal.ask;

import com.google.re2j.Pattern;
import dev.hakyu.model.PartialDate;
import dev.hakyu.model.incident.Certainty;
import dev.hakyu.model.incident.PartnerMail;
import dev.hakyu.model.incident.PartnerMail.DueRequest;
import dev.hakyu.model.incident.Quote;
import dev.hakyu.model.incident.Report;
import dev.hakyu.model.incident.ReportLanguage;
import dev.hakyu.reader.internal.ask.MailLines.Said;
import java.text.Normalizer;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Reads what a mail asks by a day or an hour, and which quantities it says will be delivered.
///
/// What is quoted or passed on from another mail, a newsletter, and what invites to an event or a
/// drill asks nothing of us. Linear in the length of the text; what is kept is bounded.
public final class AskFinder {
    private static final int HEAD_LINES = 12;
    private static final int MOST_REQUESTS = 8;
    private static final int MOST_PROMISES = 6;
    private static final int MOST_ADDRESSEES = 4;
    private static final int LONGEST_QUOTE = 300;
    private static final int LONGEST_ADDRESSEE = 80;
    private static final Pattern ADDRESSEE =
            Pattern.compile("(?:御中|様|殿|各位)[。、 ]*$|^(?i:dear|to|hello|hi) [^.]{2,60},?$");

    /// A mail that calls itself one; that others can be ordered stands below every mail.
    private static final Pattern NEWSLETTER =
            Pattern.compile(
                    "(?i)(?:本|この|当)(?:メールマガジン|メルマガ|ニュースレター)|\\b(?:this|our monthly) newsletter\\b");

    private static final Pattern NEWSLETTER_TITLE =
            Pattern.compile("(?i)メールマガジン|メルマガ|ニュースレター|\\bnewsletter\\b");
    private static final Pattern EVENT =
            Pattern.compile(
                    "(?i)セミナー|ウェビナー|説明会|展示会|講演|キャンペーン|アンケート|お?申し?込み?|参加登録|懇親|訓練|演習|配信(?:停止|解除)|webinar|seminar|conference|exhibition|campaign|survey|unsubscribe|\\bregister(?: (?:for|by|before|now|here|online|to (?:attend|join))\\b|[.!]?$)|sign up|\\brsvp\\b|\\bdrill\\b|\\bexercise\\b|tabletop|early bird|discount");
    private static final Pattern OF_ATTACKERS =
            Pattern.compile(
                    "(?i)(?:phishing|malware|ransomware|spam|attack|攻撃|フィッシング)(?:の|メールの)? ?(?:campaign|キャンペーン)");

    /// We are a customer too: of others speaks only what is for consumers.
    private static final Pattern ANOTHERS =
            Pattern.compile(
                    "一般の(?:方|お客)|(?:個人|会員)の?お客|お客(?:様|さま)[^。]{0,40}(?:会員|マイページ|アプリ|ポイント|店頭|店舗)");

    private static final Pattern QUANTITY =
            Pattern.compile(
                    "(?i)[0-9][0-9,]*(?:\\.[0-9]+)? ?(?:本|個|台|枚|セット|組|箱|ケース|パレット|ロット|巻|袋|缶|トン|kg|キロ|t\\b|pieces|pcs|units|sets|cartons|pallets|boxes|cases|rolls|drums|tonnes|tons|lots|parts)|全数|全量|内示(?:どおり|通り|の ?[0-9]|を下回)|(?:お届け|便|出荷|納入) ?(?:は)?(?:なし|ございません|ありません)|以降[^。]{0,20}(?:ございません|ありません)|\\b(?:no|nothing|full|all|half|[0-9]{1,2} ?%)(?: of)? (?:the |our |your )?(?:deliver|ship|quantit|forecast|further)");
    private static final Pattern DELIVERED =
            Pattern.compile(
                    "(?i)便|内示|納入|分納|納品|お届け|お渡し|出荷|発送|搬入|着荷|お出し|供給|積み込|在庫|完成品|現品|手持ち|deliver|ship|dispatch|suppl(?:y|ies)|truck|load|in stock|available|arriv|tonight|send you|collect");

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

    private Optional<PartnerMail> find() {
        PartialDate sent = report.published();
        MailLines.Parted mail = MailLines.of(report, japanese);
        if (mail == null
                || NEWSLETTER_TITLE.matcher(report.title()).find()
                || NEWSLETTER.matcher(report.text()).find()) {
            return Optional.empty();
        }
        Said header = mail.header();
        List<Said> body = mail.body();
        List<DueRequest> requests =
                sent == null || !sent.hasDay() ? List.of() : requests(body, sent.earliest());
        List<Quote> promised =
                promised(body).stream()
                        .filter(each ->
                                requests.stream().noneMatch(asked -> asked.quote().overlaps(each)))
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
        boolean invites = isOfEvent(report.title());
        for (Said line : body) {
            for (Said sentence : MailLines.sentences(line)) {
                String said = plain(sentence.text());
                if (isOfEvent(said)
                        || ANOTHERS.matcher(said).find()
                        || (invites && !DELIVERED.matcher(said).find())) {
                    before = sentence;
                    continue;
                }
                List<Deadline> deadlines = japanese ? inJapanese.in(said) : inEnglish.in(said);
                for (Deadline each : deadlines) {
                    boolean asked = AskWords.ask(said, plain(before.text()), each, japanese);
                    boolean far = each.due().earliest().toLocalDate().isBefore(sent.toLocalDate());
                    if (asked && !far && found.size() < MOST_REQUESTS) {
                        boolean alone =
                                each.bare() && AskWords.leads(plain(before.text()), japanese);
                        found.add(request(each, alone ? before : sentence, sentence));
                    }
                }
                before = sentence;
            }
        }
        return found;
    }

    private static boolean isOfEvent(String said) {
        return EVENT.matcher(OF_ATTACKERS.matcher(said).replaceAll("")).find();
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
            for (Said sentence : MailLines.sentences(line)) {
                String said = plain(sentence.text());
                boolean told =
                        QUANTITY.matcher(said).find()
                                && DELIVERED.matcher(said).find()
                                && !isOfEvent(said);
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

    /// One character for each: what is found in it stands at the same place in the original, or
    /// near it where letters are ligatures.
    private static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            String one = Normalizer.normalize(text.substring(i, i + 1), Normalizer.Form.NFKC);
            char c = one.length() == 1 ? one.charAt(0) : text.charAt(i);
            plain.append(MailLines.isSpace(c) ? ' ' : c == '‘' || c == '’' ? '\'' : c);
        }
        return plain.toString();
    }
}
