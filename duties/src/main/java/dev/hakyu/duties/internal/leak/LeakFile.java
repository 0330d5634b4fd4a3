package dev.hakyu.duties.internal.leak;

import dev.hakyu.duties.api.LeakScope;
import dev.hakyu.duties.internal.expression.Expression;
import dev.hakyu.duties.internal.expression.ExpressionParser;
import dev.hakyu.duties.internal.expression.Fact;
import dev.hakyu.duties.internal.yaml.Conditions;
import dev.hakyu.duties.internal.yaml.Fields;
import dev.hakyu.duties.internal.yaml.Findings;
import dev.hakyu.duties.internal.yaml.RuleFile;
import dev.hakyu.model.Term;
import dev.hakyu.model.Text;
import dev.hakyu.model.duty.Consequence;
import dev.hakyu.model.duty.RuleId;
import dev.hakyu.model.incident.DataClass;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads the file of consequences and knows the words of its conditions.
public final class LeakFile {
    private static final String MALICIOUS = "malicious";
    private static final String CLAIMED_ONLY = "claimed_only";
    private static final int MAX_HOURS = 24 * 365;
    private static final ExpressionParser PARSER = new ExpressionParser(vocabulary());

    private LeakFile() {}

    /// The rules of a file; throws [dev.hakyu.model.InputRejected] with every fault.
    public static List<LeakRule> read(String text, String file) {
        Findings findings = new Findings(file);
        Fields top = RuleFile.read(text, findings);
        List<LeakRule> rules = new ArrayList<>();
        for (Fields entry : top.list("rules")) {
            LeakRule rule = rule(entry);
            if (rule != null) {
                rules.add(rule);
            }
        }
        top.end();
        findings.throwIfAny();
        return rules;
    }

    /// The values of all words for one scope; all of them are known.
    public static Map<String, Fact> values(LeakScope scope) {
        Map<String, Fact> facts = new HashMap<>();
        for (DataClass each : DataClass.values()) {
            facts.put(each.id(), new Fact.Flag(scope.classes().contains(each)));
        }
        for (LeakScope.People each : LeakScope.People.values()) {
            facts.put(word(each), new Fact.Flag(scope.people().contains(each)));
        }
        facts.put(MALICIOUS, new Fact.Flag(scope.malicious()));
        facts.put(CLAIMED_ONLY, new Fact.Flag(scope.claimedOnly()));
        return facts;
    }

    private static Map<String, Fact.Kind> vocabulary() {
        Map<String, Fact.Kind> words = new HashMap<>();
        Stream.of(DataClass.values()).forEach(each -> words.put(each.id(), Fact.Kind.FLAG));
        Stream.of(LeakScope.People.values()).forEach(each -> words.put(word(each), Fact.Kind.FLAG));
        words.put(MALICIOUS, Fact.Kind.FLAG);
        words.put(CLAIMED_ONLY, Fact.Kind.FLAG);
        return words;
    }

    private static String word(LeakScope.People people) {
        return people.name().toLowerCase(Locale.ROOT);
    }

    private static @Nullable LeakRule rule(Fields fields) {
        String id = fields.required("id");
        Optional<Expression> when = Conditions.read(fields, "when", PARSER);
        List<DataClass> classes = new ArrayList<>();
        for (String word : fields.words("classes")) {
            Term.find(DataClass.class, word)
                    .ifPresentOrElse(
                            classes::add,
                            () ->
                                    fields.unknownWord(
                                            "classes",
                                            word,
                                            Stream.of(DataClass.values()).map(Term::id).toList()));
        }
        Text abuse = text(fields, "abuse");
        List<Consequence.Warning> warnings = new ArrayList<>();
        for (Fields entry : fields.list("warn")) {
            Text whom = text(entry, "whom");
            Integer hours = entry.number("within_hours", MAX_HOURS);
            entry.end();
            if (whom != null && hours != null && hours > 0) {
                warnings.add(new Consequence.Warning(whom, hours));
            } else {
                entry.required("within_hours");
            }
        }
        List<Text> prepare = fields.texts("prepare");
        Text advice = text(fields, "advice");
        List<Text> channels = fields.texts("channels");
        fields.end();
        return id.isEmpty() || when.isEmpty() || abuse == null || advice == null
                ? null
                : new LeakRule(
                        new RuleId(id),
                        when.get(),
                        classes,
                        abuse,
                        warnings,
                        prepare,
                        advice,
                        channels);
    }

    private static @Nullable Text text(Fields fields, String key) {
        Text text = fields.text(key);
        if (text == null) {
            fields.required(key);
        }
        return text;
    }
}
