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
/// attacker, and among equals the one said later: on the day of its report's update, else of its
/// publication.
final class Weight {
    private final Map<ReportId, PartialDate> saidOn = new HashMap<>();
    private final Comparator<Statement> heaviestFirst =
            Comparator.comparingInt((Statement statement) -> rank(statement.speaker()))
                    .thenComparing(this::saidOn, Weight::laterFirst)
                    .thenComparing(Statement::certainty)
                    .thenComparing(
                            Statement::speaker, Comparator.comparingInt(Weight::authorityFirst))
                    .thenComparing(statement -> statement.quote().report().value())
                    .thenComparingInt(statement -> statement.quote().start())
                    .thenComparingInt(statement -> statement.quote().end())
                    .thenComparing(statement -> statement.what().toString());

    Weight(Collection<Report> reports) {
        for (Report report : reports) {
            PartialDate said = report.saidOn();
            if (said != null) {
                saidOn.put(report.id(), said);
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

    @Nullable PartialDate saidOn(Statement statement) {
        return saidOn.get(statement.quote().report());
    }

    /// True when `a` was said after `b`; unknown is before everything.
    boolean isLater(Statement a, Statement b) {
        return laterFirst(saidOn(a), saidOn(b)) < 0;
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
