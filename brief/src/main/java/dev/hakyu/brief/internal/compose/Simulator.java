package dev.hakyu.brief.internal.compose;

import dev.hakyu.brief.api.PublicHolidays;
import dev.hakyu.model.network.Network;
import dev.hakyu.model.network.Scenario;
import dev.hakyu.network.api.CompileOptions;
import dev.hakyu.network.api.Settings;
import dev.hakyu.network.api.Simulation;
import java.util.function.IntConsumer;

/// Runs scenarios under one company's calendars.
///
/// @param threads 1 to 256; changes no digit
/// @param finishedRuns told the number of finished runs after each; what it throws ends the
///   simulation
public record Simulator(Settings settings, int threads, IntConsumer finishedRuns) {

    /// One that tells nobody.
    public static Simulator silent(Settings settings, int threads) {
        return new Simulator(settings, threads, _ -> {});
    }

    /// What a scenario does to a network.
    public Simulation.Outcome run(Network network, Scenario scenario) {
        return Simulation.run(network, options(scenario), scenario, threads, finishedRuns);
    }

    private CompileOptions options(Scenario scenario) {
        return CompileOptions.of(
                settings,
                PublicHolidays.of(
                        settings.calendars().national(),
                        scenario.start().toLocalDate(),
                        scenario.horizonDays()));
    }
}
