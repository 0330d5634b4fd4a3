package dev.hakyu.reader.internal.state;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;

/// Where words stand last in a text.
final class LastPlace {
    private LastPlace() {}

    /// Where the last match begins; -1 without one.
    static int of(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        int last = -1;
        while (matcher.find()) {
            last = matcher.start();
        }
        return last;
    }
}
