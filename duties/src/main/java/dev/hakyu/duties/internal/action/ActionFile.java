package dev.hakyu.duties.internal.action;

import dev.hakyu.duties.internal.expression.Expression;
import dev.hakyu.duties.internal.expression.ExpressionParser;
import dev.hakyu.duties.internal.yaml.Conditions;
import dev.hakyu.duties.internal.yaml.Fields;
import dev.hakyu.duties.internal.yaml.Findings;
import dev.hakyu.duties.internal.yaml.RuleFile;
import dev.hakyu.model.Term;
import dev.hakyu.model.Text;
import dev.hakyu.model.duty.OwnerRole;
import dev.hakyu.model.duty.RuleId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads the file of first actions.
public final class ActionFile {
    private static final int MAX_HOURS = 24 * 365;
    private static final Text NONE = new Text("(なし)", "(none)");
    private static final ExpressionParser PARSER = new ExpressionParser(PathFacts.vocabulary());

    private ActionFile() {}

    /// The rules of a file; throws [dev.hakyu.model.InputRejected] with every fault.
    public static List<ActionRule> read(String text, String file) {
        Findings findings = new Findings(file);
        Fields top = RuleFile.read(text, findings);
        List<ActionRule> rules = new ArrayList<>();
        for (Fields entry : top.list("actions")) {
            ActionRule rule = rule(entry);
            if (rule != null) {
                rules.add(rule);
            }
        }
        top.end();
        findings.throwIfAny();
        return rules;
    }

    private static @Nullable ActionRule rule(Fields fields) {
        String id = fields.required("id");
        List<PathKind> on = new ArrayList<>();
        for (String word : fields.words("on")) {
            Term.find(PathKind.class, word)
                    .ifPresentOrElse(
                            on::add,
                            () ->
                                    fields.unknownWord(
                                            "on",
                                            word,
                                            Stream.of(PathKind.values()).map(Term::id).toList()));
        }
        Optional<Expression> when = Conditions.read(fields, "when", PARSER);
        OwnerRole owner = fields.term("role", OwnerRole.class);
        Integer hours = fields.number("within_hours", MAX_HOURS);
        List<RuleId> clocks = fields.words("clock").stream().map(RuleId::new).toList();
        Text what = template(fields, "what");
        Text onFirstDay =
                fields.has("what_on_first_day") ? template(fields, "what_on_first_day") : null;
        Text prevents = template(fields, "prevents");
        Text stops = fields.has("stops") ? template(fields, "stops") : null;
        Text decides = template(fields, "decides");
        Text undone = fields.has("undone") ? template(fields, "undone") : null;
        boolean whileStopped = fields.flag("while_stopped");
        fields.end();
        if (owner == null) {
            fields.required("role");
        }
        if (hours == null && clocks.isEmpty()) {
            fields.required("within_hours");
        }
        return id.isEmpty() || owner == null || when.isEmpty()
                ? null
                : new ActionRule(
                        id,
                        on,
                        when.get(),
                        owner,
                        hours,
                        clocks,
                        what,
                        onFirstDay,
                        prevents,
                        stops,
                        decides,
                        undone,
                        whileStopped);
    }

    private static Text template(Fields fields, String key) {
        Text text = fields.text(key);
        if (text == null) {
            fields.required(key);
            return NONE;
        }
        List<String> allowed = PathWord.ids().stream().sorted().toList();
        Stream.concat(Template.names(text.ja()).stream(), Template.names(text.en()).stream())
                .filter(name -> !allowed.contains(name))
                .forEach(name -> fields.unknownWord(key, name, allowed));
        return text;
    }
}
