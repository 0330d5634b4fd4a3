package dev.hakyu.brief.internal.compose;

import com.google.re2j.Pattern;
import dev.hakyu.model.Text;
import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.CountedGroup;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.incident.Resolved;
import dev.hakyu.model.incident.Statement;
import dev.hakyu.reader.api.Corrections;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// How many of a contractor's counts are ours, as it told us.
///
/// A figure that names a group is part of a larger one of its unit that names none; beside a figure
/// that corrects an earlier one every smaller one of that report is: it tells what was added.
public final class OurShare {
    private static final Pattern BESIDE =
            Pattern.compile("(?i)(?:この|その)ほか|[これそ]{2}ら?とは別|加えて|in addition|besides|apart from");

    private OurShare() {}

    static boolean isOurs(Resolved<Assertion.Count> count) {
        return CountedGroup.isOurs(count.value().noun());
    }

    /// What tells the largest of them.
    static Optional<Statement> basis(Incident incident) {
        return incident.counts().stream()
                .filter(OurShare::isOurs)
                .max(Comparator.comparing(each -> each.value().value()))
                .map(Resolved::basis);
    }

    /// 5,310名分(うち退職者 1,940名)(確認); empty where nobody told it.
    public static List<Text> told(Incident incident) {
        List<Resolved<Assertion.Count>> ours =
                incident.counts().stream()
                        .filter(OurShare::isOurs)
                        .sorted(
                                Comparator.comparing((Resolved<Assertion.Count> each) ->
                                                each.value().value())
                                        .reversed())
                        .toList();
        List<Text> told = new ArrayList<>();
        for (Resolved<Assertion.Count> count : ours) {
            if (ours.stream().noneMatch(each -> isPart(count, each))) {
                told.add(of(count, ours.stream().filter(each -> isPart(each, count)).toList()));
            }
        }
        return List.copyOf(told);
    }

    private static Text of(Resolved<Assertion.Count> whole, List<Resolved<Assertion.Count>> parts) {
        Text figure = named(whole);
        Text sure = whole.certainty().label();
        if (parts.isEmpty()) {
            return new Text(
                    "%s(%s)".formatted(figure.ja(), sure.ja()),
                    "%s (%s)".formatted(figure.en(), sure.en()));
        }
        Text of = IncidentWords.join(parts.stream().map(OurShare::named).toList());
        return new Text(
                "%s(うち%s)(%s)".formatted(figure.ja(), of.ja(), sure.ja()),
                "%s (of them %s) (%s)".formatted(figure.en(), of.en(), sure.en()));
    }

    private static boolean isPart(Resolved<Assertion.Count> part, Resolved<Assertion.Count> whole) {
        return part.value().unit() == whole.value().unit()
                && part.value().value().compareTo(whole.value().value()) < 0
                && group(whole).isEmpty()
                && (!group(part).isEmpty()
                        || (Corrections.isCorrected(whole)
                                && !BESIDE.matcher(part.basis().quote().text()).find()))
                && part.basis().quote().report().equals(whole.basis().quote().report());
    }

    static Text named(Resolved<Assertion.Count> count) {
        return CountWords.named(count, group(count));
    }

    private static String group(Resolved<Assertion.Count> count) {
        return CountedGroup.withoutOurs(count.value().noun());
    }
}
