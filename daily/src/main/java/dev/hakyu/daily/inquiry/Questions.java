package dev.hakyu.daily.inquiry;

import dev.hakyu.model.Text;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The questions that ship with Hakyu, from the data file `questions.tsv`.
public final class Questions {
    /// The most questions put to a victim in its first 24 hours: it has other things to do.
    public static final int MOST_FOR_A_VICTIM = 7;

    private static final int FIELDS = 9;
    private static final List<Entry> SHIPPED = load();

    private Questions() {}

    private record Entry(Question question, List<String> sets) {}

    /// The questions of a set, in order.
    public static List<Question> of(QuestionSet set) {
        return SHIPPED.stream()
                .filter(entry -> entry.sets().contains(set.id()))
                .map(Entry::question)
                .toList();
    }

    /// The question with this id.
    public static Optional<Question> find(String id) {
        return SHIPPED.stream()
                .map(Entry::question)
                .filter(question -> question.id().equals(id))
                .findFirst();
    }

    /// The ids of all questions, in order.
    public static List<String> ids() {
        return SHIPPED.stream().map(entry -> entry.question().id()).toList();
    }

    private static List<Entry> load() {
        List<Entry> entries = new ArrayList<>();
        try (InputStream in = Questions.class.getResourceAsStream("questions.tsv")) {
            if (in == null) {
                throw new IllegalStateException("questions.tsv is not in the build");
            }
            BufferedReader lines =
                    new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            String line;
            while ((line = lines.readLine()) != null) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    entries.add(entry(line));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(entries);
    }

    private static Entry entry(String line) {
        String[] fields = line.split("\t", -1);
        if (fields.length != FIELDS) {
            throw new IllegalStateException("questions.tsv: 9 fields wanted in " + line);
        }
        List<Choice> choices = new ArrayList<>();
        for (String each : fields[4].isEmpty() ? new String[0] : fields[4].split("\\|", -1)) {
            int equals = each.indexOf('=');
            int slash = each.indexOf('/');
            choices.add(
                    new Choice(
                            each.substring(0, equals),
                            new Text(
                                    each.substring(equals + 1, slash), each.substring(slash + 1))));
        }
        Text hint = fields[7].isEmpty() ? new Text("―", "-") : new Text(fields[7], fields[8]);
        return new Entry(
                new Question(
                        fields[0],
                        Target.parse(fields[2]),
                        fields[3],
                        choices,
                        new Text(fields[5], fields[6]),
                        hint),
                List.of(fields[1].split("\\|", -1)));
    }
}
