package dev.hakyu.sources.internal.entry;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.hakyu.model.Text;
import dev.hakyu.model.source.ItemFilter;
import dev.hakyu.sources.internal.web.FetchFailed;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Decides by a source's filter which entries are kept, and says which rule it was.
public final class ItemRules {
    private static final int MAX_TEXT_CHARS = 200_000;
    private final List<Rule> include;
    private final List<Rule> exclude;

    private ItemRules(List<Rule> include, List<Rule> exclude) {
        this.include = include;
        this.exclude = exclude;
    }

    /// Reads the rules.
    ///
    /// @throws FetchFailed when a pattern is none
    public static ItemRules of(ItemFilter filter) throws FetchFailed {
        return new ItemRules(rules(filter.include()), rules(filter.exclude()));
    }

    /// Whether an entry is kept.
    public Verdict judge(@Nullable String title, String text) {
        String both = (title == null ? "" : title) + "\n" + text;
        String shown = both.substring(0, Math.min(both.length(), MAX_TEXT_CHARS));
        String narrow = narrow(shown);
        Optional<Rule> refused = exclude.stream().filter(r -> r.fits(shown, narrow)).findFirst();
        if (refused.isPresent()) {
            return new Verdict(false, refused.get().written);
        }
        if (include.isEmpty()) {
            return new Verdict(true, null);
        }
        return include.stream()
                .filter(rule -> rule.fits(shown, narrow))
                .findFirst()
                .map(rule -> new Verdict(true, rule.written))
                .orElseGet(() -> new Verdict(false, null));
    }

    private static List<Rule> rules(List<String> written) throws FetchFailed {
        List<Rule> rules = new ArrayList<>();
        for (String each : written) {
            rules.add(Rule.of(each));
        }
        return rules;
    }

    private static String narrow(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    /// What a filter says.
    ///
    /// @param rule that decided, as written; null when none was met
    public record Verdict(boolean kept, @Nullable String rule) {}

    /// A word, or a pattern between slashes.
    private record Rule(String written, String word, @Nullable Pattern pattern) {
        static Rule of(String written) throws FetchFailed {
            boolean slashes =
                    written.length() > 2 && written.startsWith("/") && written.endsWith("/");
            if (!slashes) {
                return new Rule(written, narrow(written.strip()), null);
            }
            try {
                String body = written.substring(1, written.length() - 1);
                return new Rule(written, "", Pattern.compile(body, Pattern.CASE_INSENSITIVE));
            } catch (PatternSyntaxException e) {
                throw FetchFailed.lasting(
                        "bad-pattern",
                        new Text(
                                "規則「" + written + "」は正規表現として読めません。",
                                "The rule '" + written + "' is no regular expression."),
                        new Text(
                                "RE2 の書き方に直すか、/ を外して語として書いてください。",
                                "Write it in the syntax of RE2, or without slashes as a word."));
            }
        }

        boolean fits(String shown, String narrow) {
            Pattern known = pattern;
            return known == null
                    ? narrow.contains(word)
                    : known.matcher(shown).find() || known.matcher(narrow).find();
        }
    }
}
