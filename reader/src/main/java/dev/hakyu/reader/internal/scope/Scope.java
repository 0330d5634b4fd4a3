package dev.hakyu.reader.internal.scope;

import dev.hakyu.model.incident.Modality;
import dev.hakyu.model.incident.Speaker;

/// How a clause is meant.
///
/// @param speaker who says it
/// @param modality how it is said
/// @param use whether it tells of the event at all
/// @param hearsay とみられる, reportedly
public record Scope(Speaker speaker, Modality modality, Use use, boolean hearsay) {

    /// What a clause does in its text.
    public enum Use {
        FACT,
        PLAN,
        ADVICE,
        STATISTIC,
        /// What somebody asks, in a list of questions and answers.
        QUESTION,
        /// Denies what is additional; of what was told before it says nothing.
        BEYOND
    }

    public boolean affirms() {
        return modality == Modality.ASSERTED || modality == Modality.POSSIBLE;
    }

    /// True for what is affirmed of the event, surely or not.
    public boolean tells() {
        return affirms() && (use == Use.FACT || use == Use.PLAN);
    }

    /// True for what tells of no event at all: what to do, how often it happens, what somebody
    /// asks.
    public boolean isNoFact() {
        return use == Use.ADVICE || use == Use.STATISTIC || use == Use.QUESTION;
    }

    /// True for what tells of another matter, or of nothing.
    public boolean isAside() {
        return isNoFact() || use == Use.BEYOND;
    }

    public boolean isPossible() {
        return modality == Modality.POSSIBLE;
    }
}
