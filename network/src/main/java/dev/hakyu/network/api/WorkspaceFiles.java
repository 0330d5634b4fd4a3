package dev.hakyu.network.api;

import dev.hakyu.model.Place;
import dev.hakyu.model.Problem;
import dev.hakyu.model.Text;
import dev.hakyu.model.network.Network;
import dev.hakyu.model.network.Scenario;
import java.nio.file.Path;
import java.util.List;

/// What the files of a workspace say, and what is wrong with them.
///
/// Rows with an error are left out of the network and all others stay usable; whether to go on with
/// what is left is for the caller to decide by [#hasErrors()].
///
/// @param directory the workspace, absolute
/// @param network built from the good rows only; its references resolve
/// @param settings from `hakyu.yaml`, or the defaults where it is missing or wrong
/// @param scenarios of the files that could be used, in the order of their names
/// @param problems errors and warnings, by file, then row
/// @param skipped files and sheets that were not read as part of the network, with the reason
public record WorkspaceFiles(
        Path directory,
        Network network,
        Settings settings,
        List<NamedScenario> scenarios,
        List<Problem> problems,
        List<Skipped> skipped) {
    public WorkspaceFiles {
        scenarios = List.copyOf(scenarios);
        problems = List.copyOf(problems);
        skipped = List.copyOf(skipped);
    }

    /// A scenario and where it stands.
    ///
    /// @param file path within the workspace, such as `scenarios/portal-outage.yaml`
    public record NamedScenario(String file, Scenario scenario) {}

    /// Something in the workspace that was not read.
    public record Skipped(Place place, Text reason) {}

    /// At least one thing was rejected.
    public boolean hasErrors() {
        return problems.stream().anyMatch(Problem::isError);
    }

    public List<Problem> errors() {
        return problems.stream().filter(Problem::isError).toList();
    }

    public List<Problem> warnings() {
        return problems.stream().filter(problem -> !problem.isError()).toList();
    }

    /// `hakyu.yaml` is there and nothing of it could be used: who we are, what is due and who is
    /// told are not known.
    public boolean settingsUnread() {
        return settings.equals(Settings.DEFAULT)
                && problems.stream()
                        .anyMatch(problem ->
                                problem.isError() && problem.place().file().equals("hakyu.yaml"));
    }
}
