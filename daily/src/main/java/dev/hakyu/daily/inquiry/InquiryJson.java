package dev.hakyu.daily.inquiry;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.hakyu.model.Lang;
import dev.hakyu.model.Text;
import dev.hakyu.model.network.OrganisationId;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// `inquiry.json` and the lines of `log.jsonl`, to and from records. The same inquiry always gives
/// the same text.
final class InquiryJson {
    private static final int VERSION = 1;
    private static final String SENT = "sent";
    private static final String AGAIN = "again";
    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                    .changeDefaultPropertyInclusion(
                            value -> value.withValueInclusion(JsonInclude.Include.NON_NULL))
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build();
    private static final JsonMapper LINES =
            MAPPER.rebuild().disable(SerializationFeature.INDENT_OUTPUT).build();

    private InquiryJson() {}

    record Doc(
            int version,
            String id,
            CauseDoc cause,
            String created,
            String createdBy,
            String language,
            String due,
            List<QuestionDoc> questions,
            List<AskedDoc> suppliers) {}

    record CauseDoc(
            String kind,
            @Nullable String incident,
            @Nullable String victim,
            @Nullable String product,
            @Nullable String versions,
            Text shown) {}

    record QuestionDoc(
            String id, String target, String type, List<Choice> choices, Text words, Text hint) {}

    record AskedDoc(
            String supplier,
            String name,
            boolean victim,
            @Nullable String via,
            @Nullable String buyer,
            String due,
            List<RowDoc> rows) {}

    record RowDoc(
            String no,
            String question,
            String object,
            @Nullable String table,
            @Nullable List<String> row,
            String present) {}

    record LineDoc(
            int version,
            String at,
            String by,
            String event,
            @Nullable String supplier,
            @Nullable String letter,
            @Nullable String file,
            @Nullable String sha256,
            @Nullable Integer suppliers,
            @Nullable Integer answers,
            @Nullable Integer errors,
            @Nullable String state,
            @Nullable String item,
            @Nullable String evidence,
            @Nullable String note) {}

    /// The text of `inquiry.json`.
    static String write(Inquiry inquiry) {
        return MAPPER.writeValueAsString(doc(inquiry)) + "\n";
    }

    /// Reads what [#write] wrote.
    ///
    /// @throws IllegalArgumentException when it is something else, with what and where
    static Inquiry read(String text) {
        try {
            Doc doc = MAPPER.readValue(text, Doc.class);
            if (doc.version() != VERSION) {
                throw new IllegalArgumentException("version must be 1, got " + doc.version());
            }
            return inquiry(doc);
        } catch (JacksonException e) {
            throw new IllegalArgumentException(e.getOriginalMessage(), e);
        } catch (DateTimeParseException | NullPointerException e) {
            throw new IllegalArgumentException(String.valueOf(e.getMessage()), e);
        }
    }

    /// One line of the log, without its line end.
    static String writeLine(LogEntry entry) {
        return LINES.writeValueAsString(line(entry));
    }

    /// Reads what [#writeLine] wrote.
    ///
    /// @throws IllegalArgumentException when it is something else
    static LogEntry readLine(String text) {
        try {
            LineDoc line = LINES.readValue(text, LineDoc.class);
            return new LogEntry(Instant.parse(line.at()), line.by(), event(line));
        } catch (JacksonException e) {
            throw new IllegalArgumentException(e.getOriginalMessage(), e);
        } catch (DateTimeParseException | NullPointerException e) {
            throw new IllegalArgumentException(String.valueOf(e.getMessage()), e);
        }
    }

    /// Any value of records, lists and maps as JSON.
    static String writeValue(Map<String, ?> value) {
        return MAPPER.writeValueAsString(value) + "\n";
    }

    private static Doc doc(Inquiry inquiry) {
        return new Doc(
                VERSION,
                inquiry.id().value(),
                causeDoc(inquiry.cause()),
                inquiry.created().toString(),
                inquiry.createdBy(),
                inquiry.lang().name().toLowerCase(Locale.ROOT),
                inquiry.due().toString(),
                inquiry.questions().stream()
                        .map(each ->
                                new QuestionDoc(
                                        each.id(),
                                        each.target().written(),
                                        each.type(),
                                        each.choices(),
                                        each.words(),
                                        each.hint()))
                        .toList(),
                inquiry.asked().stream().map(InquiryJson::askedDoc).toList());
    }

    private static CauseDoc causeDoc(Cause cause) {
        return switch (cause) {
            case Cause.OfIncident(String incident, String victim, Text shown) ->
                    new CauseDoc("incident", incident, victim, null, null, shown);
            case Cause.OfProduct(String product, String versions, Text shown) ->
                    new CauseDoc("product", null, null, product, versions, shown);
            case Cause.OfOther(Text shown) -> new CauseDoc("other", null, null, null, null, shown);
        };
    }

    private static AskedDoc askedDoc(Asked asked) {
        OrganisationId via = asked.via();
        return new AskedDoc(
                asked.supplier().value(),
                asked.name(),
                asked.victim(),
                via == null ? null : via.value(),
                asked.buyer(),
                asked.due().toString(),
                asked.rows().stream().map(InquiryJson::rowDoc).toList());
    }

    private static RowDoc rowDoc(FormRow row) {
        RowKey key = row.row();
        return new RowDoc(
                row.no(),
                row.question(),
                row.object(),
                key == null ? null : key.table(),
                key == null ? null : key.values(),
                row.present());
    }

    private static Inquiry inquiry(Doc doc) {
        return new Inquiry(
                new InquiryId(doc.id()),
                cause(doc.cause()),
                Instant.parse(doc.created()),
                doc.createdBy(),
                Lang.valueOf(doc.language().toUpperCase(Locale.ROOT)),
                Instant.parse(doc.due()),
                doc.questions().stream()
                        .map(each ->
                                new Question(
                                        each.id(),
                                        Target.parse(each.target()),
                                        each.type(),
                                        each.choices(),
                                        each.words(),
                                        each.hint()))
                        .toList(),
                doc.suppliers().stream().map(InquiryJson::asked).toList());
    }

    private static Cause cause(CauseDoc doc) {
        return switch (doc.kind()) {
            case "incident" ->
                    new Cause.OfIncident(
                            String.valueOf(doc.incident()),
                            String.valueOf(doc.victim()),
                            doc.shown());
            case "product" ->
                    new Cause.OfProduct(String.valueOf(doc.product()), doc.versions(), doc.shown());
            case "other" -> new Cause.OfOther(doc.shown());
            default ->
                    throw new IllegalArgumentException(
                            "cause.kind must be incident, product or other, got " + doc.kind());
        };
    }

    private static Asked asked(AskedDoc doc) {
        String via = doc.via();
        return new Asked(
                new OrganisationId(doc.supplier()),
                doc.name(),
                doc.victim(),
                via == null ? null : new OrganisationId(via),
                doc.buyer(),
                Instant.parse(doc.due()),
                doc.rows().stream().map(InquiryJson::row).toList());
    }

    private static FormRow row(RowDoc doc) {
        String table = doc.table();
        List<String> values = doc.row();
        return new FormRow(
                doc.no(),
                doc.question(),
                doc.object(),
                table == null || values == null ? null : new RowKey(table, values),
                doc.present());
    }

    private static LineDoc line(LogEntry entry) {
        Line line = new Line(entry);
        return switch (entry.event()) {
            case Event.Created(int suppliers) -> line.doc(null, null, null, suppliers);
            case Event.Written(String letter, OrganisationId to, String file) ->
                    line.doc(to, letter, file, null);
            case Event.Sending(String letter, OrganisationId to) ->
                    line.doc(to, letter, null, null);
            case Event.Sent(String letter, OrganisationId to) -> line.doc(to, letter, null, null);
            case Event.NotSent(String letter, OrganisationId to) ->
                    line.doc(to, letter, null, null);
            case Event.InDoubt(String letter, OrganisationId to) ->
                    line.doc(to, letter, null, null);
            case Event.Settled e -> line.settled(e);
            case Event.Answered e -> line.answered(e);
            case Event.StateSet(OrganisationId supplier, SupplierState state, String note) ->
                    line.state(supplier, state.id(), null, null, note);
            case Event.Checked(OrganisationId supplier, ReconnectionItem item, String evidence) ->
                    line.state(supplier, null, item.id(), evidence, null);
        };
    }

    /// The parts that every line has.
    private record Line(LogEntry entry) {
        LineDoc doc(
                @Nullable OrganisationId to,
                @Nullable String letter,
                @Nullable String file,
                @Nullable Integer suppliers) {
            return new LineDoc(
                    VERSION,
                    entry.at().toString(),
                    entry.by(),
                    entry.event().word(),
                    to == null ? null : to.value(),
                    letter,
                    file,
                    null,
                    suppliers,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null);
        }

        LineDoc settled(Event.Settled e) {
            return new LineDoc(
                    VERSION,
                    entry.at().toString(),
                    entry.by(),
                    e.word(),
                    e.addressee().value(),
                    e.letter(),
                    null,
                    null,
                    null,
                    null,
                    null,
                    e.sent() ? SENT : AGAIN,
                    null,
                    null,
                    e.reason());
        }

        LineDoc answered(Event.Answered e) {
            return new LineDoc(
                    VERSION,
                    entry.at().toString(),
                    entry.by(),
                    e.word(),
                    e.supplier().value(),
                    null,
                    e.file(),
                    e.sha256(),
                    null,
                    e.answers(),
                    e.errors(),
                    null,
                    null,
                    null,
                    null);
        }

        LineDoc state(
                OrganisationId supplier,
                @Nullable String state,
                @Nullable String item,
                @Nullable String evidence,
                @Nullable String note) {
            return new LineDoc(
                    VERSION,
                    entry.at().toString(),
                    entry.by(),
                    entry.event().word(),
                    supplier.value(),
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    state,
                    item,
                    evidence,
                    note);
        }
    }

    private static Event event(LineDoc line) {
        String letter = String.valueOf(line.letter());
        return switch (line.event()) {
            case "created" -> new Event.Created(number(line.suppliers()));
            case "written" -> new Event.Written(letter, supplier(line), text(line.file()));
            case "sending" -> new Event.Sending(letter, supplier(line));
            case "sent" -> new Event.Sent(letter, supplier(line));
            case "not_sent" -> new Event.NotSent(letter, supplier(line));
            case "in_doubt" -> new Event.InDoubt(letter, supplier(line));
            case "settled" ->
                    new Event.Settled(letter, supplier(line), isSent(line), text(line.note()));
            case "answered" ->
                    new Event.Answered(
                            supplier(line),
                            text(line.file()),
                            text(line.sha256()),
                            number(line.answers()),
                            number(line.errors()));
            case "state" ->
                    new Event.StateSet(
                            supplier(line),
                            Event.term(SupplierState.class, text(line.state())),
                            line.note());
            case "checked" ->
                    new Event.Checked(
                            supplier(line),
                            Event.term(ReconnectionItem.class, text(line.item())),
                            line.evidence());
            default -> throw new IllegalArgumentException("no event '" + line.event() + "'");
        };
    }

    private static boolean isSent(LineDoc line) {
        return switch (text(line.state())) {
            case SENT -> true;
            case AGAIN -> false;
            default -> throw new IllegalArgumentException("state must be sent or again");
        };
    }

    private static OrganisationId supplier(LineDoc line) {
        return new OrganisationId(text(line.supplier()));
    }

    private static String text(@Nullable String value) {
        if (value == null) {
            throw new IllegalArgumentException("a value is missing in the line");
        }
        return value;
    }

    private static int number(@Nullable Integer value) {
        return value == null ? 0 : value;
    }
}
