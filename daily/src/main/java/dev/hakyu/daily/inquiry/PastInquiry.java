package dev.hakyu.daily.inquiry;

import dev.hakyu.model.network.OrganisationId;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// An inquiry that was drawn up before, with those to whom its questions were really put: whose
/// letter went out or may have, or who answered. A letter that was refused or never sent asks
/// nobody anything.
///
/// @param put when the questions were put, by supplier
public record PastInquiry(Inquiry inquiry, Map<OrganisationId, Instant> put) {
    public PastInquiry {
        put = Map.copyOf(put);
    }

    /// All inquiries of a workspace.
    public static List<PastInquiry> list(Path workspace) throws IOException {
        List<PastInquiry> all = new ArrayList<>();
        for (InquiryId each : InquiryFolder.list(workspace)) {
            all.add(of(InquiryFolder.of(workspace, each)));
        }
        return all;
    }

    static PastInquiry of(InquiryFolder folder) throws IOException {
        Inquiry inquiry = folder.read();
        Map<OrganisationId, Instant> put = new LinkedHashMap<>();
        for (Standing each : Standing.of(inquiry, folder.log()).values()) {
            each.findAsked().or(each::findAnswered).ifPresent(at -> put.put(each.supplier(), at));
            if (each.inDoubt()) {
                put.putIfAbsent(each.supplier(), inquiry.created());
            }
        }
        return new PastInquiry(inquiry, put);
    }
}
