package dev.hakyu.server.incidents;

import dev.hakyu.model.PersonName;
import dev.hakyu.model.Term;
import dev.hakyu.model.decision.Decision;
import dev.hakyu.model.decision.Said;
import dev.hakyu.model.duty.StartMoment;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.incident.ReportId;
import dev.hakyu.model.network.OrganisationId;
import dev.hakyu.server.workspace.Snapshot;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/// Reads what forms say about incidents; what is wrong is refused before anything is kept.
final class Chosen {
    /// Incidents of one form.
    static final int MOST = 500;

    private static final int LONGEST_SNOOZE_DAYS = 366;
    private static final int LONGEST_NAME = 500;

    private Chosen() {}

    static Incident incident(String id, Snapshot now) {
        return now.findIncident(id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /// The incidents with these ids, each once.
    static List<Incident> incidents(List<String> ids, int least, Snapshot now) {
        LinkedHashSet<String> distinct = new LinkedHashSet<>(ids);
        if (distinct.size() < least || distinct.size() > MOST) {
            throw refused();
        }
        return distinct.stream().map(id -> incident(id, now)).toList();
    }

    /// A reason that must be given.
    static String reason(String typed) {
        String reason = optionalReason(typed);
        if (reason.isEmpty()) {
            throw refused();
        }
        return reason;
    }

    static String optionalReason(String typed) {
        String reason = typed.strip();
        if (reason.length() > Said.LONGEST_REASON) {
            throw refused();
        }
        return reason;
    }

    /// A line of text that may be empty.
    static String optionalLine(String typed) {
        String line = typed.strip();
        if (line.length() > Decision.LONGEST_LINE || PersonName.find(line).isPresent()) {
            throw refused();
        }
        return line;
    }

    /// A moment that people may declare.
    static StartMoment startMoment(String id) {
        return Term.find(StartMoment.class, id)
                .filter(StartMoment::isDeclarable)
                .orElseThrow(Chosen::refused);
    }

    /// A day after today, within a year.
    static LocalDate until(String typed, Snapshot now) {
        try {
            LocalDate day = LocalDate.parse(typed);
            if (day.isAfter(now.today())
                    && !day.isAfter(now.today().plusDays(LONGEST_SNOOZE_DAYS))) {
                return day;
            }
        } catch (DateTimeException e) {
            throw refused();
        }
        throw refused();
    }

    /// Some of an incident's reports, not all.
    static List<ReportId> apart(List<String> ids, Incident incident) {
        List<ReportId> apart =
                incident.reports().stream().filter(each -> ids.contains(each.value())).toList();
        if (apart.isEmpty() || apart.size() == incident.reports().size()) {
            throw refused();
        }
        return apart;
    }

    static OrganisationId organisation(String id, Snapshot now) {
        return now.network().organisations().stream()
                .filter(each -> each.id().value().equals(id))
                .findFirst()
                .orElseThrow(Chosen::refused)
                .id();
    }

    /// Another name of an organisation.
    static String alias(String typed) {
        String alias = typed.strip();
        if (!PersonName.isName(alias, LONGEST_NAME)) {
            throw refused();
        }
        return alias;
    }

    static Decision decision(String id, Snapshot now) {
        return now.rulings().decisions().all().stream()
                .filter(each -> each.id().value().equals(id))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    static ResponseStatusException refused() {
        return new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
}
