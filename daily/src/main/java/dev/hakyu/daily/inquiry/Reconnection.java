package dev.hakyu.daily.inquiry;

import dev.hakyu.model.InputRejected;
import dev.hakyu.model.Place;
import dev.hakyu.model.Problem;
import dev.hakyu.model.Text;
import dev.hakyu.model.network.OrganisationId;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What people decide about a supplier of an inquiry, up to connecting it again.
public final class Reconnection {
    private final InquiryFolder folder;
    private final Inquiry inquiry;

    private Reconnection(InquiryFolder folder, Inquiry inquiry) {
        this.folder = folder;
        this.inquiry = inquiry;
    }

    public static Reconnection of(InquiryFolder folder) throws IOException {
        return new Reconnection(folder, folder.read());
    }

    /// Sets a supplier's state.
    ///
    /// @throws InputRejected when the supplier is none of the inquiry, or it would be approved
    ///   while it does not say that it is restored, or an item of the checklist is open
    public void set(
            OrganisationId supplier,
            SupplierState state,
            String by,
            Optional<String> note,
            Instant now)
            throws IOException {
        Standing standing = standing(supplier);
        if (state == SupplierState.APPROVED) {
            requireRestored(supplier, standing);
            requireClosed(supplier, standing.open());
        }
        folder.append(
                new LogEntry(now, by, new Event.StateSet(supplier, state, note.orElse(null))));
    }

    /// Closes an item of the checklist.
    ///
    /// @param evidence where it can be seen: a file, a ticket, a report
    /// @throws InputRejected when the supplier is none of the inquiry, or there is no evidence
    public void close(
            OrganisationId supplier, ReconnectionItem item, String by, String evidence, Instant now)
            throws IOException {
        standing(supplier);
        if (evidence.isBlank()) {
            throw new InputRejected(noEvidence(supplier, item));
        }
        folder.append(new LogEntry(now, by, new Event.Checked(supplier, item, evidence.strip())));
    }

    /// Opens an item again; an approval falls with it.
    public void reopen(OrganisationId supplier, ReconnectionItem item, String by, Instant now)
            throws IOException {
        standing(supplier);
        folder.append(new LogEntry(now, by, new Event.Checked(supplier, item, null)));
    }

    /// How a supplier stands now.
    public Standing standing(OrganisationId supplier) throws IOException {
        Standing standing = Standing.of(inquiry, folder.log()).get(supplier);
        if (standing == null) {
            throw new InputRejected(notAsked(supplier));
        }
        return standing;
    }

    private static void requireRestored(OrganisationId supplier, Standing standing) {
        if (standing.state() != SupplierState.RESTORED) {
            throw new InputRejected(
                    Problem.error(
                            "not-restored",
                            new Place("inquiries", null, 0, null, supplier.value()),
                            new Text(
                                    "先方がまだ復旧を申告していないため、再接続を承認できません(現在: "
                                            + standing.state().label().ja()
                                            + ")。",
                                    "It does not say yet that it is restored, so reconnection"
                                            + " cannot be approved (now: "
                                            + standing.state().label().en()
                                            + ")."),
                            new Text(
                                    "先方の申告を受けてから、状態を「復旧(先方申告)」にしてください。",
                                    "Set the state to restored once they say so.")));
        }
    }

    private static void requireClosed(OrganisationId supplier, Set<ReconnectionItem> open) {
        if (!open.isEmpty()) {
            List<ReconnectionItem> items = List.copyOf(open);
            throw new InputRejected(
                    Problem.error(
                            "checklist-open",
                            new Place("inquiries", null, 0, null, supplier.value()),
                            new Text(
                                    "確認が済んでいない項目があるため、再接続を承認できません: "
                                            + String.join(
                                                    "、",
                                                    items.stream()
                                                            .map(each -> each.label().ja())
                                                            .toList()),
                                    "Reconnection cannot be approved while these are open: "
                                            + String.join(
                                                    ", ",
                                                    items.stream()
                                                            .map(each -> each.label().en())
                                                            .toList())),
                            new Text(
                                    "hakyu inquiry check で、確認した人と証跡を記録してください。",
                                    "Record who checked it and the evidence with hakyu inquiry"
                                            + " check.")));
        }
    }

    private static Problem noEvidence(OrganisationId supplier, ReconnectionItem item) {
        return Problem.error(
                "no-evidence",
                new Place("inquiries", null, 0, item.id(), supplier.value()),
                new Text("証跡がありません。", "There is no evidence."),
                new Text(
                        "報告書の場所やチケット番号など、後から確かめられるものを記入してください。",
                        "Name a report, file or ticket where it can be seen."));
    }

    private Problem notAsked(OrganisationId supplier) {
        return Problem.error(
                "supplier-not-asked",
                new Place(folder.shown("inquiry.json"), null, 0, null, supplier.value()),
                new Text("この照会の照会先ではありません。", "It is none of those asked."),
                new Text("hakyu inquiry status で照会先を確かめてください。", "See hakyu inquiry status."));
    }
}
