package dev.hakyu.duties.api;

import dev.hakyu.duties.internal.clock.ClockFile;
import dev.hakyu.duties.internal.clock.ClockRule;
import dev.hakyu.duties.internal.yaml.RuleFile;
import dev.hakyu.model.duty.LawReference;
import dev.hakyu.model.duty.Recipient;
import dev.hakyu.model.duty.RuleId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The rules of reporting clocks: those that ship with Hakyu, changed and extended by the user's
/// own. Immutable.
public final class ClockRules {
    private static final String SHIPPED = "/dev/hakyu/duties/clocks.yaml";

    private final Map<RuleId, ClockRule> rules;
    private final Map<String, Recipient> recipients;
    private final Calendars calendars;

    private ClockRules(
            Map<RuleId, ClockRule> rules, Map<String, Recipient> recipients, Calendars calendars) {
        this.rules = rules;
        this.recipients = recipients;
        this.calendars = calendars;
    }

    /// The rules of the file that ships with Hakyu.
    public static ClockRules shipped(Calendars calendars) {
        return new ClockRules(Map.of(), Map.of(), calendars)
                .with(RuleFile.resource(ClockRules.class, SHIPPED), "clocks.yaml");
    }

    /// The same with the rules of another file; one with a known id replaces that rule.
    ///
    /// @param text the file's content, at most 2,000,000 characters
    /// @param file its name, for messages
    /// @throws dev.hakyu.model.InputRejected with every fault of the file; nothing of it is used
    public ClockRules with(String text, String file) {
        ClockFile read = ClockFile.read(text, file, calendars.names(), recipients, rules.keySet());
        Map<RuleId, ClockRule> all = new LinkedHashMap<>(rules);
        read.rules().forEach(rule -> all.put(rule.id(), rule));
        return new ClockRules(all, read.recipients(), calendars);
    }

    /// The ids of all rules, in file order.
    public Set<RuleId> ids() {
        return java.util.Collections.unmodifiableSet(rules.keySet());
    }

    /// Where a rule stands and how far it may be trusted.
    public Optional<LawReference> findLaw(RuleId id) {
        return Optional.ofNullable(rules.get(id)).map(ClockRule::law);
    }

    Calendars calendars() {
        return calendars;
    }

    List<ClockRule> list() {
        return new ArrayList<>(rules.values());
    }
}
