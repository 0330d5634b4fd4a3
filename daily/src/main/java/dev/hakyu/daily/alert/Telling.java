package dev.hakyu.daily.alert;

import dev.hakyu.brief.api.Brief;
import dev.hakyu.brief.api.PreparedBrief;
import dev.hakyu.brief.api.PreparedBrief.Concern;
import dev.hakyu.brief.api.PreparedBrief.Notice;
import dev.hakyu.model.Text;
import dev.hakyu.model.alert.Threshold;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/// What one receiver is told of a brief, before it is put into words.
///
/// @param firstTime nothing ever reached this receiver: they are told what stands
/// @param threshold from when on they are told of an incident
/// @param concerning how many incidents concern us, whether they reach them or not
/// @param fallen how many of those told are below the threshold and told since their loss changed
/// @param concerns incidents that reach them, the most urgent first
/// @param products advisories that reach them
/// @param putAside incidents that they were told of and that a person has put aside since
/// @param asked partners ask or promise them something that the last brief did not tell
record Telling(
        PreparedBrief prepared,
        News news,
        boolean firstTime,
        Threshold threshold,
        int concerning,
        int fallen,
        List<One<Concern>> concerns,
        List<One<Notice>> products,
        List<PutAside> putAside,
        boolean asked) {
    Telling {
        putAside = List.copyOf(putAside);
        concerns = List.copyOf(concerns);
        products = List.copyOf(products);
    }

    /// One incident or advisory.
    ///
    /// @param full it is told to the end: they were never told of it
    /// @param changes what is new; empty with [#full] when nothing is but to them
    record One<T>(T what, boolean full, List<Text> changes) {
        One {
            changes = List.copyOf(changes);
        }

        boolean isTold() {
            return full || !changes.isEmpty();
        }
    }

    Brief brief() {
        return prepared.brief();
    }

    Instant asOf() {
        return brief().header().asOf();
    }

    ZoneId zone() {
        return brief().header().zone();
    }

    /// Nothing is new to them.
    boolean isQuiet() {
        return !asked
                && concerns.stream().noneMatch(One::isTold)
                && products.stream().noneMatch(One::isTold);
    }

    /// Whether the threshold keeps incidents from them that concern us.
    boolean leavesOut() {
        return concerns.size() - fallen < concerning;
    }

    List<Concern> all() {
        return concerns.stream().map(One::what).toList();
    }

    List<Concern> same() {
        return concerns.stream().filter(each -> !each.isTold()).map(One::what).toList();
    }

    List<Notice> sameProducts() {
        return products.stream().filter(each -> !each.isTold()).map(One::what).toList();
    }

    List<One<Concern>> told() {
        return concerns.stream().filter(One::isTold).toList();
    }

    List<One<Notice>> toldProducts() {
        return products.stream().filter(One::isTold).toList();
    }

    /// How many incidents are new, and how many are changed.
    int fresh() {
        return (int) concerns.stream().filter(One::full).count();
    }

    int changed() {
        return told().size() - fresh();
    }
}
