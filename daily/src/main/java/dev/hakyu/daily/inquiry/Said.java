package dev.hakyu.daily.inquiry;

import dev.hakyu.model.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a supplier says of its own situation, by question; its latest words on each.
///
/// @param answers in the order of the form
/// @param restart day of the restart, or null
public record Said(Map<String, Text> answers, @Nullable String restart) {
    public Said {
        answers = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(answers));
    }

    static Said of(Inquiry inquiry, List<KeptAnswer> kept) {
        Map<String, Text> answers = new LinkedHashMap<>();
        String restart = null;
        for (KeptAnswer each : kept) {
            boolean known =
                    inquiry.questions().stream()
                            .anyMatch(question -> question.id().equals(each.question()));
            if (each.current() && known && AnswerWords.isKnown(each.question())) {
                answers.put(
                        each.question(),
                        AnswerWords.value(inquiry.question(each.question()), each));
                boolean day =
                        each.question().equals(Question.RESTART)
                                && !each.value().equals(AnswerWords.NO_DATE);
                restart = day ? each.value() : restart;
            }
        }
        return new Said(answers, restart);
    }

    /// What has stopped, in its words.
    public Optional<Text> stopped() {
        return find(Question.STOPPED);
    }

    /// Whether its connections to us are cut.
    public Optional<Text> connection() {
        return find(Question.CONNECTION);
    }

    /// Whether information on us leaked.
    public Optional<Text> leak() {
        return find(Question.LEAK);
    }

    public Optional<String> findRestart() {
        return Optional.ofNullable(restart);
    }

    private Optional<Text> find(String question) {
        return Optional.ofNullable(answers.get(question));
    }

    /// All of it in one line; empty when it said nothing.
    public Optional<Text> line() {
        List<String> ja = new ArrayList<>();
        List<String> en = new ArrayList<>();
        answers.forEach((question, value) -> {
            Text what = AnswerWords.of(question);
            ja.add(what.ja() + ": " + value.ja());
            en.add(what.en() + ": " + value.en());
        });
        return ja.isEmpty()
                ? Optional.empty()
                : Optional.of(new Text(String.join(" / ", ja), String.join(" / ", en)));
    }
}
