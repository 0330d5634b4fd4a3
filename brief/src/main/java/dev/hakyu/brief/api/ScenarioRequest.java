package dev.hakyu.brief.api;

import dev.hakyu.brief.internal.scenario.InputsHash;
import dev.hakyu.model.network.Network;
import dev.hakyu.model.network.Scenario;
import dev.hakyu.network.api.Settings;

/// All that decides the result of one scenario.
///
/// @param scenario with its seed and number of runs
/// @param settings calendars, currency, zone, insurance and who we are; the rest is not looked at
public record ScenarioRequest(Network network, Settings settings, Scenario scenario) {

    /// SHA-256 of the inputs in a fixed form: equal for equal inputs, on any machine.
    public String inputsHash() {
        return InputsHash.of(this);
    }
}
