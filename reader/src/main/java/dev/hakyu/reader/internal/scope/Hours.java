package dev.hakyu.reader.internal.scope;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.hakyu.model.PartialDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Hours as pages of status and reports on outages write them: 4時50分, 04:50, 4:50 p.m.
public final class Hours {
    /// Groups: hour, minute, `a` or `p` where one stands.
    public static final String HOUR =
            "([0-9]{1,2})(?:時|:)([0-9]{2})?分?(?:\\s*([aApP])\\.?[mM]\\.?)?";

    private static final Pattern AFTER = Pattern.compile("^[\\s,]*(?:at|-|–|—)?\\s*" + HOUR);
    private static final int NOON = 12;
    private static final int MINUTES = 60;

    private Hours() {}

    /// A day with the hour that follows it; null when none does.
    static @Nullable PartialDate after(String words, PartialDate day) {
        Matcher matcher = AFTER.matcher(words);
        return matcher.find() ? at(day, matcher, 1) : null;
    }

    /// A day at the hour that a match of [#HOUR] holds; null when it is none of a day.
    ///
    /// @param group the first of its groups
    public static @Nullable PartialDate at(PartialDate day, Matcher matcher, int group) {
        int hour = Integer.parseInt(matcher.group(group));
        @Nullable String minute = matcher.group(group + 1);
        @Nullable String half = matcher.group(group + 2);
        if (half != null) {
            hour = hour % NOON + (half.toLowerCase(Locale.ROOT).equals("p") ? NOON : 0);
        }
        int minutes = minute == null ? 0 : Integer.parseInt(minute);
        return hour < 2 * NOON && minutes < MINUTES
                ? new PartialDate(day.year(), day.month(), day.day(), hour * MINUTES + minutes)
                : null;
    }
}
