package dev.hakyu.model.incident;

import dev.hakyu.model.Term;
import dev.hakyu.model.Text;

/// How sure a statement is. One table of speaker and modality decides it: [#of].
///
/// Declared from the surest to the least sure of what is affirmed; the last two affirm nothing.
public enum Certainty implements Term {
    CONFIRMED("confirmed", "確認", "confirmed"),
    REPORTED("reported", "報道", "reported"),
    POSSIBLE("possible", "おそれ", "possible"),
    CLAIMED("claimed", "攻撃者の主張(未確認)", "claimed by the attacker, unconfirmed"),
    DENIED("denied", "否定", "denied"),
    WITHDRAWN("withdrawn", "撤回", "withdrawn");

    private final String id;
    private final Text label;

    Certainty(String id, String ja, String en) {
        this.id = id;
        this.label = new Text(ja, en);
    }

    /// The certainty of what this speaker says in this way.
    ///
    /// | | asserted | possible | denied | withdrawn |
    /// |---|---|---|---|---|
    /// | victim, authority | CONFIRMED | POSSIBLE | DENIED | WITHDRAWN |
    /// | third party, media | REPORTED | POSSIBLE | DENIED | WITHDRAWN |
    /// | attacker | CLAIMED | CLAIMED | CLAIMED | WITHDRAWN |
    ///
    /// What an attacker denies is a claim like any other.
    public static Certainty of(Speaker speaker, Modality modality) {
        if (modality == Modality.WITHDRAWN) {
            return WITHDRAWN;
        }
        if (speaker == Speaker.ATTACKER) {
            return CLAIMED;
        }
        return switch (modality) {
            case POSSIBLE -> POSSIBLE;
            case DENIED -> DENIED;
            case ASSERTED ->
                    switch (speaker) {
                        case VICTIM, AUTHORITY -> CONFIRMED;
                        case THIRD_PARTY, MEDIA -> REPORTED;
                        case ATTACKER -> CLAIMED;
                    };
            case WITHDRAWN -> WITHDRAWN;
        };
    }

    /// True when something is affirmed, however unsurely.
    public boolean affirms() {
        return this != DENIED && this != WITHDRAWN;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Text label() {
        return label;
    }
}
