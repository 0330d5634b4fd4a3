package dev.hakyu.network.internal.compile;

import dev.hakyu.model.Basis;
import dev.hakyu.model.Text;
import dev.hakyu.model.network.Impact.FirstStop;
import dev.hakyu.model.network.Impact.Precision;
import dev.hakyu.model.network.Scenario;
import dev.hakyu.network.api.StopStatements.Input;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Sentences on when something stops.
public final class StopWording {
    /// What is needed before anything can be computed.
    public static final Text ASK_THE_BUYER =
            new Text(
                    "購買担当に品目・在庫日数・代替の可否を確認してください",
                    "Ask the buyer for item, days of stock and alternative");

    private static final DateTimeFormatter JAPANESE =
            DateTimeFormatter.ofPattern("M月d日(E)H:mm", Locale.JAPANESE);
    private static final DateTimeFormatter ENGLISH =
            DateTimeFormatter.ofPattern("EEE d MMM HH:mm", Locale.ENGLISH);
    private static final double DOUBT = 2;

    private StopWording() {}

    /// The statement itself.
    public static Text sentence(
            String name,
            Precision precision,
            Basis basis,
            double stopProbability,
            @Nullable FirstStop firstStop,
            Scenario scenario) {
        String percent = percent(stopProbability);
        return switch (precision) {
            case CANNOT_BE_COMPUTED ->
                    new Text(
                            "%sがいつ止まるかは計算できません。%s".formatted(name, ASK_THE_BUYER.ja()),
                            "When %s stops cannot be computed. %s"
                                    .formatted(name, ASK_THE_BUYER.en()));
            case NO_STOP -> noStop(name, basis, scenario.horizonDays());
            case CLOCK_TIME -> clockTime(name, percent, required(firstStop), scenario);
            case RANGE_IN_DAYS -> range(name, percent, required(firstStop));
        };
    }

    private static Text noStop(String name, Basis basis, int days) {
        String ja = basis.isFirm() ? "" : "(標準値による計算です)";
        String en = basis.isFirm() ? "" : " (computed from standard values)";
        return new Text(
                "%sは%d日以内には止まらない見込みです%s".formatted(name, days, ja),
                "%s is not expected to stop within %d days%s".formatted(name, days, en));
    }

    private static Text clockTime(
            String name, String percent, FirstStop firstStop, Scenario scenario) {
        ZonedDateTime typical = at(scenario, firstStop.ifStoppedHours().p50());
        ZonedDateTime early = at(scenario, firstStop.ifStoppedHours().p5());
        boolean spread = early.isBefore(typical);
        String ja = spread ? "、止まる場合の20回に1回は%sより早い".formatted(JAPANESE.format(early)) : "";
        String en = spread ? "; one stop in twenty comes before " + ENGLISH.format(early) : "";
        return new Text(
                "%sは%sごろ止まる見込みです(確率%s%s)".formatted(name, JAPANESE.format(typical), percent, ja),
                "%s is expected to stop at about %s (probability %s%s)"
                        .formatted(name, ENGLISH.format(typical), percent, en));
    }

    private static Text range(String name, String percent, FirstStop firstStop) {
        long from = (long) Math.floor(firstStop.ifStoppedHours().p5() / DOUBT / 24);
        long to =
                (long) Math.max(from + 1, Math.ceil(firstStop.ifStoppedHours().p95() * DOUBT / 24));
        return new Text(
                "%sは%d〜%d日後に止まる可能性があります(標準値を含む計算での確率%s)".formatted(name, from, to, percent),
                "%s may stop in %d to %d days (probability %s, computed with standard values)"
                        .formatted(name, from, to, percent));
    }

    /// What the time rests on, each with its basis.
    public static Text sum(List<Input> inputs) {
        if (inputs.isEmpty()) {
            return new Text("根拠となる数値がありません", "There is no figure to base it on");
        }
        return new Text(
                "根拠: "
                        + inputs.stream()
                                .map(input ->
                                        input.what().ja()
                                                + input.findValue()
                                                        .map(value -> " " + value.ja())
                                                        .orElse("")
                                                + "("
                                                + input.basis().label().ja()
                                                + ")")
                                .collect(Collectors.joining("、")),
                "Basis: "
                        + inputs.stream()
                                .map(input ->
                                        input.what().en()
                                                + input.findValue()
                                                        .map(value -> " " + value.en())
                                                        .orElse("")
                                                + " ("
                                                + input.basis().label().en()
                                                + ")")
                                .collect(Collectors.joining(", ")));
    }

    /// The input that carries least, and what it rests on.
    public static Text weakest(Input input) {
        return new Text(
                "%s(%s)".formatted(input.what().ja(), input.basis().label().ja()),
                "%s (%s)".formatted(input.what().en(), input.basis().label().en()));
    }

    private static FirstStop required(@Nullable FirstStop firstStop) {
        if (firstStop == null) {
            throw new IllegalArgumentException("a stop needs its times");
        }
        return firstStop;
    }

    private static ZonedDateTime at(Scenario scenario, double hours) {
        return scenario.instantAt(hours).atZone(scenario.zone());
    }

    /// Never 0 % for what happens, nor 100 % for what may not.
    private static String percent(double share) {
        if (share > 0 && share < 0.01) {
            return "<1%";
        }
        if (share < 1 && share > 0.99) {
            return ">99%";
        }
        return Math.round(share * 100) + "%";
    }
}
