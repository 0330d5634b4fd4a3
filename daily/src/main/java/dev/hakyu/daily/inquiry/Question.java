package dev.hakyu.daily.inquiry;

import dev.hakyu.model.Text;
import dev.hakyu.network.api.CellReader;
import java.util.List;
import java.util.Optional;

/// One question of an inquiry.
///
/// @param id stable word, such as `impact`
/// @param type of the answer: `choice`, `text`, `date`, `days`, `flag`, ...; the column's own when
///   the target is a cell
/// @param choices what can be answered, for `choice`
/// @param words the question itself, polite
/// @param hint how to answer, or what it is for
public record Question(
        String id, Target target, String type, List<Choice> choices, Text words, Text hint) {
    /// The question whose answer decides how far a supplier is affected.
    public static final String IMPACT = "impact";

    /// The question for the day of the restart.
    public static final String RESTART = "restart";

    /// The question for what has stopped, and since when.
    public static final String STOPPED = "stopped";

    /// The question for how long the stock lasts.
    public static final String COVER = "cover";

    /// The question for what became of data on us.
    public static final String LEAK = "leak";

    /// The question for the connections to our systems.
    public static final String CONNECTION = "connection";

    /// The type whose answers are listed.
    public static final String CHOICE = "choice";

    public Question {
        choices = List.copyOf(choices);
        if (id.isBlank() || !id.chars().allMatch(c -> c == '_' || Character.isLetterOrDigit(c))) {
            throw new IllegalArgumentException(
                    "a question's id is letters, digits and '_', got '" + id + "'");
        }
        if (type.equals(CHOICE) == choices.isEmpty()) {
            throw new IllegalArgumentException(
                    "choices are given exactly for type choice, question " + id);
        }
    }

    /// What the form offers in a list; empty when the answer is free.
    public List<Text> offered() {
        return switch (target) {
            case Target.Cell(String table, String column) ->
                    CellReader.ofColumn(table, column).choices();
            case Target.Fact fact -> labels();
            case Target.Use use -> labels();
            case Target.UseVersion version -> labels();
        };
    }

    /// How to answer, with an example; empty when there is none to give.
    Optional<Text> shownHint() {
        if (!hint.ja().equals("―") && !hint.en().equals("-")) {
            return Optional.of(hint);
        }
        return offered().stream()
                .findFirst()
                .map(each -> new Text("例: " + each.ja(), "e.g. " + each.en()));
    }

    /// What is right as an answer.
    public Text expected() {
        return switch (target) {
            case Target.Cell(String table, String column) ->
                    CellReader.ofColumn(table, column).expected();
            case Target.Fact fact -> expectedFree();
            case Target.Use use -> expectedFree();
            case Target.UseVersion version -> expectedFree();
        };
    }

    private Text expectedFree() {
        if (choices.isEmpty()) {
            return CellReader.ofType(type).expected();
        }
        return new Text(
                "次から選んでください: " + String.join("、", labels().stream().map(Text::ja).toList()),
                "one of: " + String.join(", ", labels().stream().map(Text::en).toList()));
    }

    /// Whether a day as its answer has passed: rows of the network record what was, the other
    /// questions ask what is to come.
    public boolean looksBack() {
        return target instanceof Target.Cell;
    }

    private List<Text> labels() {
        return type.equals("flag")
                ? CellReader.ofType(type).choices()
                : choices.stream().map(Choice::label).toList();
    }
}
