package dev.hakyu.reader.internal.dossier;

import dev.hakyu.model.PartialDate;
import dev.hakyu.model.incident.Report;
import dev.hakyu.model.incident.ReportId;
import dev.hakyu.model.incident.Speaker;
import dev.hakyu.model.incident.Statement;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How much a statement counts: authority and victim before third party before media before
/// attacker, and among equals the later publication.
final class Weight {
    private final Map<ReportId, PartialDate> published = new HashMap<>();
    private final Comparator<Statement> heaviestFirst =
            Comparator.comparingInt((Statement statement) -> rank(statement.speaker()))
                    .thenComparing(this::publishedOf, Weight::laterFirst)
                    .thenComparing(Statement::certainty)
                    .thenComparing(
                            Statement::speaker, Comparator.comparingInt(Weight::authorityFirst))
                    .thenComparing(statement -> statement.quote().report().value())
                    .thenComparingInt(statement -> statement.quote().start())
                    .thenComparingInt(statement -> statement.quote().end())
                    .thenComparing(statement -> statement.what().toString());

    Weight(Collection<Report> reports) {
        for (Report report : reports) {
            if (report.published() != null) {
                published.put(report.id(), report.published());
            }
        }
    }

    /// The statement that stands comes first. A report without a date counts as the oldest.
    Comparator<Statement> heaviestFirst() {
        return heaviestFirst;
    }

    static int rank(Speaker speaker) {
        return switch (speaker) {
            case AUTHORITY, VICTIM -> 0;
            case THIRD_PARTY -> 1;
            case MEDIA -> 2;
            case ATTACKER -> 3;
        };
    }

    @Nullable PartialDate publishedOf(Statement statement) {
        return published.get(statement.quote().report());
    }

    /// True when `a` was published after `b`; unknown is before everything.
    boolean isLater(Statement a, Statement b) {
        return laterFirst(publishedOf(a), publishedOf(b)) < 0;
    }

    private static int authorityFirst(Speaker speaker) {
        return speaker == Speaker.AUTHORITY ? 0 : 1;
    }

    private static int laterFirst(@Nullable PartialDate a, @Nullable PartialDate b) {
        if (a == null) {
            return b == null ? 0 : 1;
        }
        if (b == null) {
            return -1;
        }
        return b.compareTo(a);
    }
}
