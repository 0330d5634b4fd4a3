package dev.hakyu.sources.api;

import dev.hakyu.model.source.FetchRules;
import dev.hakyu.model.source.ProxyRule;
import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// All that a fetcher needs besides sources.
///
/// @param workspace that folders are resolved in
/// @param userAgent the one name under which servers are asked
/// @param proxy through which servers that are not our own are reached, or null
public record FetchSettings(
        Path workspace,
        String userAgent,
        AddressPolicy addresses,
        FetchLimits limits,
        Secrets secrets,
        @Nullable ProxyRule proxy) {
    /// Without a proxy.
    public FetchSettings(
            Path workspace,
            String userAgent,
            AddressPolicy addresses,
            FetchLimits limits,
            Secrets secrets) {
        this(workspace, userAgent, addresses, limits, secrets, null);
    }

    /// Settings with the usual limits.
    ///
    /// @param version of Hakyu
    /// @param rules of the workspace
    public static FetchSettings of(
            Path workspace, String version, FetchRules rules, Secrets secrets) {
        return new FetchSettings(
                workspace,
                userAgent(version, rules.contact()),
                new AddressPolicy(Set.copyOf(rules.privateHosts())),
                FetchLimits.DEFAULT,
                secrets,
                rules.proxy());
    }

    static String userAgent(String version, @Nullable String contact) {
        return "Hakyu/" + version + (contact == null ? "" : " (" + contact + ")");
    }
}
