package dev.hakyu.duties.internal.clock;

import dev.hakyu.duties.internal.expression.Expression;
import dev.hakyu.duties.internal.expression.ExpressionParser;
import dev.hakyu.duties.internal.yaml.Conditions;
import dev.hakyu.duties.internal.yaml.Fields;
import dev.hakyu.model.Term;
import dev.hakyu.model.Text;
import dev.hakyu.model.duty.Confidence;
import dev.hakyu.model.duty.LawReference;
import dev.hakyu.model.duty.Recipient;
import dev.hakyu.model.duty.RuleId;
import dev.hakyu.model.duty.RuleStatus;
import dev.hakyu.model.duty.StartMoment;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads one rule of a clock file.
final class ClockRuleReader {
    private static final int MAX_COUNT = 10_000;
    private static final String SUBMITTED = "submitted:";
    private static final String LATEST = ".latest";
    private static final ExpressionParser APPLIES = new ExpressionParser(Vocabularies.ofProfile());
    private static final ExpressionParser TRIGGER = new ExpressionParser(Vocabularies.ofCase());
    private static final Text MISSING = new Text("(なし)", "(none)");

    private final Fields fields;
    private final Map<String, Recipient> recipients;
    private final Set<String> calendars;
    private boolean faulty;

    ClockRuleReader(Fields fields, Map<String, Recipient> recipients, Set<String> calendars) {
        this.fields = fields;
        this.recipients = recipients;
        this.calendars = calendars;
    }

    /// The rule, or null when a fault of it has been reported.
    @Nullable ClockRule read() {
        String id = required("id");
        String jurisdiction = required("jurisdiction");
        List<Recipient> to = to();
        Text title = text("title");
        Start start = start();
        TimeUnit unit = fields.term("unit", TimeUnit.class);
        Integer n = fields.number("n", MAX_COUNT);
        Integer least = fields.number("n_min", MAX_COUNT);
        Integer ifMalicious = fields.number("n_if_malicious", MAX_COUNT);
        boolean dayOne = fields.flag("day1_is_start");
        countFrom(dayOne);
        boolean qualitative = fields.flag("qualitative");
        Text wording = fields.text("wording");
        Cap cap = cap();
        Roll roll = roll();
        String calendar = calendar(unit, roll);
        ZoneId zone = zone();
        Expression applies = condition("applies", APPLIES);
        Expression trigger = condition("trigger", TRIGGER);
        Text triggerText = fields.text("trigger_text");
        boolean released = fields.flag("contractor_released_by_notifying");
        LawReference law = law();
        List<Text> notes = fields.texts("notes");
        fields.end();
        if (unit == null) {
            fields.required("unit");
        }
        if (faulty || unit == null || start == null || zone == null || law == null) {
            return null;
        }
        return new ClockRule(
                new RuleId(id),
                jurisdiction,
                to,
                title,
                start,
                unit,
                n,
                least,
                ifMalicious,
                dayOne,
                qualitative,
                wording,
                cap,
                roll,
                calendar,
                zone,
                applies,
                trigger,
                triggerText,
                released,
                law,
                notes);
    }

    private String required(String key) {
        String value = fields.required(key);
        faulty |= value.isEmpty() || value.length() > 80;
        return value;
    }

    private Text text(String key) {
        Text text = fields.text(key);
        if (text == null) {
            faulty = true;
            fields.required(key);
        }
        return text == null ? MISSING : text;
    }

    private List<Recipient> to() {
        List<Recipient> result = new ArrayList<>();
        for (String id : fields.words("to")) {
            Recipient recipient = recipients.get(id);
            if (recipient == null) {
                faulty = true;
                fields.unknownWord("to", id, recipients.keySet().stream().sorted().toList());
            } else {
                result.add(recipient);
            }
        }
        if (result.isEmpty() && !faulty) {
            faulty = true;
            fields.required("to");
        }
        return result;
    }

    private @Nullable Start start() {
        String value = required("start");
        if (value.startsWith(SUBMITTED) && value.length() > SUBMITTED.length()) {
            String rule = value.substring(SUBMITTED.length());
            boolean latest = rule.endsWith(LATEST) && rule.length() > LATEST.length();
            return new Start.AfterSubmission(
                    new RuleId(latest ? rule.substring(0, rule.length() - LATEST.length()) : rule),
                    latest);
        }
        Optional<StartMoment> moment = Term.find(StartMoment.class, value);
        if (moment.isEmpty() && !value.isEmpty()) {
            List<String> allowed =
                    Stream.concat(
                                    Stream.of(StartMoment.values()).map(Term::id),
                                    Stream.of(SUBMITTED + "RULE", SUBMITTED + "RULE" + LATEST))
                            .toList();
            fields.unknownWord("start", value, allowed);
        }
        return moment.map(Start.At::new).orElse(null);
    }

    private void countFrom(boolean dayOne) {
        Optional<String> from = fields.find("count_from");
        if (from.isPresent() && !from.get().equals("next_day")) {
            fields.unknownWord("count_from", from.get(), List.of("next_day"));
        }
        if (from.isPresent() && dayOne) {
            faulty = true;
            fields.fault(
                    "contradiction",
                    "count_from",
                    new Text(
                            "count_from: next_day と day1_is_start: true は両立しません。",
                            "count_from: next_day and day1_is_start: true exclude each other."),
                    new Text("どちらかを消してください。", "Remove one of them."));
        }
    }

    private @Nullable Cap cap() {
        Optional<Fields> map = fields.map("cap");
        if (map.isEmpty()) {
            return null;
        }
        Fields cap = map.get();
        StartMoment start = cap.term("start", StartMoment.class);
        Integer hours = cap.number("n", MAX_COUNT);
        TimeUnit unit = cap.term("unit", TimeUnit.class);
        boolean dropped = cap.flag("dropped_if_start_after_cap");
        cap.end();
        if (start == null || hours == null || unit != TimeUnit.HOURS) {
            faulty = true;
            fields.wrong(
                    "cap",
                    null,
                    "{start: aware, unit: h, n: 24}",
                    "{start: aware, unit: h, n: 24}; a cap counts in hours");
            return null;
        }
        return new Cap(start, hours, dropped);
    }

    private Roll roll() {
        Optional<String> value = fields.find("roll");
        if (value.isEmpty()) {
            return Roll.NONE;
        }
        for (Roll roll : Roll.values()) {
            if (roll.name().equals(value.get())) {
                return roll;
            }
        }
        fields.unknownWord("roll", value.get(), Stream.of(Roll.values()).map(Enum::name).toList());
        return Roll.NONE;
    }

    private String calendar(@Nullable TimeUnit unit, Roll roll) {
        String calendar = fields.find("calendar").orElse("");
        if (calendar.isEmpty() && roll == Roll.JP_GOV) {
            calendar = "JP_GOV";
        }
        boolean needed = unit == TimeUnit.BUSINESS_DAYS || roll != Roll.NONE;
        if (needed && !calendars.contains(calendar)) {
            faulty = true;
            fields.unknownWord("calendar", calendar, calendars.stream().sorted().toList());
        }
        return calendar;
    }

    private @Nullable ZoneId zone() {
        String value = required("zone");
        try {
            return value.isEmpty() ? null : ZoneId.of(value);
        } catch (DateTimeException e) {
            fields.fault(
                    "unknown-value",
                    "zone",
                    new Text("時間帯「" + value + "」がありません。", "There is no time zone '" + value + "'."),
                    new Text("Asia/Tokyo のように書いてください。", "Write it as Asia/Tokyo."));
            return null;
        }
    }

    private Expression condition(String key, ExpressionParser parser) {
        Optional<Expression> read = Conditions.read(fields, key, parser);
        faulty |= read.isEmpty();
        return read.orElseGet(Expression::always);
    }

    private @Nullable LawReference law() {
        Text source = text("source");
        LocalDate asOf = fields.date("as_of");
        String symbol = required("confidence");
        Confidence confidence = Confidence.ofSymbol(symbol).orElse(null);
        RuleStatus status = fields.term("status", RuleStatus.class);
        LocalDate from = fields.date("from");
        LocalDate until = fields.date("until");
        if (confidence == null && !symbol.isEmpty()) {
            fields.unknownWord("confidence", symbol, List.of("V", "S", "M", "?"));
        }
        if (status == null) {
            fields.required("status");
        }
        if (asOf == null) {
            fields.required("as_of");
        }
        if (from != null && until != null && until.isBefore(from)) {
            fields.wrong("until", null, "from 以後の日付", "a date not before from");
            return null;
        }
        return confidence == null || status == null || asOf == null
                ? null
                : new LawReference(source, asOf, confidence, status, from, until);
    }
}
