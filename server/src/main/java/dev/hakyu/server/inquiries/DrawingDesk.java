package dev.hakyu.server.inquiries;

import dev.hakyu.brief.api.ActionDesk;
import dev.hakyu.daily.inquiry.Cause;
import dev.hakyu.daily.inquiry.Inquiry;
import dev.hakyu.daily.inquiry.InquiryFolder;
import dev.hakyu.daily.inquiry.InquiryId;
import dev.hakyu.daily.inquiry.InquiryPlan;
import dev.hakyu.daily.inquiry.InquiryRequest;
import dev.hakyu.daily.inquiry.PastInquiry;
import dev.hakyu.daily.inquiry.SupplierChoice;
import dev.hakyu.daily.inquiry.Templates;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.network.Exposure;
import dev.hakyu.model.product.VersionRange;
import dev.hakyu.network.api.ProductUsers;
import dev.hakyu.network.api.WorkspaceFiles;
import dev.hakyu.network.api.WorkspaceReader;
import dev.hakyu.server.members.NeedToKnow;
import dev.hakyu.server.workspace.Snapshot;
import dev.hakyu.server.workspace.Workspace;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Where inquiries are drawn up; nothing is sent here.
@Component
class DrawingDesk {
    private final Workspace workspace;
    private final InquiryChanges changes;
    private final NeedToKnow needToKnow;
    private final Clock clock;

    DrawingDesk(
            Workspace workspace, InquiryChanges changes, NeedToKnow needToKnow, Clock hakyuClock) {
        this.workspace = workspace;
        this.changes = changes;
        this.needToKnow = needToKnow;
        this.clock = hakyuClock;
    }

    /// What an inquiry is to be about.
    sealed interface Wish {
        /// An incident.
        record OfIncident(Incident incident) implements Wish {}

        /// A product.
        ///
        /// @param versions that are concerned; empty for all
        record OfProduct(String product, List<VersionRange> versions) implements Wish {
            public OfProduct {
                versions = List.copyOf(versions);
            }
        }
    }

    /// What an inquiry on an incident would be; nothing is written.
    InquiryPlan.Drawn plan(Incident incident, String who) throws IOException {
        return plan(
                WorkspaceReader.read(workspace.directory()), new Wish.OfIncident(incident), who);
    }

    /// Draws an inquiry up and keeps it.
    Inquiry drawUp(Wish wish, String who) throws IOException {
        return changes.change(
                "inquiry-drawn-up",
                who,
                files -> {
                    Inquiry inquiry = plan(files, wish, who).inquiry();
                    InquiryFolder.of(files.directory(), inquiry.id()).create(inquiry);
                    Templates.offer(files.directory());
                    needToKnow.drawnUp(inquiry, who);
                    return inquiry;
                },
                inquiry -> inquiry.id().value());
    }

    private InquiryPlan.Drawn plan(WorkspaceFiles files, Wish wish, String who) throws IOException {
        InquiryId id =
                InquiryFolder.nextId(
                        files.directory(),
                        clock.instant().atZone(files.settings().zone()).toLocalDate());
        return InquiryPlan.draw(
                id, files, request(files, wish, who), PastInquiry.list(files.directory()));
    }

    private InquiryRequest request(WorkspaceFiles files, Wish wish, String who) throws IOException {
        SupplierChoice choice = SupplierChoice.of(files.network());
        return switch (wish) {
            case Wish.OfIncident(Incident incident) -> {
                Snapshot now = workspace.current();
                List<Exposure> exposures = now.findingsOf(incident).exposures();
                choice.addConcerned(exposures);
                Instant deadline =
                        new ActionDesk(files.network(), files.settings(), clock.instant())
                                .firstDeadline(incident, exposures, now.rulings())
                                .orElse(null);
                yield request(Cause.OfIncident.of(incident), choice, files, who, deadline);
            }
            case Wish.OfProduct(String product, List<VersionRange> versions) -> {
                choice.addUsers(ProductUsers.of(files.network()).find(product, versions));
                yield request(Cause.OfProduct.of(product, versions), choice, files, who, null);
            }
        };
    }

    private InquiryRequest request(
            Cause cause,
            SupplierChoice choice,
            WorkspaceFiles files,
            String who,
            @Nullable Instant deadline) {
        return new InquiryRequest(
                cause,
                choice.suppliers(),
                List.of(),
                files.settings().language(),
                clock.instant(),
                who,
                null,
                deadline);
    }
}
