package dev.hakyu.sources.api;

import dev.hakyu.model.source.FetchRules;
import java.nio.file.Path;
import java.util.Set;

/// All that a fetcher needs besides sources.
///
/// @param workspace that folders are resolved in
/// @param userAgent the one name under which servers are asked
public record FetchSettings(
        Path workspace,
        String userAgent,
        AddressPolicy addresses,
        FetchLimits limits,
        Secrets secrets) {
    /// Settings with the usual limits.
    ///
    /// @param version of Hakyu
    /// @param rules of the workspace
    public static FetchSettings of(
            Path workspace, String version, FetchRules rules, Secrets secrets) {
        String contact = rules.contact();
        return new FetchSettings(
                workspace,
                "Hakyu/" + version + (contact == null ? "" : " (" + contact + ")"),
                new AddressPolicy(Set.copyOf(rules.privateHosts())),
                FetchLimits.DEFAULT,
                secrets);
    }
}
