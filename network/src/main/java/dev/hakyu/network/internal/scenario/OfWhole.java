package dev.hakyu.network.internal.scenario;

import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.Statement;

/// What is said of a part, as if it were said of everything.
final class OfWhole {
    private OfWhole() {}

    /// The same, of all of it.
    static Statement of(Statement told) {
        Assertion what =
                switch (told.what()) {
                    case Assertion.Resumed restart ->
                            new Assertion.Resumed(
                                    restart.of(),
                                    restart.date(),
                                    null,
                                    restart.partial(),
                                    restart.shareOfNormal());
                    case Assertion.ResumptionForecast plan ->
                            new Assertion.ResumptionForecast(
                                    plan.of(),
                                    plan.date(),
                                    null,
                                    plan.partial(),
                                    plan.insteadOf(),
                                    plan.shareOfNormal());
                    case Assertion.RestartOpen open ->
                            new Assertion.RestartOpen(open.of(), null, open.whole(), open.day());
                    default -> told.what();
                };
        return with(told, what);
    }

    static Statement with(Statement told, Assertion what) {
        return new Statement(
                what, told.speaker(), told.modality(), told.speakerName(), told.quote());
    }
}
