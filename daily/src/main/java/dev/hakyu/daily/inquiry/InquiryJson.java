package dev.hakyu.daily.inquiry;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.hakyu.model.Lang;
import dev.hakyu.model.Text;
import dev.hakyu.model.network.OrganisationId;
import java.time.Instant;
import java.time.LocalDate;
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

/// `inquiry.json`, to and from records. The same inquiry always gives the same text.
final class InquiryJson {
    private static final int VERSION = 1;
    static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                    .changeDefaultPropertyInclusion(
                            value -> value.withValueInclusion(JsonInclude.Include.NON_NULL))
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build();

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
            @Nullable String since,
            Text shown,
            @Nullable PublishedDoc published) {}

    record PublishedDoc(String on, Text what) {}

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
            case Cause.OfIncident of ->
                    new CauseDoc(
                            "incident",
                            of.incident(),
                            of.victim(),
                            null,
                            null,
                            of.findSince().map(LocalDate::toString).orElse(null),
                            of.shown(),
                            of.findPublished()
                                    .map(each ->
                                            new PublishedDoc(each.on().toString(), each.what()))
                                    .orElse(null));
            case Cause.OfProduct(String product, String versions, Text shown) ->
                    new CauseDoc("product", null, null, product, versions, null, shown, null);
            case Cause.OfOther(Text shown) ->
                    new CauseDoc("other", null, null, null, null, null, shown, null);
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
        String since = doc.since();
        PublishedDoc told = doc.published();
        return switch (doc.kind()) {
            case "incident" ->
                    new Cause.OfIncident(
                            String.valueOf(doc.incident()),
                            String.valueOf(doc.victim()),
                            since == null ? null : LocalDate.parse(since),
                            doc.shown(),
                            told == null
                                    ? null
                                    : new Cause.OfIncident.Published(
                                            LocalDate.parse(told.on()), told.what()));
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
}
