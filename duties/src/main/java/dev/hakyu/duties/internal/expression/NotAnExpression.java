package dev.hakyu.duties.internal.expression;

import dev.hakyu.model.Text;

/// A condition that cannot be read; the message says what and where.
public final class NotAnExpression extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient Text text;

    NotAnExpression(String ja, String en) {
        super(en);
        this.text = new Text(ja, en);
    }

    /// What is wrong, in both languages.
    public Text text() {
        return text;
    }
}
