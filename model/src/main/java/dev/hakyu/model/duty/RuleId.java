package dev.hakyu.model.duty;

/// Names a rule of the law, a contract clause or a user's own rule: `JP-APPI-KAKUHO`.
public record RuleId(String value) {
    public RuleId {
        if (value.isBlank() || value.length() > 80) {
            throw new IllegalArgumentException(
                    "a rule id must have 1 to 80 characters and not be blank, got '" + value + "'");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
