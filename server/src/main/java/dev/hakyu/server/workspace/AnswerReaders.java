package dev.hakyu.server.workspace;

import dev.hakyu.model.incident.IncidentId;
import java.util.List;
import java.util.Set;

/// Who sees what suppliers answered. Asked at every look at the workspace.
public interface AnswerReaders {
    /// An inquiry that was answered.
    ///
    /// @param inquiry its number
    /// @param incidents the id that was asked about, then the others that the incident has had
    record Answered(String inquiry, List<String> incidents) {
        public Answered {
            incidents = List.copyOf(incidents);
        }

        /// The id that was asked about.
        public String asked() {
            return incidents.getFirst();
        }

        public boolean isOn(IncidentId incident) {
            return incidents.contains(incident.value());
        }
    }

    /// Those whose answers are kept from whoever looks now; all of them while nobody is signed in.
    Set<Answered> withheld(Set<Answered> all);
}
