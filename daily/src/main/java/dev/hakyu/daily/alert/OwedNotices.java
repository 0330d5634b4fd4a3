package dev.hakyu.daily.alert;

import dev.hakyu.brief.api.PreparedBrief.Concern;
import dev.hakyu.model.Text;
import dev.hakyu.model.duty.Clock;
import dev.hakyu.model.network.ExposurePath;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The notices that others owe us by contract, as messages say them.
final class OwedNotices {
    static final Text LABEL = new Text("先方の通知期限", "Owed to us");

    /// A notice that somebody owes us in an incident.
    record Owed(Concern concern, Clock clock) {}

    private final Instant asOf;

    OwedNotices(Instant asOf) {
        this.asOf = asOf;
    }

    /// One of an incident, with the reason why it stands there when somebody else than the victim
    /// owes it.
    Text told(Owed owed) {
        Text said = ClockNews.told(owed.clock(), asOf);
        Tail why = why(owed);
        return new Text(said.ja() + why.ja(), said.en() + why.en());
    }

    /// All of one incident, where the victim stands above.
    Optional<Text> of(Concern concern) {
        List<Owed> all =
                ClockNews.owedToUs(concern).stream().map(each -> new Owed(concern, each)).toList();
        String victim = concern.page().victim();
        return joined(all)
                .map(said ->
                        new Text(
                                victim.isBlank()
                                        ? said.ja()
                                        : said.ja().replace(victim + "から", "先方から"),
                                said.en()));
    }

    /// All of several incidents in one line, the soonest first.
    Optional<Text> inOneLine(List<Owed> all) {
        return joined(all)
                .map(said ->
                        new Text(
                                "%s: %s。届いていないか社内で確かめてください".formatted(LABEL.ja(), said.ja()),
                                "%s: %s. Ask inside whether it came"
                                        .formatted(LABEL.en(), said.en())));
    }

    private Optional<Text> joined(List<Owed> all) {
        if (all.isEmpty()) {
            return Optional.empty();
        }
        List<String> ja = new ArrayList<>();
        List<String> en = new ArrayList<>();
        for (Owed each : all) {
            Text said = told(each);
            ja.add(said.ja());
            en.add(said.en());
        }
        return Optional.of(new Text(String.join(" / ", ja), String.join(" / ", en)));
    }

    private static Tail why(Owed owed) {
        String victim = owed.concern().page().victim();
        String title = owed.clock().title().ja();
        return title.startsWith(victim)
                ? Tail.NONE
                : owed.concern().exposures().stream()
                        .flatMap(each -> each.listPaths(ExposurePath.Entrusted.class).stream())
                        .filter(ExposurePath.Entrusted::subentrusted)
                        .filter(path -> isOf(path, owed.clock()))
                        .findFirst()
                        .map(_ ->
                                new Tail(
                                        "(%sはその再委託先)".formatted(victim),
                                        " (%s is its sub-contractor)".formatted(victim)))
                        .orElse(Tail.NONE);
    }

    /// Whether a clock comes from the contract through which the victim works for us.
    private static boolean isOf(ExposurePath.Entrusted path, Clock clock) {
        return path.findContract()
                .filter(contract ->
                        clock.rule().toString().contains(contract.id().value())
                                || clock.law().source().ja().contains(contract.id().value()))
                .isPresent();
    }
}
