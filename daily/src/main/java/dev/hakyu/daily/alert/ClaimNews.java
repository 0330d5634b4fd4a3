package dev.hakyu.daily.alert;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.hakyu.model.Text;
import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.incident.Speaker;
import dev.hakyu.model.incident.Statement;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Who claims an attack and how much they say they took: their own word, and told as that.
final class ClaimNews {
    static final Text LABEL = new Text("攻撃者の主張", "Attackers' claim");
    private static final int LONGEST = 400;
    private static final Pattern VOLUME =
            Pattern.compile("[0-9][0-9,.]{0,9} ?(?:[GTgt][Bb]|ギガバイト|テラバイト|gigabytes|terabytes)");

    private ClaimNews() {}

    /// Empty where no attackers are named and no volume is.
    static Optional<Text> of(Incident incident) {
        List<String> who =
                incident.statements().stream()
                        .flatMap(each ->
                                each.what() instanceof Assertion.Actor(String name, boolean claimed)
                                                && claimed
                                        ? Stream.of(name)
                                        : Stream.empty())
                        .distinct()
                        .limit(2)
                        .toList();
        Optional<String> volume =
                incident.statements().stream()
                        .filter(each -> each.speaker() == Speaker.ATTACKER)
                        .filter(each -> each.what() instanceof Assertion.HarmDone)
                        .flatMap(each -> volume(each).stream())
                        .findFirst();
        if (who.isEmpty() && volume.isEmpty()) {
            return Optional.empty();
        }
        String ja = who.isEmpty() ? "攻撃者" : String.join("、", who);
        String en = who.isEmpty() ? "attackers" : String.join(", ", who);
        return Optional.of(
                volume.map(size ->
                                new Text(
                                        "%sが%sを盗んだと主張しています(未確認)".formatted(ja, size),
                                        "%s: %s said to be stolen (unconfirmed)"
                                                .formatted(en, size)))
                        .orElseGet(() ->
                                new Text(
                                        "%sが名乗り出ています(未確認)".formatted(ja),
                                        "%s (unconfirmed)".formatted(en))));
    }

    private static Optional<String> volume(Statement said) {
        String quote = said.quote().text();
        Matcher volume = VOLUME.matcher(quote.substring(0, Math.min(LONGEST, quote.length())));
        return volume.find() ? Optional.of(volume.group()) : Optional.empty();
    }
}
