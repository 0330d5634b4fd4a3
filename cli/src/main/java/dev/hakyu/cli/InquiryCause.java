package dev.hakyu.cli;

import dev.hakyu.brief.api.ActionDesk;
import dev.hakyu.daily.forms.CaseLookup;
import dev.hakyu.daily.inquiry.Cause;
import dev.hakyu.daily.inquiry.SupplierChoice;
import dev.hakyu.daily.job.KnownReports;
import dev.hakyu.model.Text;
import dev.hakyu.model.decision.Decisions;
import dev.hakyu.model.decision.Rulings;
import dev.hakyu.model.incident.Advisory;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.network.Exposure;
import dev.hakyu.model.product.VersionRange;
import dev.hakyu.network.api.ExposureFinder;
import dev.hakyu.network.api.ProductUsers;
import dev.hakyu.network.api.WorkspaceFiles;
import dev.hakyu.reader.api.Advisories;
import dev.hakyu.store.api.DecisionLog;
import java.io.IOException;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What a new inquiry is about, and whom that concerns.
final class InquiryCause {
    private final WorkspaceFiles files;
    private final Session session;
    private final Instant now;
    private final String command;
    private @Nullable Instant deadline;

    InquiryCause(WorkspaceFiles files, Session session, Instant now, String command) {
        this.files = files;
        this.session = session;
        this.now = now;
        this.command = command;
    }

    /// An incident; adds the victim and those between it and us.
    Cause ofIncident(String wanted, SupplierChoice choice) throws IOException {
        KnownReports known = KnownReports.at(files, now, command, session.clock());
        DecisionLog.Contents decided =
                DecisionLog.in(files.directory()).read(session.decidedUntil(now));
        ProblemPrinter.print(decided.problems(), session.err(), session.lang());
        Decisions decisions = decided.decisions();
        CaseLookup cases = CaseLookup.of(known.readings(), decisions, files.network());
        Incident incident = cases.find(wanted);
        LocalDate today = now.atZone(files.settings().zone()).toLocalDate();
        Rulings rulings = Rulings.of(decisions, cases.list(), known.reports());
        List<Exposure> exposures =
                ExposureFinder.over(files.network(), today, rulings).find(incident).exposures();
        choice.addConcerned(exposures);
        deadline =
                new ActionDesk(files.network(), files.settings(), now)
                        .firstDeadline(incident, exposures, rulings)
                        .orElse(null);
        return Cause.OfIncident.of(incident);
    }

    /// When our first deadline in the incident ends; null when there is none, or no incident.
    @Nullable Instant deadline() {
        return deadline;
    }

    /// A product; adds those who use it in a version that is concerned, or unknown. Without
    /// versions those of the advisories among the reports count.
    Cause ofProduct(String typed, @Nullable String versions, SupplierChoice choice)
            throws IOException {
        String product = ProductOption.name("--product", typed);
        List<VersionRange> ranges = ProductOption.versions(versions);
        if (versions == null) {
            ranges = advised(product);
        }
        choice.addUsers(ProductUsers.of(files.network()).find(product, ranges));
        return Cause.OfProduct.of(product, ranges);
    }

    /// The versions that all advisories on a product name; empty when one of them names none.
    private List<VersionRange> advised(String product) throws IOException {
        List<VersionRange> ranges = new ArrayList<>();
        KnownReports known = KnownReports.at(files, now, command, session.clock());
        for (Advisory advisory : Advisories.assemble(known.readings())) {
            Advisory.Affected affected = advisory.findProduct().orElse(null);
            if (affected != null && key(affected.shown()).contains(key(product))) {
                if (affected.ranges().isEmpty()) {
                    return List.of();
                }
                ranges.addAll(affected.ranges());
            }
        }
        if (!ranges.isEmpty()) {
            session.progress(
                    new Text(
                            "対象の版は、記事にある注意喚起から読み取りました(--versions で指定できます)。",
                            "The versions concerned are read from the advisory among the reports"
                                    + " (--versions names others)."));
        }
        return ranges.stream().distinct().toList();
    }

    private static String key(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replace(" ", "");
    }
}
