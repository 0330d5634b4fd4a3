package dev.hakyu.server.workspace;

import dev.hakyu.brief.api.AnsweredIncidents;
import dev.hakyu.brief.api.KnownNames;
import dev.hakyu.daily.inquiry.IncidentAnswers;
import dev.hakyu.model.Problem;
import dev.hakyu.model.decision.Decisions;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.incident.InquiryAnswer;
import dev.hakyu.network.api.NameMemory;
import dev.hakyu.network.api.WorkspaceFiles;
import dev.hakyu.reader.api.Dossiers;
import dev.hakyu.store.api.DecisionLog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// All that the workspace holds at one moment, before anything is kept from anybody.
///
/// @param problems of the files, the decisions and the answers
/// @param incidents without what was answered about them
/// @param answers that had come in by the moment
/// @param names that mean nobody of the network
record Reading(
        ReadFiles files,
        Decisions decisions,
        List<Problem> problems,
        List<Incident> incidents,
        List<InquiryAnswer> answers,
        Instant asOf,
        NameMemory names) {
    Reading {
        problems = List.copyOf(problems);
        incidents = List.copyOf(incidents);
        answers = List.copyOf(answers);
    }

    /// Reads decisions and answers besides the files.
    static Reading of(Path directory, ReadFiles files, Instant asOf, KeptNames kept) {
        try {
            DecisionLog.Contents said = DecisionLog.in(directory).read(asOf);
            IncidentAnswers answered =
                    IncidentAnswers.read(directory, files.files().settings().language());
            List<dev.hakyu.model.incident.Reading> read = List.copyOf(files.readings().values());
            NameMemory names = kept.of(files.files().network(), said.decisions());
            List<Problem> problems = new ArrayList<>(files.problems());
            problems.addAll(said.problems());
            problems.addAll(answered.problems());
            return new Reading(
                    files,
                    said.decisions(),
                    problems,
                    Dossiers.assemble(
                            read,
                            said.decisions(),
                            KnownNames.of(files.files().network(), said.decisions(), read, names)),
                    AnsweredIncidents.receivedBy(answered.answers(), asOf),
                    asOf,
                    names);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    WorkspaceFiles workspace() {
        return files.files();
    }

    LocalDate today() {
        return asOf.atZone(files.zone()).toLocalDate();
    }
}
