package dev.hakyu.daily.alert;

import dev.hakyu.model.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Long lists in brackets, as a mail has room for them: two names and how many more. The brief
/// names them all.
final class FewNames {
    private static final int MOST_NAMED = 2;
    private static final Words JA = new Words("、", "ほか", "件", "%sほか%d件");
    private static final Words EN = new Words(", ", " and ", " more", "%s and %d more");

    /// What stands behind a comma within the name of a company.
    private static final Set<String> LEGAL_FORMS =
            Set.of(
                    "ltd", "ltd.", "inc", "inc.", "llc", "l.l.c.", "llp", "plc", "limited", "corp",
                    "corp.", "co.", "lp", "l.p.", "s.a.", "s.p.a.", "gmbh", "ag", "b.v.", "n.v.");

    private FewNames() {}

    /// How a language lists and counts.
    private record Words(String comma, String before, String behind, String form) {}

    /// What stands in one pair of outer brackets.
    ///
    /// @param more how many others it says there are
    private record Bracket(int open, int close, List<String> names, int more) {
        int count() {
            return names.size() + more;
        }
    }

    /// Where both languages do not list equally many, English names cannot be told apart by their
    /// commas: its bracket is left out.
    static Text in(Text said) {
        List<Bracket> ja = brackets(said.ja(), JA);
        List<Bracket> en = brackets(said.en(), EN);
        boolean alike =
                ja.stream()
                        .map(Bracket::count)
                        .toList()
                        .equals(en.stream().map(Bracket::count).toList());
        return new Text(shortened(said.ja(), ja, JA, true), shortened(said.en(), en, EN, alike));
    }

    private static String shortened(
            String text, List<Bracket> brackets, Words words, boolean named) {
        StringBuilder left = new StringBuilder(text);
        for (Bracket each : brackets.reversed()) {
            if (each.names().size() <= MOST_NAMED) {
                continue;
            }
            if (named) {
                String first = String.join(words.comma(), each.names().subList(0, MOST_NAMED));
                left.replace(
                        each.open() + 1,
                        each.close(),
                        words.form().formatted(first, each.count() - MOST_NAMED));
            } else {
                boolean spaced = each.open() > 0 && text.charAt(each.open() - 1) == ' ';
                left.delete(each.open() - (spaced ? 1 : 0), each.close() + 1);
            }
        }
        return left.toString();
    }

    /// The outer pairs, the first first; none where they do not match.
    private static List<Bracket> brackets(String text, Words words) {
        List<Bracket> found = new ArrayList<>();
        List<String> names = new ArrayList<>();
        int depth = 0;
        int open = 0;
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '(' && depth++ == 0) {
                open = i;
                from = i + 1;
                names = new ArrayList<>();
            } else if (c == ')' && --depth == 0) {
                add(names, text.substring(from, i));
                found.add(counted(open, i, names, words));
            } else if (depth == 1 && text.startsWith(words.comma(), i)) {
                add(names, text.substring(from, i));
                from = i + words.comma().length();
            }
            if (depth < 0) {
                return List.of();
            }
        }
        return depth == 0 ? found : List.of();
    }

    private static void add(List<String> names, String part) {
        String first = part.split(" ", 2)[0].toLowerCase(Locale.ROOT);
        if (!names.isEmpty() && LEGAL_FORMS.contains(first)) {
            names.set(names.size() - 1, names.getLast() + ", " + part);
        } else {
            names.add(part);
        }
    }

    /// With a count that stands behind the last name.
    private static Bracket counted(int open, int close, List<String> names, Words words) {
        String last = names.getLast();
        int at = last.lastIndexOf(words.before());
        int from = at + words.before().length();
        int to = last.length() - words.behind().length();
        boolean counts =
                at > 0
                        && last.endsWith(words.behind())
                        && to > from
                        && to - from <= 3
                        && last.substring(from, to).chars().allMatch(c -> c >= '0' && c <= '9');
        if (!counts) {
            return new Bracket(open, close, names, 0);
        }
        names.set(names.size() - 1, last.substring(0, at));
        return new Bracket(open, close, names, Integer.parseInt(last.substring(from, to)));
    }
}
