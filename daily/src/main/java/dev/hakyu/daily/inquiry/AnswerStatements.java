package dev.hakyu.daily.inquiry;

import dev.hakyu.model.PartialDate;
import dev.hakyu.model.Text;
import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.DataClass;
import dev.hakyu.model.incident.Harm;
import dev.hakyu.model.incident.Modality;
import dev.hakyu.model.incident.OrganisationName;
import dev.hakyu.model.incident.OutageWhat;
import dev.hakyu.model.incident.Quote;
import dev.hakyu.model.incident.RestartOf;
import dev.hakyu.model.incident.Speaker;
import dev.hakyu.model.incident.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What a supplier's answers about an incident state.
///
/// The organisation that was hit speaks of its own stop, restart and data as in a notice; what it
/// says besides, and what any other supplier says of itself, are answers as they are. Nothing that
/// a supplier says of somebody else becomes a statement.
final class AnswerStatements {
    private static final Map<OutageWhat, List<String>> WORDS =
            Map.of(
                    OutageWhat.PRODUCTION,
                    List.of("生産", "製造", "工場", "ライン", "production", "plant", "manufactur"),
                    OutageWhat.ORDERS,
                    List.of("受注", "発注", "出荷", "納品", "物流", "order", "ship", "deliver", "logistic"),
                    OutageWhat.SALES,
                    List.of("販売", "sales"),
                    OutageWhat.SYSTEMS,
                    List.of("システム", "サーバ", "system", "server"));

    private static final List<RestartOf> DELIVERING =
            List.of(RestartOf.SHIPPING, RestartOf.SERVICES);

    private final Inquiry inquiry;
    private final Asked asked;
    private final List<KeptAnswer> answers;
    private final AnswerReport report;
    private final RestartBefore restartBefore;
    private final List<Statement> statements = new ArrayList<>();

    /// @param answers of one supplier that came in at one time
    /// @param report in which they can be quoted
    /// @param restartBefore what the supplier answered before on the day of the restart
    AnswerStatements(
            Inquiry inquiry,
            Asked asked,
            List<KeptAnswer> answers,
            AnswerReport report,
            RestartBefore restartBefore) {
        this.inquiry = inquiry;
        this.asked = asked;
        this.answers = List.copyOf(answers);
        this.report = report;
        this.restartBefore = restartBefore;
    }

    List<Statement> list() {
        for (KeptAnswer each : answers) {
            if (asked.victim()) {
                victim(each);
            } else {
                other(each);
            }
        }
        return List.copyOf(statements);
    }

    private void victim(KeptAnswer answer) {
        switch (answer.question()) {
            case Question.IMPACT -> {
                said(answer);
                if (answer.value().equals(Choice.NO) && !saysWhatStopped()) {
                    add(
                            answer,
                            new Assertion.Outage(OutageWhat.SERVICES, null, null, null),
                            Modality.DENIED);
                }
            }
            case Question.STOPPED -> {
                said(answer);
                if (saysStopped(answer.value()) && !saysNoImpact()) {
                    add(
                            answer,
                            new Assertion.Outage(
                                    what(answer.value()),
                                    StopStart.in(answer.value(), answer.answeredOn()).orElse(null),
                                    null,
                                    null),
                            Modality.ASSERTED);
                }
            }
            case Question.RESTART -> restart(answer);
            case Question.LEAK -> leak(answer);
            default -> said(answer);
        }
    }

    /// We ask when they deliver to us again, goods or services: that says nothing of when they take
    /// orders again. An answer that there is no day takes back the day answered before.
    private void restart(KeptAnswer answer) {
        PartialDate before = restartBefore.day();
        if (answer.value().equals(AnswerWords.NO_DATE)) {
            said(answer);
            if (before != null) {
                DELIVERING.forEach(of ->
                        add(
                                answer,
                                new Assertion.ResumptionForecast(of, before),
                                Modality.WITHDRAWN));
            }
            return;
        }
        day(answer)
                .ifPresent(date -> {
                    if (restartBefore.undecided()) {
                        said(answer, Modality.WITHDRAWN);
                    }
                    PartialDate instead = date.equals(before) ? null : before;
                    DELIVERING.forEach(of ->
                            add(
                                    answer,
                                    new Assertion.ResumptionForecast(
                                            of,
                                            date,
                                            null,
                                            Stepwise.says(answer.written()),
                                            instead,
                                            null),
                                    Modality.ASSERTED));
                });
    }

    /// Of the others only whether they suffer too is news for the incident.
    private void other(KeptAnswer answer) {
        if (!answer.question().equals(Question.IMPACT)) {
            return;
        }
        if (answer.value().equals(Choice.NO)) {
            add(
                    answer,
                    new Assertion.Answered(
                            OrganisationName.of(asked.name()),
                            AnswerWords.of(Question.IMPACT),
                            AnswerWords.value(inquiry.question(answer.question()), answer)),
                    Modality.DENIED);
        }
        if (!answer.value().equals(Choice.YES)) {
            return;
        }
        List<String> ja = new ArrayList<>();
        List<String> en = new ArrayList<>();
        shown(Question.RESTART)
                .ifPresent(day -> {
                    ja.add("再開の見込み " + day.ja());
                    en.add("restart expected " + day.en());
                });
        value(Question.COVER)
                .ifPresent(days -> {
                    ja.add("在庫で出荷を続けられる日数 " + days + "日");
                    en.add("can deliver from stock for " + days + " days");
                });
        String more = ja.isEmpty() ? "" : "(" + String.join("、", ja) + ")";
        String moreEn = en.isEmpty() ? "" : " (" + String.join(", ", en) + ")";
        add(
                answer,
                new Assertion.Answered(
                        OrganisationName.of(asked.name()),
                        AnswerWords.of(Question.IMPACT),
                        new Text("有" + more, "yes" + moreEn)),
                Modality.ASSERTED);
    }

    private void leak(KeptAnswer answer) {
        Modality modality =
                switch (answer.value()) {
                    case Choice.YES -> Modality.ASSERTED;
                    case Choice.POSSIBLE -> Modality.POSSIBLE;
                    case Choice.NO -> Modality.DENIED;
                    default -> null;
                };
        if (modality == null) {
            said(answer);
            return;
        }
        said(answer, modality);
        add(answer, new Assertion.HarmDone(Harm.LEAK), modality);
        if (modality != Modality.DENIED) {
            for (DataClass each : classes(answer.remark())) {
                add(answer, new Assertion.Exposed(each, false), modality);
            }
        }
    }

    /// The classes of data whose very name stands in a list; other words stay in the quote.
    private static List<DataClass> classes(String remark) {
        List<DataClass> classes = new ArrayList<>();
        for (String part : remark.split("[、,,;;・\\n]", -1)) {
            String key = FormWords.key(part);
            for (DataClass each : DataClass.values()) {
                boolean named =
                        key.equals(FormWords.key(each.label().ja()))
                                || key.equals(FormWords.key(each.label().en()));
                if (named && each != DataClass.OTHER && !classes.contains(each)) {
                    classes.add(each);
                }
            }
        }
        return classes;
    }

    /// The answer in its own words; what they still look into is not certain.
    private void said(KeptAnswer answer) {
        boolean open = answer.value().equals(Choice.CHECKING);
        said(answer, open ? Modality.POSSIBLE : Modality.ASSERTED);
    }

    private void said(KeptAnswer answer, Modality modality) {
        if (AnswerWords.isKnown(answer.question())) {
            add(
                    answer,
                    new Assertion.Answered(
                            OrganisationName.of(asked.name()),
                            AnswerWords.of(answer.question()),
                            AnswerWords.value(inquiry.question(answer.question()), answer)),
                    modality);
        }
    }

    private void add(KeptAnswer answer, Assertion what, Modality modality) {
        Quote quote = report.quote(answer);
        statements.add(
                new Statement(
                        what,
                        Speaker.VICTIM,
                        modality,
                        asked.victim() ? null : asked.name(),
                        quote));
    }

    private Optional<String> value(String question) {
        return answers.stream()
                .filter(each -> each.question().equals(question))
                .map(KeptAnswer::value)
                .findFirst();
    }

    private Optional<Text> shown(String question) {
        return answers.stream()
                .filter(each -> each.question().equals(question))
                .map(each -> AnswerWords.withUnit(inquiry.question(question), each))
                .findFirst();
    }

    private boolean saysWhatStopped() {
        return value(Question.STOPPED).filter(AnswerStatements::saysStopped).isPresent();
    }

    /// Whether the answer to the question what has stopped says so, or names it.
    static boolean saysStopped(String value) {
        return StopWords.stateStop(value) || StopWords.nameWhatStopped(value);
    }

    private boolean saysNoImpact() {
        return value(Question.IMPACT).filter(Choice.NO::equals).isPresent();
    }

    private static OutageWhat what(String value) {
        String words = value.toLowerCase(Locale.ROOT);
        for (OutageWhat what : OutageWhat.values()) {
            if (WORDS.getOrDefault(what, List.of()).stream().anyMatch(words::contains)) {
                return what;
            }
        }
        return OutageWhat.SERVICES;
    }

    /// The day that an answer names.
    static Optional<PartialDate> day(KeptAnswer answer) {
        return PartialDate.parse(answer.value())
                .filter(PartialDate::hasDay)
                .filter(AnswerStatements::sane);
    }

    private static boolean sane(PartialDate date) {
        LocalDate day = date.earliest().toLocalDate();
        return day.getYear() >= 2000 && day.getYear() < 2200;
    }
}
