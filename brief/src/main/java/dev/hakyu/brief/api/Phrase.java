package dev.hakyu.brief.api;

import dev.hakyu.model.Term;
import dev.hakyu.model.Text;

/// A piece of a sentence.
public record Phrase(Text text, Tone tone) {
    /// How much it stands out.
    public enum Tone implements Term {
        PLAIN("plain", "本文", "plain"),
        STRONG("strong", "強調", "strong"),
        STOP("stop", "止まるもの", "what stops");

        private final String id;
        private final Text label;

        Tone(String id, String ja, String en) {
            this.id = id;
            this.label = new Text(ja, en);
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

    public static Phrase plain(String ja, String en) {
        return new Phrase(new Text(ja, en), Tone.PLAIN);
    }

    public static Phrase strong(String ja, String en) {
        return new Phrase(new Text(ja, en), Tone.STRONG);
    }

    /// Of what stops; the one accent of the page is kept for it.
    public static Phrase stop(String ja, String en) {
        return new Phrase(new Text(ja, en), Tone.STOP);
    }
}
