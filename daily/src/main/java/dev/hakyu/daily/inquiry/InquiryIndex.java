package dev.hakyu.daily.inquiry;

import dev.hakyu.model.InputRejected;
import dev.hakyu.model.Problem;
import dev.hakyu.network.api.Settings;
import dev.hakyu.store.api.InquiryEntry;
import dev.hakyu.store.api.Store;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// The list of inquiries in the store, made from the folder, which owns them.
public final class InquiryIndex {
    private InquiryIndex() {}

    /// Makes the whole list anew; an inquiry that cannot be read is told and left out.
    public static List<Problem> rebuild(Store store, Path workspace, Settings settings)
            throws IOException {
        List<InquiryEntry> entries = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (InquiryId id : InquiryFolder.list(workspace)) {
            try {
                entries.add(entry(InquiryFolder.of(workspace, id), settings));
            } catch (InputRejected e) {
                problems.addAll(e.problems());
            }
        }
        store.inquiries().replaceAll(entries);
        return problems;
    }

    private static InquiryEntry entry(InquiryFolder folder, Settings settings) throws IOException {
        // Counts do not depend on the moment; only what is overdue does, which is not listed.
        InquiryStatus status = InquiryStatus.of(folder, settings, Instant.EPOCH);
        Inquiry inquiry = status.inquiry();
        String about =
                switch (inquiry.cause()) {
                    case Cause.OfIncident c -> c.incident();
                    case Cause.OfProduct c -> c.product();
                    case Cause.OfOther _ -> "";
                };
        return new InquiryEntry(
                inquiry.id().value(),
                inquiry.cause().shown().in(inquiry.lang()),
                about,
                inquiry.created(),
                inquiry.due().atZone(settings.zone()).toLocalDate(),
                status.asked(),
                status.answered(),
                null);
    }
}
