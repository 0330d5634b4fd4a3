package dev.hakyu.brief.api;

import dev.hakyu.model.Text;

/// What a person did about an incident: an action marked as done, a report handed in, or a moment
/// declared from which clocks run.
///
/// @param id of the action, as the brief shows it; of what is no action, that of the decision
/// @param who who said so and when, with the words given for it
/// @param decision its id, to take it back by
public record DoneLine(String id, Text what, Text who, String decision) {
    /// Whether it is an action that was marked as done.
    public boolean isAction() {
        return !id.equals(decision);
    }
}
