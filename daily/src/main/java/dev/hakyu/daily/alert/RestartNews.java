package dev.hakyu.daily.alert;

import dev.hakyu.brief.api.Brief.Restarting;
import dev.hakyu.brief.api.PreparedBrief.Concern;
import dev.hakyu.model.Text;
import dev.hakyu.model.incident.Restart;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What messages say of restarts that were announced and have not come true yet.
final class RestartNews {
    private static final String BEHIND_CAPTION = ": ";
    private static final int DAYS_AHEAD = 2;

    private RestartNews() {}

    /// The plans that stand, and those whose day has passed without a word; each in the words of
    /// the page, with the day on which it was said.
    static List<Text> announced(Concern concern) {
        return standing(concern).map(RestartNews::said).distinct().toList();
    }

    /// The first of them whose day is near.
    ///
    /// @param today the day of the message
    static Optional<Text> near(Concern concern, LocalDate today) {
        return standing(concern)
                .filter(each ->
                        each.date()
                                .date()
                                .filter(day -> !day.isBefore(today))
                                .filter(day -> !day.isAfter(today.plusDays(DAYS_AHEAD)))
                                .isPresent())
                .findFirst()
                .map(RestartNews::said);
    }

    private static Stream<Restarting> standing(Concern concern) {
        return concern.page().restarts().stream()
                .filter(each ->
                        each.state() == Restart.State.PLANNED
                                || each.state() == Restart.State.PASSED);
    }

    /// Without the caption that the label of the line says already.
    private static Text said(Restarting restart) {
        Text sentence = restart.sentence();
        return new Text(behind(sentence.ja()), behind(sentence.en()));
    }

    private static String behind(String sentence) {
        int at = sentence.indexOf(BEHIND_CAPTION);
        return at < 0 ? sentence : sentence.substring(at + BEHIND_CAPTION.length());
    }
}
