package dev.hakyu.model.incident;

/// Names one incident: a hash of its first victim, kind and date, the same on every reading.
public record IncidentId(String value) {
    public IncidentId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("an incident id must not be blank");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
