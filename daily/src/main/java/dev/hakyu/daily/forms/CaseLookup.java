package dev.hakyu.daily.forms;

import dev.hakyu.brief.api.AnsweredIncidents;
import dev.hakyu.brief.api.KnownNames;
import dev.hakyu.brief.api.ShownId;
import dev.hakyu.model.InputRejected;
import dev.hakyu.model.Place;
import dev.hakyu.model.Problem;
import dev.hakyu.model.Text;
import dev.hakyu.model.decision.Decisions;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.incident.InquiryAnswer;
import dev.hakyu.model.incident.Reading;
import dev.hakyu.model.incident.Report;
import dev.hakyu.model.network.Network;
import dev.hakyu.reader.api.Dossiers;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/// Finds an incident among those that the reports of a workspace tell of.
public final class CaseLookup {
    private static final int SHORTEST_PREFIX = 4;
    private static final int MOST_SHOWN = 20;
    private final List<Incident> incidents;

    private CaseLookup(List<Incident> incidents) {
        this.incidents = incidents;
    }

    /// Over all that is known.
    ///
    /// @param readings of every report that counts
    /// @param decisions what people merged and split
    /// @param network whose organisations have names in two languages
    public static CaseLookup of(List<Reading> readings, Decisions decisions, Network network) {
        return new CaseLookup(
                Dossiers.assemble(
                        readings, decisions, KnownNames.of(network, decisions, readings)));
    }

    /// With what suppliers answered laid over each incident, as the brief has it.
    ///
    /// @param reports by whose dates answers are weighed
    /// @param answers that had come in
    public CaseLookup withAnswers(List<Report> reports, List<InquiryAnswer> answers) {
        return answers.isEmpty()
                ? this
                : new CaseLookup(AnsweredIncidents.of(incidents, reports, answers));
    }

    public List<Incident> list() {
        return incidents;
    }

    /// The incident with this id, long or as a brief shows it, the beginning of its id, or a part
    /// of its victim's name.
    ///
    /// @throws InputRejected when there is none, or more than one
    public Incident find(String wanted) {
        List<Incident> exact =
                incidents.stream().filter(each -> each.id().value().equals(wanted)).toList();
        if (exact.size() == 1) {
            return exact.getFirst();
        }
        List<Incident> near =
                incidents.stream()
                        .filter(each ->
                                (wanted.length() >= SHORTEST_PREFIX
                                                && (each.id().value().startsWith(wanted)
                                                        || ShownId.means(wanted, each.id())))
                                        || names(each, wanted))
                        .toList();
        if (near.size() != 1) {
            throw new InputRejected(near.isEmpty() ? none(wanted) : several(wanted, near));
        }
        return near.getFirst();
    }

    private static boolean names(Incident incident, String wanted) {
        String key = key(wanted);
        return !key.isEmpty()
                && (key(incident.victim().value().name()).contains(key)
                        || incident.victim().value().aliases().stream()
                                .anyMatch(alias -> key(alias).equals(key)));
    }

    private static String key(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replace(" ", "");
    }

    private Problem none(String wanted) {
        return Problem.error(
                "incident-missing",
                new Place("reports", null, 0, null, wanted),
                new Text("この事案は記事の中にありません。", "The reports tell of no such incident."),
                new Text(
                        "番号か被害組織名で指定してください: " + shown(incidents),
                        "Name it by id or victim: " + shown(incidents)));
    }

    private static Problem several(String wanted, List<Incident> near) {
        return Problem.error(
                "incident-ambiguous",
                new Place("reports", null, 0, null, wanted),
                new Text("当てはまる事案が" + near.size() + "件あります。", near.size() + " incidents fit."),
                new Text("番号で指定してください: " + shown(near), "Name it by its id: " + shown(near)));
    }

    private static String shown(List<Incident> incidents) {
        return String.join(
                " / ",
                incidents.stream()
                        .limit(MOST_SHOWN)
                        .map(each -> ShownId.of(each.id()) + " " + each.victim().value().name())
                        .toList());
    }
}
