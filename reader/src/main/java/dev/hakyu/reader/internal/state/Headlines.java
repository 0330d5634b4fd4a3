package dev.hakyu.reader.internal.state;

import dev.hakyu.reader.internal.mark.Mention;
import dev.hakyu.reader.internal.mark.Sentence;

/// Headlines that are a name, or a name and what happened to it: 3) 福岡県 陽性者リストが…, Acme: files
/// taken.
final class Headlines {
    private static final String FRONT = "0123456789.() 【】「『■●◆□○◇▼・*#:-—―–";
    private static final String BEHIND = " :(」』】―—–|";

    private static final int SERIES = 12;

    private Headlines() {}

    /// True when a mention is the name over a headline: it begins it and a pause follows, or it
    /// ends it after one.
    static boolean isNamed(Passage passage, Mention mention, Sentence sentence) {
        String text = passage.text();
        int start = sentence.start();
        while (start < mention.start() && FRONT.indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        boolean whole = mention.end() >= sentence.end();
        int colon =
                text.indexOf(
                        ": ", sentence.start(), Math.min(mention.end(), sentence.start() + SERIES));
        start = colon > 0 && start < colon ? colon + 2 : start;
        if (start >= mention.start()) {
            return whole || isPause(passage, mention.end());
        }
        char before = text.charAt(mention.start() - 1);
        boolean closed = passage.substring(mention.end(), sentence.end()).strip().isEmpty();
        return passage.japanese() && closed && (before == ' ' || before == '―' || before == '—');
    }

    private static boolean isPause(Passage passage, int end) {
        char next = passage.text().charAt(end);
        boolean english = next == ':' || next == '(' || next == '—' || next == '–';
        return passage.japanese() ? BEHIND.indexOf(next) >= 0 : english;
    }
}
