package dev.hakyu.brief.internal.compose;

import dev.hakyu.model.Text;
import dev.hakyu.model.incident.AnswerPoint;
import dev.hakyu.model.incident.AnswerPoint.Meaning;
import dev.hakyu.model.incident.AnswerPoint.Topic;
import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.InquiryAnswer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What one supplier answered up to the last brief and what it says now.
final class AnsweringSupplier {
    private final String name;
    private final Map<Topic, AnswerPoint> before = new EnumMap<>(Topic.class);
    private final Map<Topic, AnswerPoint> now = new EnumMap<>(Topic.class);
    private boolean known;
    private boolean fresh;
    private boolean namesRestart;

    AnsweringSupplier(String name) {
        this.name = name;
    }

    /// One line: what of the answers is as severe, together.
    ///
    /// @param meaning the most severe of it
    /// @param severe those who decide must know of it, or must know that it is over
    record Line(AnsweringSupplier of, Meaning meaning, boolean severe, Text words) {}

    private record Point(AnswerPoint said, @Nullable AnswerPoint was) {
        Meaning meaning() {
            return said.meaning();
        }

        /// Also where what was severe is taken back.
        boolean isSevere() {
            return meaning().isSevere() || (was != null && was.meaning().isSevere());
        }

        Text words() {
            AnswerPoint old = was;
            return old == null
                    ? said.words()
                    : new Text(
                            said.words().ja() + "(前の回答: " + old.value().ja() + ")",
                            said.words().en() + " (answered before: " + old.value().en() + ")");
        }
    }

    /// @param isNews it came in since the last brief
    void take(InquiryAnswer answer, boolean isNews) {
        fresh |= isNews;
        known |= !isNews;
        for (AnswerPoint each : answer.points()) {
            now.put(each.topic(), each);
            if (!isNews) {
                before.put(each.topic(), each);
            }
        }
        namesRestart |=
                isNews
                        && answer.statements().stream()
                                .anyMatch(each ->
                                        each.what() instanceof Assertion.ResumptionForecast);
    }

    String name() {
        return name;
    }

    boolean isFresh() {
        return fresh;
    }

    boolean hadAnswered() {
        return known;
    }

    /// Nothing but that what it delivers is not affected, and that is no turn.
    boolean saysOnlyNoImpact() {
        List<Point> points = points(false);
        return !points.isEmpty()
                && points.stream()
                        .allMatch(
                                each -> each.meaning() == Meaning.NO_IMPACT && each.was() == null);
    }

    /// What is severe, then the rest; none where nothing matters or nothing is new.
    ///
    /// @param restartTold the day of the restart is told elsewhere, where this supplier's is
    ///   weighed with what was published
    List<Line> lines(boolean restartTold) {
        List<Line> lines = new ArrayList<>();
        List<Point> points = points(restartTold && namesRestart);
        for (boolean severe : new boolean[] {true, false}) {
            List<Point> some = points.stream().filter(each -> each.isSevere() == severe).toList();
            if (!some.isEmpty()) {
                lines.add(new Line(this, some.getFirst().meaning(), severe, words(some)));
            }
        }
        return lines;
    }

    private List<Point> points(boolean withoutRestart) {
        List<Point> points = new ArrayList<>();
        now.forEach((topic, said) -> {
            AnswerPoint was = before.get(topic);
            boolean news = was == null ? said.meaning() != Meaning.OPEN : !was.equals(said);
            if (news && !(withoutRestart && topic == Topic.RESTART)) {
                points.add(new Point(said, was));
            }
        });
        boolean stops = points.stream().anyMatch(each -> each.meaning() == Meaning.STOPPED);
        return points.stream()
                .filter(each -> !stops || each.meaning() != Meaning.SUPPLY_AFFECTED)
                .sorted(Comparator.comparing(Point::meaning))
                .toList();
    }

    private Text words(List<Point> points) {
        List<Text> words = points.stream().map(Point::words).toList();
        return new Text(
                "照会への回答 — "
                        + name
                        + ": "
                        + String.join(" / ", words.stream().map(Text::ja).toList()),
                "answer to our inquiry - "
                        + name
                        + ": "
                        + String.join(" / ", words.stream().map(Text::en).toList()));
    }
}
