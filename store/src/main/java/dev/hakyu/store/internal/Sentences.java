package dev.hakyu.store.internal;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/// A text cut into sentences, roughly but always in the same way.
public final class Sentences {
    private static final String ENDS = "。！？";
    private static final String ENDS_BEFORE_A_SPACE = ".!?";
    private static final String CLOSING = "」』）)】\"”";

    private Sentences() {}

    /// The sentences in order, without the white space around them; none is empty.
    public static List<String> of(String text) {
        List<String> sentences = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            boolean lineEnd = unit == '\n' || unit == '\r';
            if (lineEnd || isEnd(text, i)) {
                int end = i + 1;
                while (!lineEnd && end < text.length() && CLOSING.indexOf(text.charAt(end)) >= 0) {
                    end++;
                }
                add(sentences, text.substring(start, end));
                start = end;
                i = end - 1;
            }
        }
        add(sentences, text.substring(start));
        return sentences;
    }

    /// The same for sentences that read the same.
    public static String key(String sentence) {
        return Normalizer.normalize(sentence, Normalizer.Form.NFKC).replaceAll("\\s+", " ").strip();
    }

    private static boolean isEnd(String text, int at) {
        if (ENDS.indexOf(text.charAt(at)) >= 0) {
            return true;
        }
        if (ENDS_BEFORE_A_SPACE.indexOf(text.charAt(at)) < 0) {
            return false;
        }
        int next = at + 1;
        while (next < text.length() && CLOSING.indexOf(text.charAt(next)) >= 0) {
            next++;
        }
        return next == text.length() || Character.isWhitespace(text.charAt(next));
    }

    private static void add(List<String> sentences, String sentence) {
        String bare = sentence.strip();
        if (!bare.isEmpty()) {
            sentences.add(bare);
        }
    }
}
