package dev.hakyu.brief.api;

import dev.hakyu.model.Problem;
import dev.hakyu.model.decision.Decisions;
import dev.hakyu.model.incident.InquiryAnswer;
import dev.hakyu.model.network.Network;
import dev.hakyu.network.api.Settings;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/// All that a brief is made from. The same request gives the same brief, with any number of
/// threads.
///
/// @param problems what was wrong with the files of the network and the settings; rows with an
///   error are not in the network, and the brief says so
/// @param decisions what people decided; all of it, whenever it was said
/// @param answers to inquiries about incidents, of any time; those that came in later are left out
/// @param workspace the folder as a person types it in a command
/// @param asOf the moment of the brief; reports published later are not read
/// @param since changes are told from here; before `asOf`
/// @param first there was no brief before, so nothing is told as changed
/// @param seed of every simulation
/// @param runs of every simulation, 1 to 1,000,000
/// @param threads 1 to 256; changes no digit
/// @param hakyuVersion written into the provenance
public record BriefRequest(
        Network network,
        Settings settings,
        List<Problem> problems,
        ReportsFolder reports,
        Decisions decisions,
        List<InquiryAnswer> answers,
        String workspace,
        Instant asOf,
        Instant since,
        boolean first,
        ZoneId zone,
        long seed,
        int runs,
        int threads,
        String hakyuVersion) {
    public BriefRequest {
        problems = List.copyOf(problems);
        answers = List.copyOf(answers);
        if (since.isAfter(asOf)) {
            throw new IllegalArgumentException(
                    "since (" + since + ") must not be after as-of (" + asOf + ")");
        }
        if (runs < 1 || runs > 1_000_000) {
            throw new IllegalArgumentException("runs must be 1 to 1000000, got " + runs);
        }
        if (threads < 1 || threads > 256) {
            throw new IllegalArgumentException("threads must be 1 to 256, got " + threads);
        }
    }

    /// A request where nobody decided anything, in the current folder.
    public BriefRequest(
            Network network,
            Settings settings,
            List<Problem> problems,
            ReportsFolder reports,
            Instant asOf,
            Instant since,
            boolean first,
            ZoneId zone,
            long seed,
            int runs,
            int threads,
            String hakyuVersion) {
        this(
                network,
                settings,
                problems,
                reports,
                Decisions.NONE,
                List.of(),
                ".",
                asOf,
                since,
                first,
                zone,
                seed,
                runs,
                threads,
                hakyuVersion);
    }

    /// The same with what people decided.
    public BriefRequest withDecisions(Decisions said, String folder) {
        return new BriefRequest(
                network,
                settings,
                problems,
                reports,
                said,
                answers,
                folder,
                asOf,
                since,
                first,
                zone,
                seed,
                runs,
                threads,
                hakyuVersion);
    }

    /// The same with what suppliers answered.
    public BriefRequest withAnswers(List<InquiryAnswer> answered) {
        return new BriefRequest(
                network,
                settings,
                problems,
                reports,
                decisions,
                answered,
                workspace,
                asOf,
                since,
                first,
                zone,
                seed,
                runs,
                threads,
                hakyuVersion);
    }
}
