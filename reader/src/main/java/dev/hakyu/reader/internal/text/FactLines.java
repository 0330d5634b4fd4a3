package dev.hakyu.reader.internal.text;

import dev.hakyu.model.Lang;
import dev.hakyu.model.PartialDate;
import dev.hakyu.model.Term;
import dev.hakyu.model.Text;
import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.Certainty;
import dev.hakyu.model.incident.DateRole;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.incident.Quote;
import dev.hakyu.model.incident.Resolved;
import dev.hakyu.model.incident.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// The lines of one incident.
public final class FactLines {
    private static final int LONGEST_QUOTE = 120;

    private final Lang lang;
    private final Values values;
    private final StringBuilder text = new StringBuilder();

    public FactLines(Lang lang) {
        this.lang = lang;
        this.values = new Values(lang);
    }

    /// Heading, status, then a fact a line with its quote below.
    public String of(Incident incident) {
        text.append("== ").append(clean(incident.victim().value().name())).append(" ==\n");
        text.append("   ")
                .append(label(incident.status()))
                .append("  ")
                .append(incident.id())
                .append('\n');
        if (incident.country() != null || incident.industry() != null) {
            text.append("   ")
                    .append(incident.country() == null ? "" : incident.country() + " ")
                    .append(incident.industry() == null ? "" : label(incident.industry()))
                    .append('\n');
        }
        fact(new Text("被害組織", "victim"), incident.victim(), values::name);
        facts(new Text("手口", "kind"), incident.attacks(), this::label);
        facts(new Text("経由", "via"), incident.via(), values::via);
        facts(new Text("影響先", "affected"), incident.affected(), values::name);
        facts(new Text("攻撃者", "actor"), incident.actors(), values::actor);
        facts(new Text("件数", "count"), incident.counts(), values::count);
        facts(new Text("情報", "data"), incident.exposed(), values::exposed);
        facts(new Text("対象外の情報", "data not exposed"), incident.denied(), values::exposed);
        facts(new Text("データの被害", "harm"), incident.harms(), this::label);
        dates(incident);
        if (incident.outage() != null) {
            fact(new Text("停止", "stopped"), incident.outage(), values::outage);
        }
        resumed(incident);
        facts(new Text("再開予定", "restart planned"), incident.forecasts(), values::forecast);
        facts(new Text("金額", "money"), incident.losses(), values::loss);
        facts(new Text("届出先", "told"), incident.regulators(), values::regulator);
        links(incident);
        return text.toString();
    }

    /// What runs again, and how much of it.
    private void resumed(Incident incident) {
        Set<String> told = new HashSet<>();
        for (Statement statement : incident.statements()) {
            if (statement.what() instanceof Assertion.Resumed
                    && statement.certainty().affirms()
                    && told.add(values.of(statement.what()))) {
                text.append(mark(statement.certainty()))
                        .append(' ')
                        .append(new Text("再開したもの", "runs again").in(lang))
                        .append(": ")
                        .append(clean(values.of(statement.what())))
                        .append("  [")
                        .append(label(statement.certainty()))
                        .append("]\n");
                quote("   ", statement);
            }
        }
    }

    private void dates(Incident incident) {
        incident.dates().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> date(entry.getKey(), entry.getValue()));
    }

    private void date(DateRole role, Resolved<PartialDate> date) {
        fact(role.label(), date, Object::toString);
    }

    private void links(Incident incident) {
        incident.links()
                .forEach(link ->
                        text.append("   = ")
                                .append(link.first())
                                .append(", ")
                                .append(link.second())
                                .append(": ")
                                .append(clean(link.reason().in(lang)))
                                .append('\n'));
    }

    private <T> void facts(Text label, List<Resolved<T>> facts, Function<T, String> value) {
        facts.forEach(fact -> fact(label, fact, value));
    }

    private <T> void fact(Text label, Resolved<T> fact, Function<T, String> value) {
        text.append(mark(fact.certainty()))
                .append(' ')
                .append(label.in(lang))
                .append(": ")
                .append(clean(value.apply(fact.value())))
                .append("  [")
                .append(label(fact.certainty()))
                .append("]\n");
        quote("   ", fact.basis());
        for (Statement other : fact.superseded()) {
            Text word =
                    fact.conflicting().contains(other)
                            ? new Text("食い違い", "conflicts")
                            : new Text("以前・別の記載", "gave way");
            text.append("   - ")
                    .append(word.in(lang))
                    .append(": ")
                    .append(clean(values.of(other.what())))
                    .append("  [")
                    .append(label(other.certainty()))
                    .append("]\n");
            quote("     ", other);
        }
    }

    private void quote(String indent, Statement statement) {
        Quote quote = statement.quote();
        String words = clean(quote.text());
        int end = words.offsetByCodePoints(0, Math.min(LONGEST_QUOTE, codePoints(words)));
        text.append(indent)
                .append(lang == Lang.JA ? '「' : '"')
                .append(words, 0, end)
                .append(end < words.length() ? "…" : "")
                .append(lang == Lang.JA ? '」' : '"')
                .append(" (")
                .append(quote.report())
                .append(':')
                .append(quote.start())
                .append('-')
                .append(quote.end())
                .append(", ")
                .append(label(statement.speaker()))
                .append(")\n");
    }

    private static int codePoints(String words) {
        return words.codePointCount(0, words.length());
    }

    private String label(Term term) {
        return term.label().in(lang);
    }

    private static char mark(Certainty certainty) {
        return switch (certainty) {
            case CONFIRMED -> '●';
            case REPORTED -> '○';
            case POSSIBLE -> '△';
            case CLAIMED -> '▽';
            case DENIED, WITHDRAWN -> '×';
        };
    }

    /// Untrusted words on a terminal: control characters, that could move the cursor, and marks
    /// that turn the direction of what follows become a space or nothing.
    public static String clean(String words) {
        StringBuilder clean = new StringBuilder(words.length());
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            boolean direction =
                    (c >= '\u202A' && c <= '\u202E') || (c >= '\u2066' && c <= '\u2069');
            if (Character.isISOControl(c) || c == '\u2028' || c == '\u2029') {
                clean.append(' ');
            } else if (!direction) {
                clean.append(c);
            }
        }
        return clean.toString();
    }
}
