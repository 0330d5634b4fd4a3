package dev.hakyu.network.internal.settings;

import dev.hakyu.model.Basis;
import dev.hakyu.model.Text;
import dev.hakyu.model.network.AccessId;
import dev.hakyu.model.network.Assumption;
import dev.hakyu.model.network.Hit;
import dev.hakyu.model.network.MitigationAction;
import dev.hakyu.model.network.Network;
import dev.hakyu.model.network.NodeId;
import dev.hakyu.model.network.Scenario;
import dev.hakyu.model.network.Stage;
import dev.hakyu.model.network.StageDuration;
import dev.hakyu.network.internal.files.ColumnType;
import dev.hakyu.network.internal.files.Finding;
import dev.hakyu.network.internal.files.Findings;
import dev.hakyu.network.internal.files.Nearest;
import dev.hakyu.network.internal.files.NumberCell;
import dev.hakyu.network.internal.files.Parsed;
import dev.hakyu.network.internal.files.References;
import dev.hakyu.network.internal.files.Shown;
import dev.hakyu.network.internal.files.Unreadable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads a scenario file against a network. A file with an error gives no scenario.
public final class ScenarioYaml {
    private static final int USUAL_HORIZON_DAYS = 60;
    private static final int USUAL_RUNS = 2000;
    private static final Text EXAMPLE =
            new Text(
                    "見本: examples/sample-company/scenarios",
                    "An example: examples/sample-company/scenarios");

    private final Network network;
    private final References references;
    private final ZoneId usualZone;
    private final Findings findings;

    public ScenarioYaml(Network network, ZoneId usualZone, Findings findings) {
        this.network = network;
        this.references = References.of(network);
        this.usualZone = usualZone;
        this.findings = findings;
    }

    /// The scenario of a file; empty, with the problems told, when it has an error.
    ///
    /// @param shown path for messages
    public Optional<Scenario> read(Path file, String shown) throws IOException {
        return YamlFile.open(file, shown, EXAMPLE, findings).flatMap(root -> read(root, shown));
    }

    /// The same of a text that stands in no file yet.
    ///
    /// @param shown what the text is called in messages
    /// @throws Unreadable when it is no YAML within the limits
    public Optional<Scenario> parse(String text, String shown) throws Unreadable {
        return YamlFile.parse(text, shown, EXAMPLE, findings).flatMap(root -> read(root, shown));
    }

    private Optional<Scenario> read(YamlCursor root, String shown) {
        List<Assumption> defaults = new ArrayList<>();
        String title = root.text("title");
        ZoneId zone = orElse(root.read("zone", Times::zone), usualZone);
        LocalDateTime start = start(root, zone);
        long horizon =
                whole(
                        root,
                        "horizon_days",
                        Scenario.MAX_HORIZON_DAYS,
                        USUAL_HORIZON_DAYS,
                        defaults);
        double step = stepHours(root);
        List<Hit> hits = hits(root);
        Map<Stage, StageDuration> stages = new StagesYaml().read(root);
        List<NodeId> after = restoreAfter(root);
        List<MitigationAction> actions = actions(root, zone);
        Long seed = root.read("seed", value -> Range.parse(value, 0, 999_999_999_999_999_999L));
        long runs = whole(root, "runs", Scenario.MAX_RUNS, USUAL_RUNS, defaults);
        Boolean fromAnswers = root.flag("from_answers");
        root.requireKnownKeys();
        if (!root.isGood() || start == null) {
            return Optional.empty();
        }
        return Optional.of(
                new Scenario(
                        title == null || title.isBlank() ? Shown.value(shown) : cut(title),
                        start,
                        Basis.SET,
                        zone,
                        (int) horizon,
                        step,
                        hits,
                        stages,
                        after,
                        actions,
                        seed == null ? 1 : seed,
                        (int) runs,
                        defaults,
                        Boolean.TRUE.equals(fromAnswers)));
    }

    private @Nullable LocalDateTime start(YamlCursor root, ZoneId zone) {
        String value = root.text("start");
        if (value == null) {
            root.fail("start", missing("start"));
            return null;
        }
        LocalDateTime start = Times.moment(value, zone);
        if (start == null) {
            root.fail("start", Times.noMoment(value));
        }
        return start;
    }

    private static long whole(
            YamlCursor root, String key, int most, int usual, List<Assumption> defaults) {
        Long value = root.read(key, v -> Range.parse(v, 1, most));
        if (value != null) {
            return value;
        }
        defaults.add(
                new Assumption(
                        Text.same(key),
                        Text.same(String.valueOf(usual)),
                        Basis.STANDARD,
                        new Text("Hakyu の既定値", "default of Hakyu"),
                        null));
        return usual;
    }

    private static double stepHours(YamlCursor root) {
        Double step = root.read("step_hours", v -> NumberCell.number(v, ColumnType.HOURS));
        if (step == null) {
            return 1;
        }
        double steps = 24 / step;
        if (!(step >= 0.25 && step <= 24) || Math.abs(steps - Math.rint(steps)) > 1e-9) {
            root.fail("step_hours", badStep(step));
        }
        return step;
    }

    private List<Hit> hits(YamlCursor root) {
        List<Hit> hits = new ArrayList<>();
        Set<List<Object>> seen = new HashSet<>();
        for (YamlCursor each : root.children("hits")) {
            NodeId node = node(each, "node", each.text("node"));
            Double level = each.read("level", HitLevel::parse);
            var certainty = each.read("certainty", HitLevel::certainty);
            Double restored = each.read("restored", HitLevel::parse);
            String item = each.text("item");
            Map<Stage, StageDuration> stages =
                    each.node("stages") == null ? Map.of() : new StagesYaml().read(each);
            each.requireKnownKeys();
            root.take(each);
            if (node != null && !seen.add(item == null ? List.of(node) : List.of(node, item))) {
                each.fail("node", hitTwice(node));
                root.take(each);
            } else if (node != null && each.isGood()) {
                hits.add(
                        new Hit(
                                node,
                                level == null ? 0 : level,
                                certainty == null
                                        ? dev.hakyu.model.incident.Certainty.CONFIRMED
                                        : certainty,
                                restored,
                                item == null || item.isBlank() ? null : item,
                                stages));
            }
        }
        if (isEmpty(root.node("hits"))) {
            root.fail("hits", noHits());
        } else if (hits.size() > Scenario.MAX_HITS) {
            root.fail("hits", Range.outside(String.valueOf(hits.size()), 1, Scenario.MAX_HITS));
        }
        return hits;
    }

    private static boolean isEmpty(@Nullable YamlNode hits) {
        return hits == null || (hits instanceof YamlNode.Items list && list.items().isEmpty());
    }

    private @Nullable NodeId node(YamlCursor cursor, String key, @Nullable String value) {
        if (value == null) {
            cursor.fail(key, missing(key));
            return null;
        }
        return switch (references.resolve(value, References.Target.ANY)) {
            case Parsed.Known<NodeId>(NodeId node, Finding doubt) -> node;
            case Parsed.Unknown<NodeId> unknown -> null;
            case Parsed.Bad<NodeId>(Finding finding) -> {
                cursor.fail(key, finding);
                yield null;
            }
        };
    }

    private List<NodeId> restoreAfter(YamlCursor root) {
        List<NodeId> nodes = new ArrayList<>();
        for (String value : root.list("restore_after")) {
            NodeId node = node(root, "restore_after", value);
            if (node != null) {
                nodes.add(node);
            }
        }
        return nodes;
    }

    private List<MitigationAction> actions(YamlCursor root, ZoneId zone) {
        List<MitigationAction> actions = new ArrayList<>();
        for (YamlCursor each : root.children("actions")) {
            AccessId access = access(each);
            String at = each.text("at");
            LocalDateTime moment = at == null ? null : Times.moment(at, zone);
            if (moment == null) {
                each.fail("at", at == null ? missing("at") : Times.noMoment(at));
            }
            each.requireKnownKeys();
            root.take(each);
            if (access != null && moment != null) {
                actions.add(new MitigationAction.CutAccess(access, moment));
            }
        }
        return actions;
    }

    private @Nullable AccessId access(YamlCursor action) {
        String value = action.text("cut_access");
        if (value == null) {
            action.fail("cut_access", missing("cut_access"));
            return null;
        }
        AccessId id = new AccessId(value.isBlank() ? "?" : cut(value));
        if (network.accesses().stream().noneMatch(each -> each.id().equals(id))) {
            action.fail("cut_access", noAccess(value));
            return null;
        }
        return id;
    }

    private Finding noAccess(String value) {
        List<String> ids = network.accesses().stream().map(each -> each.id().value()).toList();
        String near = Nearest.of(value, ids).orElse(null);
        return new Finding(
                "dangling-reference",
                new Text(
                        "「" + Shown.value(value) + "」という接続経路はありません。",
                        "There is no access '" + Shown.value(value) + "'."),
                new Text(
                        (near == null ? "" : "「" + near + "」のことでしょうか。")
                                + "access.csv の ID を書いてください。",
                        (near == null ? "" : "Maybe '" + near + "'. ")
                                + "Write an id of access.csv."));
    }

    private static String cut(String text) {
        return text.length() <= 200 ? text : text.substring(0, 199) + "…";
    }

    private static <T> T orElse(@Nullable T value, T usual) {
        return value == null ? usual : value;
    }

    private static Finding noHits() {
        return Finding.of(
                "missing-key",
                "hits(何が被害を受けたか)がありません。",
                "There are no hits, so nothing says what is hit.",
                "組織・拠点・システムの ID を「hits: [{node: ID}]」の形で書いてください。" + EXAMPLE.ja(),
                "Write ids of organisations, sites or systems like 'hits: [{node: ID}]'. "
                        + EXAMPLE.en());
    }

    private static Finding missing(String key) {
        return Finding.of(
                "missing-key",
                "必須のキー「" + key + "」がありません。",
                "The required key '" + key + "' is missing.",
                "「" + key + "」を書いてください。",
                "Write '" + key + "'.");
    }

    private static Finding hitTwice(NodeId node) {
        return Finding.of(
                "hit-twice",
                "「" + Shown.value(node.value()) + "」が2回書かれています。",
                "'" + Shown.value(node.value()) + "' is hit twice.",
                "1つにまとめてください。",
                "Join the two.");
    }

    private static Finding badStep(double step) {
        return Finding.of(
                "out-of-range",
                "step_hours「" + step + "」は使えません。",
                "step_hours '" + step + "' cannot be used.",
                "0.25〜24 で、24 を割り切る数を書いてください(通常は 1)。",
                "Write 0.25 to 24 that divides 24 evenly; 1 is usual.");
    }
}
