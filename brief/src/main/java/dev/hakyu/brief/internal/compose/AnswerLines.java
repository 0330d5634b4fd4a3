package dev.hakyu.brief.internal.compose;

import dev.hakyu.brief.api.Brief.Fact;
import dev.hakyu.model.Text;
import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.incident.Modality;
import dev.hakyu.model.incident.Resolved;
import dev.hakyu.model.incident.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What suppliers answered to our inquiries, as lines of an incident.
final class AnswerLines {
    private static final int MOST_LINES = 12;
    private static final Text ONLY =
            new Text("照会への回答だけがあります。", "Only the answer to our inquiry says so.");
    private static final Text LATEST = new Text("最も新しい回答を採りました。", "The latest answer stands.");
    private final ReportShelf shelf;
    private final LocalDate now;

    AnswerLines(ReportShelf shelf, LocalDate now) {
        this.shelf = shelf;
        this.now = now;
    }

    /// The latest answer to each question of each organisation, the victim's first.
    List<FactList.Told> told(Incident incident) {
        Map<List<String>, List<Statement>> byQuestion = new LinkedHashMap<>();
        for (Statement each : incident.statements()) {
            if (each.what() instanceof Assertion.Answered said) {
                byQuestion
                        .computeIfAbsent(
                                List.of(said.organisation().name(), said.what().ja()),
                                _ -> new ArrayList<>())
                        .addFirst(each);
            }
        }
        String victim = incident.victim().value().name();
        List<FactList.Told> own = new ArrayList<>();
        List<FactList.Told> others = new ArrayList<>();
        for (List<Statement> answers : byQuestion.values()) {
            Statement latest = answers.getFirst();
            if (latest.what() instanceof Assertion.Answered said) {
                boolean isVictim = latest.speakerName() == null;
                boolean over =
                        latest.modality() == Modality.WITHDRAWN
                                || (!isVictim && latest.modality() == Modality.DENIED);
                if (over) {
                    continue;
                }
                (isVictim ? own : others).add(line(latest, said, isVictim ? victim : "", answers));
            }
        }
        own.addAll(others);
        return own.stream().limit(MOST_LINES).toList();
    }

    private FactList.Told line(
            Statement latest, Assertion.Answered said, String victim, List<Statement> answers) {
        String who = victim.isEmpty() ? said.organisation().name() + " " : "";
        Fact fact =
                new Fact(
                        new Text(
                                "回答 — " + who + said.what().ja() + ": " + said.value().ja(),
                                "Answer — " + who + said.what().en() + ": " + said.value().en()),
                        latest.certainty(),
                        ReportShelf.shown(latest.quote()),
                        shelf.nameOf(latest.quote().report()));
        List<Statement> earlier = answers.subList(1, answers.size());
        return new FactList.Told(
                fact,
                List.of(
                        new Resolved<>(
                                said,
                                latest,
                                earlier,
                                List.of(),
                                earlier.isEmpty() ? ONLY : LATEST)));
    }

    /// What contradicts a fact, where the fact or the other is an answer.
    List<Fact> conflicts(Incident incident, FactList.Told told) {
        List<Fact> lines = new ArrayList<>();
        for (Resolved<?> value : told.values()) {
            for (Statement other : conflicting(incident, value)) {
                if (isAnswer(value.basis()) != isAnswer(other)) {
                    lines.add(conflict(other));
                }
            }
        }
        return lines;
    }

    /// A restart is told without what it stood against, which the incident keeps.
    private static List<Statement> conflicting(Incident incident, Resolved<?> value) {
        return incident.forecasts().stream()
                .filter(each -> each.basis().equals(value.basis()))
                .findFirst()
                .map(each -> each.conflicting())
                .orElse(value.conflicting());
    }

    private Fact conflict(Statement other) {
        Text said =
                other.modality() == Modality.DENIED
                        ? new Text("否定", "denied")
                        : IncidentWords.said(other.what(), now)
                                .orElse(new Text("別の記載", "something else"));
        Text who =
                isAnswer(other)
                        ? new Text("照会への回答では", "the answer to our inquiry says")
                        : new Text("公表・報道では", "what was published says");
        return new Fact(
                new Text(
                        "食い違い(要確認): " + who.ja() + " " + said.ja(),
                        "Conflict (to verify): " + who.en() + " " + said.en()),
                other.certainty(),
                ReportShelf.shown(other.quote()),
                shelf.nameOf(other.quote().report()));
    }

    private static boolean isAnswer(Statement statement) {
        return statement.quote().report().isAnswer();
    }
}
