package dev.hakyu.daily.inquiry;

import dev.hakyu.model.network.OrganisationId;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The lines of `log.jsonl`, to and from records. The same entry always gives the same line.
final class LogJson {
    private static final int VERSION = 1;
    private static final String SENT = "sent";
    private static final String AGAIN = "again";
    private static final JsonMapper LINES =
            InquiryJson.MAPPER.rebuild().disable(SerializationFeature.INDENT_OUTPUT).build();

    private LogJson() {}

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

    /// One line of the log, without its line end.
    static String write(LogEntry entry) {
        return LINES.writeValueAsString(line(entry));
    }

    /// Reads what [#write] wrote.
    ///
    /// @throws IllegalArgumentException when it is something else
    static LogEntry read(String text) {
        try {
            LineDoc line = LINES.readValue(text, LineDoc.class);
            return new LogEntry(Instant.parse(line.at()), line.by(), event(line));
        } catch (JacksonException e) {
            throw new IllegalArgumentException(e.getOriginalMessage(), e);
        } catch (DateTimeParseException | NullPointerException e) {
            throw new IllegalArgumentException(String.valueOf(e.getMessage()), e);
        }
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
