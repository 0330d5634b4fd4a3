package dev.hakyu.server.scenarios;

import dev.hakyu.model.incident.Certainty;
import dev.hakyu.model.network.MitigationAction;
import dev.hakyu.model.network.NodeId;
import dev.hakyu.model.network.Scenario;
import dev.hakyu.model.network.Stage;
import dev.hakyu.model.network.StageDuration;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/// A scenario as a person types it: every field as text, whether or not it can be read.
///
/// @param file the file it came from, or empty
/// @param start on the wall clock of `zone`
/// @param stages in the order of [Stage]
/// @param fromAnswers it began with what suppliers answered
public record ScenarioForm(
        String file,
        String title,
        String start,
        String zone,
        String horizonDays,
        String stepHours,
        List<Struck> struck,
        List<Takes> stages,
        List<String> restoreAfter,
        List<Cut> cuts,
        String seed,
        String runs,
        boolean fromAnswers) {
    /// Field that is sent where it did.
    public static final String FROM_ANSWERS = "answers";

    static final int MOST_STRUCK = 200;
    static final int MOST_CUTS = 50;
    private static final int LONGEST = 200;
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");

    public ScenarioForm {
        struck = List.copyOf(struck);
        stages = List.copyOf(stages);
        restoreAfter = List.copyOf(restoreAfter);
        cuts = List.copyOf(cuts);
    }

    /// What is hit.
    ///
    /// @param item the only item that it delivers less of; empty for all
    /// @param lost per cent of its capacity that is lost
    public record Struck(String node, String item, String lost, String certainty) {
        /// What tells it apart from the others.
        public String key() {
            return item.isEmpty() ? node : node + " / " + item;
        }
    }

    /// How long a stage takes, hours. Only `mode`: exactly so; `low` and `high`: nine in ten lie
    /// between; all three: least, most likely, most.
    public record Takes(String low, String mode, String high) {
        static final Takes NO_TIME = new Takes("", "", "");

        boolean isEmpty() {
            return low.isEmpty() && mode.isEmpty() && high.isEmpty();
        }

        static Takes of(@Nullable StageDuration duration) {
            return switch (duration) {
                case null -> NO_TIME;
                case StageDuration.Constant(double hours) -> new Takes("", number(hours), "");
                case StageDuration.Lognormal90(double low, double high) ->
                        new Takes(number(low), "", number(high));
                case StageDuration.Pert(double low, double mode, double high) ->
                        new Takes(number(low), number(mode), number(high));
            };
        }
    }

    /// An access that is cut.
    public record Cut(String access, String at) {}

    /// Nothing yet, starting now.
    static ScenarioForm blank(LocalDateTime now, ZoneId zone, Map<Stage, StageDuration> usual) {
        return new ScenarioForm(
                "",
                "",
                MOMENT.format(now.truncatedTo(ChronoUnit.HOURS)),
                zone.getId(),
                "60",
                "1",
                List.of(),
                stages(usual),
                List.of(),
                List.of(),
                "1",
                "400",
                false);
    }

    static ScenarioForm of(String file, Scenario scenario) {
        return new ScenarioForm(
                file,
                scenario.title(),
                MOMENT.format(scenario.start()),
                scenario.zone().getId(),
                String.valueOf(scenario.horizonDays()),
                number(scenario.stepHours()),
                scenario.hits().stream()
                        .limit(MOST_STRUCK)
                        .map(hit ->
                                new Struck(
                                        hit.node().value(),
                                        Objects.requireNonNullElse(hit.item(), ""),
                                        number(
                                                BigDecimal.ONE
                                                        .subtract(BigDecimal.valueOf(hit.level()))
                                                        .movePointRight(2)
                                                        .doubleValue()),
                                        hit.certainty().id()))
                        .toList(),
                stages(scenario.stages()),
                scenario.restoreAfter().stream().map(NodeId::value).toList(),
                scenario.actions().stream()
                        .map(MitigationAction.CutAccess.class::cast)
                        .map(cut -> new Cut(cut.access().value(), MOMENT.format(cut.at())))
                        .toList(),
                String.valueOf(scenario.seed()),
                String.valueOf(scenario.runs()),
                scenario.fromAnswers());
    }

    /// What a browser sent. `add` names a node to hit, `drop` one to leave out.
    static ScenarioForm of(MultiValueMap<String, String> sent, ScenarioForm blank) {
        List<Struck> struck = new ArrayList<>();
        List<String> nodes = all(sent, "node");
        for (int i = 0; i < nodes.size(); i++) {
            String node = nodes.get(i);
            Struck one =
                    new Struck(
                            node,
                            at(sent, "item", i, ""),
                            at(sent, "lost", i, "100"),
                            at(sent, "certainty", i, ""));
            if (!node.isEmpty() && !one.key().equals(one(sent, "drop", ""))) {
                struck.add(one);
            }
        }
        String added = one(sent, "add", "");
        if (!added.isEmpty() && struck.stream().noneMatch(each -> each.node().equals(added))) {
            struck.add(new Struck(added, "", "100", Certainty.CONFIRMED.id()));
        }
        List<Takes> stages = new ArrayList<>();
        for (int i = 0; i < Stage.values().length; i++) {
            stages.add(
                    new Takes(
                            at(sent, "low", i, ""),
                            at(sent, "mode", i, ""),
                            at(sent, "high", i, "")));
        }
        List<Cut> cuts = new ArrayList<>();
        for (int i = 0; i < all(sent, "cut").size(); i++) {
            Cut cut = new Cut(at(sent, "cut", i, ""), at(sent, "cutAt", i, ""));
            if (!cut.access().isEmpty() || !cut.at().isEmpty()) {
                cuts.add(cut);
            }
        }
        return new ScenarioForm(
                one(sent, "file", ""),
                one(sent, "title", blank.title()),
                one(sent, "start", blank.start()),
                one(sent, "zone", blank.zone()),
                one(sent, "days", blank.horizonDays()),
                one(sent, "step", blank.stepHours()),
                struck.subList(0, Math.min(MOST_STRUCK, struck.size())),
                sent.containsKey("mode") ? stages : blank.stages(),
                all(sent, "after").stream()
                        .flatMap(each -> List.of(each.split("[,、\\s]+", -1)).stream())
                        .filter(each -> !each.isEmpty())
                        .limit(MOST_STRUCK)
                        .toList(),
                cuts.subList(0, Math.min(MOST_CUTS, cuts.size())),
                one(sent, "seed", blank.seed()),
                one(sent, "runs", blank.runs()),
                sent.containsKey(FROM_ANSWERS));
    }

    /// Key of what becomes of the capacity in a stage.
    public static String meaningOf(Stage stage) {
        return "scenarios.stage." + stage.id();
    }

    /// The ids to restore first, as they are typed.
    public String restoreAfterText() {
        return String.join(", ", restoreAfter);
    }

    private static List<Takes> stages(Map<Stage, StageDuration> durations) {
        return java.util.Arrays.stream(Stage.values())
                .map(stage -> Takes.of(durations.get(stage)))
                .toList();
    }

    private static List<String> all(MultiValueMap<String, String> sent, String name) {
        List<String> values = sent.get(name);
        return values == null
                ? List.of()
                : values.stream().limit(MOST_STRUCK).map(ScenarioForm::cut).toList();
    }

    private static String one(MultiValueMap<String, String> sent, String name, String usual) {
        String value = sent.getFirst(name);
        return value == null ? usual : cut(value);
    }

    private static String at(
            MultiValueMap<String, String> sent, String name, int index, String usual) {
        List<String> values = all(sent, name);
        return index < values.size() ? values.get(index) : usual;
    }

    private static String cut(String value) {
        String bare = value.strip();
        if (bare.length() <= LONGEST) {
            return bare;
        }
        boolean splits = Character.isHighSurrogate(bare.charAt(LONGEST - 1));
        return bare.substring(0, splits ? LONGEST - 1 : LONGEST);
    }

    private static String number(double value) {
        BigDecimal plain = BigDecimal.valueOf(value).stripTrailingZeros();
        return (plain.scale() < 0 ? plain.setScale(0) : plain).toPlainString();
    }
}
