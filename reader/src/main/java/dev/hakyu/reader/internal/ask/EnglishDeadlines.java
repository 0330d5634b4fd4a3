package dev.hakyu.reader.internal.ask;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.hakyu.reader.internal.ask.EnglishMoment.Read;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Deadlines in English sentences: by 10:00 today, no later than noon on Friday, before close of
/// business tomorrow, deadline: 14 May, 3 p.m. CET.
final class EnglishDeadlines {
    private static final Pattern TRIGGER =
            Pattern.compile(
                    "(?i)\\b(?:by|before|no later than|not later than|latest by|on or before|prior to|until(?:[^.;]{0,20} at the latest)|deadline(?: for [^,.;:]{1,60}| to [^,.;:]{1,60})?(?: is|:| has been (?:set|moved|extended|brought forward)(?: from [^.;]{1,40}?)? (?:to|for)))\\s+");
    private static final Pattern FROM =
            Pattern.compile("(?i)deadline[^.;]{0,60}\\bfrom ([^.;]{2,40}?) to ");
    private static final Pattern LATEST = Pattern.compile("(?i)\\bat the latest\\b");
    private final LocalDateTime sent;

    /// @param sent when the mail was sent, by the sender's clock
    EnglishDeadlines(LocalDateTime sent) {
        this.sent = sent;
    }

    List<Deadline> in(String sentence) {
        List<Deadline> found = new ArrayList<>();
        Matcher trigger = TRIGGER.matcher(sentence);
        while (trigger.find()) {
            String words = trigger.group().toLowerCase(Locale.ROOT);
            boolean bare = words.startsWith("deadline");
            new EnglishMoment(sentence.substring(trigger.end()), sent)
                    .read()
                    .map(each -> at(each, trigger.start(), trigger.end(), bare))
                    .map(each -> moved(each, sentence))
                    .ifPresent(found::add);
        }
        Matcher latest = LATEST.matcher(sentence);
        while (found.isEmpty() && latest.find()) {
            String before = sentence.substring(0, latest.start());
            for (int i = Math.max(0, before.length() - 40); i < before.length(); i++) {
                boolean begins = i == 0 || before.charAt(i - 1) == ' ';
                Optional<Read> read =
                        begins
                                ? new EnglishMoment(before.substring(i), sent).read()
                                : Optional.empty();
                if (read.isPresent() && i + read.get().end() >= before.stripTrailing().length()) {
                    found.add(at(read.get(), i, i, false));
                    break;
                }
            }
        }
        return found;
    }

    private static Deadline at(Read read, int start, int from, boolean bare) {
        return new Deadline(read.due(), read.zone(), null, start, from + read.end(), bare);
    }

    private Deadline moved(Deadline now, String sentence) {
        Matcher from = FROM.matcher(sentence);
        if (!now.bare() || !from.find()) {
            return now;
        }
        return new EnglishMoment(from.group(1), sent)
                .read()
                .map(before -> now.insteadOf(before.due(), now.start()))
                .orElse(now);
    }
}
