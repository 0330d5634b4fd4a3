package dev.hakyu.daily.inquiry;

import dev.hakyu.model.InputRejected;
import dev.hakyu.model.Lang;
import dev.hakyu.model.Place;
import dev.hakyu.model.Problem;
import dev.hakyu.model.Text;
import dev.hakyu.model.network.Organisation;
import dev.hakyu.model.network.OrganisationId;
import dev.hakyu.network.api.NetworkEdit;
import dev.hakyu.network.api.WorkspaceFiles;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Draws up an inquiry: who is asked what, through whom, by when. Nothing is written.
///
/// A victim is put at most [Questions#MOST_FOR_A_VICTIM] questions in the first 24 hours after it
/// was first asked about the incident ([VictimLoad]).
public final class InquiryPlan {
    private static final int MOST_ROWS = 500;

    private final WorkspaceFiles files;
    private final InquiryRequest request;
    private final VictimLoad load;
    private final RowIndex rows;
    private final Tiers tiers;
    private final DueTime due;
    private final NetworkEdit cells;

    private InquiryPlan(WorkspaceFiles files, InquiryRequest request, List<PastInquiry> earlier)
            throws IOException {
        this.files = files;
        this.request = request;
        this.load = VictimLoad.of(files.directory(), request.cause(), earlier);
        this.rows = RowIndex.of(files.network());
        this.tiers = Tiers.of(files.network());
        this.due = DueTime.of(files.settings());
        this.cells = NetworkEdit.of(files);
    }

    /// What was drawn up.
    ///
    /// @param leftOut chosen suppliers of which no row fits the questions, so that there is nothing
    ///   to ask them
    public record Drawn(Inquiry inquiry, List<OrganisationId> leftOut) {
        public Drawn {
            leftOut = List.copyOf(leftOut);
        }
    }

    /// Draws up.
    ///
    /// @param earlier inquiries of the workspace
    /// @throws InputRejected when nobody is chosen or nobody is left, a question or supplier is not
    ///   known, or a victim would be asked too much
    public static Drawn draw(
            InquiryId id, WorkspaceFiles files, InquiryRequest request, List<PastInquiry> earlier)
            throws IOException {
        return new InquiryPlan(files, request, earlier).draw(id);
    }

    private Drawn draw(InquiryId id) throws IOException {
        if (request.suppliers().isEmpty()) {
            throw new InputRejected(nobody());
        }
        Map<String, Question> used = new LinkedHashMap<>();
        List<Asked> asked = new ArrayList<>();
        List<Organisation> leftOut = new ArrayList<>();
        for (Map.Entry<OrganisationId, Boolean> each : request.suppliers().entrySet()) {
            List<Question> questions = questionsFor(each.getValue());
            Organisation organisation = organisation(each.getKey());
            List<FormRow> form = form(each.getKey(), questions);
            if (form.isEmpty()) {
                leftOut.add(organisation);
            } else {
                asked.add(ask(organisation, each.getValue(), form));
                questions.forEach(question -> used.putIfAbsent(question.id(), question));
            }
        }
        if (asked.isEmpty()) {
            throw new InputRejected(leftOut.stream().map(InquiryPlan::nothingToAsk).toList());
        }
        List<Asked> together = withOneDueALetter(asked);
        Inquiry inquiry =
                new Inquiry(
                        id,
                        request.cause(),
                        request.now(),
                        request.by(),
                        request.lang(),
                        together.stream().map(Asked::due).min(Instant::compareTo).orElseThrow(),
                        List.copyOf(used.values()),
                        together);
        return new Drawn(inquiry, leftOut.stream().map(Organisation::id).toList());
    }

    /// Those whom one letter asks answer by the first of their times: the letter, its forms and
    /// every list name the same.
    private static List<Asked> withOneDueALetter(List<Asked> asked) {
        Map<OrganisationId, Instant> first = new LinkedHashMap<>();
        asked.forEach(each ->
                first.merge(
                        each.addressee(),
                        each.due(),
                        (one, other) -> one.isBefore(other) ? one : other));
        return asked.stream()
                .map(each -> each.withDue(first.getOrDefault(each.addressee(), each.due())))
                .toList();
    }

    private List<Question> questionsFor(boolean victim) {
        if (request.questions().isEmpty()) {
            return Questions.of(usualSet(victim));
        }
        List<Question> questions = new ArrayList<>();
        for (String id : request.questions()) {
            questions.add(Questions.find(id).orElseThrow(() -> new InputRejected(noQuestion(id))));
        }
        return questions;
    }

    private QuestionSet usualSet(boolean victim) {
        return switch (request.cause()) {
            case Cause.OfIncident incident -> victim ? QuestionSet.VICTIM : QuestionSet.INCIDENT;
            case Cause.OfProduct product -> QuestionSet.PRODUCT;
            case Cause.OfOther other -> QuestionSet.NETWORK;
        };
    }

    private Organisation organisation(OrganisationId supplier) {
        return files.network()
                .index()
                .findOrganisation(supplier)
                .orElseThrow(() -> new InputRejected(noSupplier(supplier)));
    }

    private List<FormRow> form(OrganisationId supplier, List<Question> questions)
            throws IOException {
        List<FormRow> form = new ArrayList<>();
        for (Question question : questions) {
            addRows(form, question, supplier);
        }
        return form;
    }

    private Asked ask(Organisation organisation, boolean victim, List<FormRow> form) {
        OrganisationId supplier = organisation.id();
        Instant latest = request.latest();
        if (victim && request.cause() instanceof Cause.OfIncident) {
            Place place = organisation.origin().place();
            load.tooMuch(supplier, organisation.name(), place, form.size(), request.now())
                    .ifPresent(problem -> {
                        throw new InputRejected(problem);
                    });
        }
        Instant first = load.first(supplier).orElse(request.now());
        Instant usual =
                victim
                        ? due.ofVictim(request.now(), first, latest)
                        : due.usual(request.now(), latest);
        return new Asked(
                supplier,
                request.lang() == Lang.JA
                        ? LetterName.of(organisation, Lang.JA)
                        : organisation.name(),
                victim,
                tiers.via(supplier).orElse(null),
                organisation.buyer(),
                request.findDue().orElse(usual),
                form);
    }

    private void addRows(List<FormRow> form, Question question, OrganisationId supplier)
            throws IOException {
        List<RowKey> keys =
                switch (question.target()) {
                    case Target.Cell(String table, String column) -> rows.rowsOf(table, supplier);
                    case Target.Fact fact -> List.of();
                    case Target.Use use -> List.of();
                    case Target.UseVersion version -> List.of();
                };
        if (question.target() instanceof Target.Cell(String table, String column)) {
            for (RowKey key : keys) {
                if (form.size() < MOST_ROWS) {
                    String present = present(key, column);
                    form.add(row(form, question, rows.shown(key), key, present));
                }
            }
        } else {
            form.add(row(form, question, object(), null, ""));
        }
    }

    private String object() {
        return switch (request.cause()) {
            case Cause.OfProduct product -> product.product();
            case Cause.OfIncident incident -> "";
            case Cause.OfOther other -> "";
        };
    }

    private static FormRow row(
            List<FormRow> form,
            Question question,
            String object,
            @Nullable RowKey key,
            String present) {
        return new FormRow("Q%02d".formatted(form.size() + 1), question.id(), object, key, present);
    }

    private String present(RowKey key, String column) throws IOException {
        Place place = rows.find(key).map(origin -> origin.place()).orElse(null);
        return place == null ? "" : cells.cell(place, column);
    }

    private static Problem nobody() {
        return Problem.error(
                "nobody-to-ask",
                Place.file("network/organisations.csv"),
                new Text("照会先が1社も選ばれていません。", "Nobody is chosen to be asked."),
                new Text(
                        "--supplier で組織IDを指定するか、--all を付けてください。",
                        "Name ids with --supplier, or add --all."));
    }

    private static Problem noSupplier(OrganisationId id) {
        return Problem.error(
                "supplier-unknown",
                new Place("network/organisations.csv", null, 0, "id", id.value()),
                new Text("この組織IDは一覧にありません。", "There is no organisation with this id."),
                new Text("hakyu match で名称から組織IDを確かめてください。", "hakyu match finds the id of a name."));
    }

    private static Problem noQuestion(String id) {
        return Problem.error(
                "question-unknown",
                new Place("--question", null, 0, null, id),
                new Text("この質問はありません。", "There is no such question."),
                new Text(
                        "次から選んでください: " + String.join("、", Questions.ids()),
                        "Choose from: " + String.join(", ", Questions.ids())));
    }

    private static Problem nothingToAsk(Organisation organisation) {
        return Problem.error(
                "nothing-to-ask",
                organisation.origin().place(),
                new Text(
                        organisation.name() + "には、選んだ質問に当たる行がありません。",
                        "No row of " + organisation.name() + " fits the questions chosen."),
                new Text("ほかの質問を加えるか、照会先から外してください。", "Add a question, or leave it out."));
    }
}
