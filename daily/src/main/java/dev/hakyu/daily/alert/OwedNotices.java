package dev.hakyu.daily.alert;

import dev.hakyu.brief.api.PreparedBrief.Concern;
import dev.hakyu.model.Text;
import dev.hakyu.model.duty.Clock;
import dev.hakyu.model.duty.ClockState;
import dev.hakyu.model.network.ExposurePath;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The notices that others owe us by contract, as messages say them.
final class OwedNotices {
    static final Text LABEL = new Text("先方の通知期限", "Owed to us");

    private final Instant asOf;

    OwedNotices(Instant asOf) {
        this.asOf = asOf;
    }

    /// All of one incident, where the victim stands above, and once that a notice came late.
    Optional<Text> of(Concern concern, boolean full) {
        return joined(concern, ClockNews.owedToUs(concern))
                .or(() -> full ? late(concern) : Optional.empty());
    }

    private static Optional<Text> late(Concern concern) {
        return concern.clocks().stream()
                .filter(clock -> clock.owedToUs() && clock.state() == ClockState.SUBMITTED)
                .flatMap(clock -> clock.notes().stream())
                .findFirst()
                .map(note -> new Text(ActionNews.bare(note.ja()), ActionNews.bare(note.en())));
    }

    /// Those that come due in the day ahead or have come due since the last message.
    Optional<Text> today(Concern concern, Instant since) {
        return joined(concern, ClockNews.owedToday(concern, since, asOf))
                .map(said ->
                        new Text(
                                said.ja() + "。届いていないか社内で確かめてください",
                                said.en() + ". Ask inside whether it came"));
    }

    private Optional<Text> joined(Concern concern, List<Clock> owed) {
        if (owed.isEmpty()) {
            return Optional.empty();
        }
        String victim = concern.page().victim();
        List<String> ja = new ArrayList<>();
        List<String> en = new ArrayList<>();
        for (Clock each : owed) {
            Text said = told(concern, each);
            ja.add(victim.isBlank() ? said.ja() : said.ja().replace(victim + "から", "先方から"));
            en.add(said.en());
        }
        return Optional.of(new Text(String.join(" / ", ja), String.join(" / ", en)));
    }

    /// With the reason why it stands there when somebody else than the victim owes it.
    private Text told(Concern concern, Clock clock) {
        Text said = ClockNews.told(clock, asOf);
        Tail why = why(concern, clock);
        return new Text(said.ja() + why.ja(), said.en() + why.en());
    }

    private static Tail why(Concern concern, Clock clock) {
        String victim = concern.page().victim();
        String title = clock.title().ja();
        return title.startsWith(victim)
                ? Tail.NONE
                : concern.exposures().stream()
                        .flatMap(each -> each.listPaths(ExposurePath.Entrusted.class).stream())
                        .filter(ExposurePath.Entrusted::subentrusted)
                        .filter(path -> isOf(path, clock))
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
