package dev.hakyu.brief.api;

import dev.hakyu.model.Text;

/// An action that a person marked as done.
///
/// @param id of the action, as the brief shows it
/// @param who who said so and when, with the words given for it
/// @param decision its id, to take it back by
public record DoneLine(String id, Text what, Text who, String decision) {}
