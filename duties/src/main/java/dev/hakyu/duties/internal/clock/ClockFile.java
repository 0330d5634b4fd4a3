package dev.hakyu.duties.internal.clock;

import dev.hakyu.duties.internal.yaml.Fields;
import dev.hakyu.duties.internal.yaml.Findings;
import dev.hakyu.duties.internal.yaml.RuleFile;
import dev.hakyu.model.Text;
import dev.hakyu.model.duty.Recipient;
import dev.hakyu.model.duty.RuleId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What a clock file says. All faults are told at once, and a faulty file gives no rule.
///
/// @param recipients by id, those of the file and those it was read with
/// @param rules in the order of the file
public record ClockFile(Map<String, Recipient> recipients, List<ClockRule> rules) {
    private static final int MAX_RULES = 1_000;

    public ClockFile {
        recipients = Map.copyOf(recipients);
        rules = List.copyOf(rules);
    }

    /// Reads a file; throws [dev.hakyu.model.InputRejected] with every fault of it.
    ///
    /// @param calendars names that rules may use
    /// @param sharedRecipients recipients of the shipped file, which a user's file may refer to
    /// @param sharedRules rules of the shipped file, likewise
    public static ClockFile read(
            String text,
            String file,
            Set<String> calendars,
            Map<String, Recipient> sharedRecipients,
            Set<RuleId> sharedRules) {
        Findings findings = new Findings(file);
        Fields top = RuleFile.read(text, findings);
        Map<String, Recipient> recipients = new HashMap<>(sharedRecipients);
        recipients.putAll(recipients(top));
        List<Fields> entries = top.list("clocks");
        top.end();
        if (entries.size() > MAX_RULES) {
            top.wrong("clocks", null, MAX_RULES + "件以下の規則", "at most " + MAX_RULES + " rules");
            findings.throwIfAny();
        }
        List<ClockRule> rules = new ArrayList<>();
        for (Fields entry : entries) {
            ClockRule rule = new ClockRuleReader(entry, recipients, calendars).read();
            if (rule != null) {
                rules.add(rule);
            }
        }
        checkReferences(rules, entries, sharedRules);
        findings.throwIfAny();
        return new ClockFile(recipients, rules);
    }

    private static Map<String, Recipient> recipients(Fields top) {
        Map<String, Recipient> result = new HashMap<>();
        top.map("recipients")
                .ifPresent(map -> {
                    for (String id : map.keys()) {
                        Text label = map.text(id);
                        if (label != null) {
                            result.put(id, new Recipient(id, label));
                        }
                    }
                });
        return result;
    }

    private static void checkReferences(
            List<ClockRule> rules, List<Fields> entries, Set<RuleId> sharedRules) {
        Set<RuleId> all = new HashSet<>(sharedRules);
        Set<RuleId> own = new HashSet<>();
        for (int i = 0; i < rules.size(); i++) {
            RuleId id = rules.get(i).id();
            all.add(id);
            if (!own.add(id)) {
                entries.get(Math.min(i, entries.size() - 1))
                        .fault(
                                "duplicate-id",
                                "id",
                                new Text(
                                        "規則「" + id + "」が2回あります。",
                                        "The rule " + id + " occurs twice."),
                                new Text("1つにしてください。", "Keep one."));
            }
        }
        if (rules.size() != entries.size()) {
            return;
        }
        for (int i = 0; i < rules.size(); i++) {
            if (rules.get(i).start() instanceof Start.AfterSubmission after
                    && !all.contains(after.rule())) {
                entries.get(i)
                        .unknownWord(
                                "start",
                                "submitted:" + after.rule(),
                                all.stream().map(each -> "submitted:" + each).sorted().toList());
            }
        }
    }
}
