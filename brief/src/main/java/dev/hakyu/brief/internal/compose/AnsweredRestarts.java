package dev.hakyu.brief.internal.compose;

import dev.hakyu.model.incident.Assertion.ResumptionForecast;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.incident.Modality;
import dev.hakyu.model.incident.ReportId;
import dev.hakyu.model.incident.Resolved;
import dev.hakyu.model.incident.Statement;
import dev.hakyu.model.network.OrganisationId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The announced restarts of an incident while answers come in; the last one is what is reckoned
/// with.
///
/// An answer contradicts only what was announced for the same thing. One that there is no day any
/// more takes back the day that the same party answered before, and with it the older plans that
/// this day stood before: they are not reckoned with again (ADR 128).
final class AnsweredRestarts {
    private final AnswerWeight weight;
    private final List<Resolved<ResumptionForecast>> forecasts;
    private final List<ResumptionForecast> published;
    private final Map<ReportId, OrganisationId> answeredBy = new HashMap<>();

    AnsweredRestarts(AnswerWeight weight, Incident incident) {
        this.weight = weight;
        this.forecasts = new ArrayList<>(incident.forecasts());
        this.published =
                incident.statements().stream()
                        .map(Statement::what)
                        .filter(ResumptionForecast.class::isInstance)
                        .map(ResumptionForecast.class::cast)
                        .toList();
    }

    List<Resolved<ResumptionForecast>> forecasts() {
        return forecasts;
    }

    /// @param by who answers
    void take(OrganisationId by, Statement said, ResumptionForecast value) {
        answeredBy.put(said.quote().report(), by);
        if (said.modality() == Modality.WITHDRAWN) {
            takeBack(by, said, value);
            return;
        }
        for (int i = 0; i < forecasts.size(); i++) {
            ResumptionForecast known = forecasts.get(i).value();
            if (known.date().agreesWith(value.date()) && mayBeSame(known, value)) {
                repeated(i, said, value);
                return;
            }
        }
        Resolved<ResumptionForecast> same = sameAnswer(said, value);
        List<Statement> other = contradicted(said, value);
        if (same != null) {
            if (!same.conflicting().containsAll(other)) {
                forecasts.set(forecasts.indexOf(same), contradicting(same, other));
            }
        } else if (forecasts.isEmpty() || weight.stands(said, forecasts.getLast().basis())) {
            forecasts.add(
                    other.isEmpty()
                            ? AnswerWeight.only(value, said)
                            : new Resolved<>(value, said, other, other, AnswerWeight.LATER));
        } else {
            // Announced later, the other is a postponement and no contradiction.
            forecasts.add(forecasts.size() - 1, AnswerWeight.only(value, said));
        }
    }

    /// What the same words say of another thing for the same day.
    private @Nullable Resolved<ResumptionForecast> sameAnswer(
            Statement said, ResumptionForecast value) {
        return forecasts.stream()
                .filter(each -> each.basis().quote().equals(said.quote()))
                .filter(each -> each.value().date().agreesWith(value.date()))
                .findFirst()
                .orElse(null);
    }

    /// The last plan that was published for what may be the same, where the answer stands before
    /// it.
    private List<Statement> contradicted(Statement said, ResumptionForecast value) {
        Optional<Statement> last =
                forecasts.reversed().stream()
                        .filter(each -> mayBeOfSame(each, value))
                        .map(Resolved::basis)
                        .findFirst();
        return last.filter(each -> weight.stands(said, each))
                .map(AnswerWeight::published)
                .orElse(List.of());
    }

    private static Resolved<ResumptionForecast> contradicting(
            Resolved<ResumptionForecast> answer, List<Statement> others) {
        List<Statement> superseded = new ArrayList<>(answer.superseded());
        superseded.addAll(others);
        List<Statement> conflicting = new ArrayList<>(answer.conflicting());
        conflicting.addAll(others);
        return new Resolved<>(
                answer.value(), answer.basis(), superseded, conflicting, AnswerWeight.LATER);
    }

    /// A day that was named before. When another was named since, it is the last word again.
    private void repeated(int i, Statement said, ResumptionForecast value) {
        Resolved<ResumptionForecast> before = forecasts.get(i);
        Resolved<ResumptionForecast> last = forecasts.getLast();
        if (i == forecasts.size() - 1 || !weight.stands(said, last.basis())) {
            forecasts.set(i, AnswerWeight.beside(before, said));
            return;
        }
        List<Statement> other =
                mayBeOfSame(last, value)
                        ? AnswerWeight.published(last.basis())
                        : List.<Statement>of();
        List<Statement> superseded = new ArrayList<>(other);
        superseded.add(before.basis());
        superseded.addAll(before.superseded());
        List<Statement> conflicting = new ArrayList<>(before.conflicting());
        conflicting.addAll(other);
        forecasts.remove(i);
        forecasts.add(new Resolved<>(value, said, superseded, conflicting, AnswerWeight.LATER));
    }

    /// What was published stays when nothing was answered before, and when it was published since.
    private void takeBack(OrganisationId by, Statement said, ResumptionForecast value) {
        int last = -1;
        for (int i = 0; i < forecasts.size(); i++) {
            if (isAnsweredBy(by, forecasts.get(i), value)) {
                last = i;
            }
        }
        if (last < 0) {
            return;
        }
        List<Resolved<ResumptionForecast>> older = List.copyOf(forecasts.subList(0, last));
        forecasts.removeIf(each -> isAnsweredBy(by, each, value));
        forecasts.removeIf(each -> older.contains(each) && weight.stands(said, each.basis()));
    }

    private boolean isAnsweredBy(
            OrganisationId by, Resolved<ResumptionForecast> each, ResumptionForecast value) {
        return by.equals(answeredBy.get(each.basis().quote().report()))
                && each.value().date().agreesWith(value.date())
                && mayBeSame(each.value(), value);
    }

    /// A published day stands once, whatever it was announced for.
    private boolean mayBeOfSame(Resolved<ResumptionForecast> plan, ResumptionForecast value) {
        return mayBeSame(plan.value(), value)
                || (!AnswerWeight.isAnswer(plan.basis())
                        && published.stream()
                                .filter(each -> each.date().agreesWith(plan.value().date()))
                                .anyMatch(each -> mayBeSame(each, value)));
    }

    /// Nothing says that they are of different things.
    private static boolean mayBeSame(ResumptionForecast one, ResumptionForecast other) {
        boolean things = one.of() == null || other.of() == null || one.of() == other.of();
        boolean portions =
                one.portion() == null
                        || other.portion() == null
                        || one.portion().equals(other.portion());
        return things && portions;
    }
}
