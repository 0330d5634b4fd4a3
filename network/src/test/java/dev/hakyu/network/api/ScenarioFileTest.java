package dev.hakyu.network.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hakyu.model.InputRejected;
import dev.hakyu.model.incident.Certainty;
import dev.hakyu.model.network.MitigationAction;
import dev.hakyu.model.network.Scenario;
import dev.hakyu.model.network.Stage;
import dev.hakyu.model.network.StageDuration;
import dev.hakyu.model.network.SystemId;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScenarioFileTest {
    private static final String[] GOOD = {
        "version: 1",
        "title: 受注ポータル停止",
        "start: 2026-12-01T06:00",
        "zone: Asia/Tokyo",
        "horizon_days: 30",
        "step_hours: 1",
        "hits:",
        "  - {node: SYS-PORTAL, level: 0.0, certainty: CONFIRMED}",
        "stages: {detect: {lognormal90: [2, 24]}, contain: {pert: [4, 12, 48]}, clean: 24}",
        "restore_after: [SYS-AD]",
        "actions: [{cut_access: A-17, at: 2026-12-01T08:00}]",
        "seed: 7",
        "runs: 100"
    };
    @TempDir Path directory;
    private Folder folder;

    @BeforeEach
    void setUp() throws IOException {
        folder =
                new Folder(directory)
                        .network("organisations.csv", "ID,名称,区分", "T,当社,当社", "V,保守会社,仕入先")
                        .network("systems.csv", "ID,名称", "SYS-PORTAL,受注ポータル", "SYS-AD,認証")
                        .network("access.csv", "組織,システム,ID", "V,SYS-AD,A-17")
                        .file("hakyu.yaml", "version: 1");
    }

    @Test
    void shouldReadAScenario() throws IOException {
        WorkspaceFiles files = folder.file("scenarios/portal.yaml", GOOD).read();

        assertThat(files.problems()).isEmpty();
        assertThat(files.scenarios().getFirst().file()).isEqualTo("scenarios/portal.yaml");
        Scenario scenario = files.scenarios().getFirst().scenario();
        assertThat(scenario.start()).isEqualTo(LocalDateTime.of(2026, 12, 1, 6, 0));
        assertThat(scenario.horizonDays()).isEqualTo(30);
        assertThat(scenario.hits().getFirst().node()).isEqualTo(new SystemId("SYS-PORTAL"));
        assertThat(scenario.hits().getFirst().certainty()).isEqualTo(Certainty.CONFIRMED);
        assertThat(scenario.stages())
                .containsEntry(Stage.DETECT, new StageDuration.Lognormal90(2, 24))
                .containsEntry(Stage.CONTAIN, new StageDuration.Pert(4, 12, 48))
                .containsEntry(Stage.CLEAN, new StageDuration.Constant(24));
        assertThat(scenario.restoreAfter()).containsExactly(new SystemId("SYS-AD"));
        assertThat(scenario.actions())
                .containsExactly(
                        new MitigationAction.CutAccess(
                                new dev.hakyu.model.network.AccessId("A-17"),
                                LocalDateTime.of(2026, 12, 1, 8, 0)));
        assertThat(scenario.seed()).isEqualTo(7);
        assertThat(scenario.defaults()).isEmpty();
    }

    @Test
    void shouldReadAndWriteAHitOnOneItemWithItsOwnTimes() throws IOException {
        String hit =
                "  - {node: V, item: 整流器, level: 0.5, restored: 0.2, stages: {clean: {constant: 3}}}";
        Folder network = folder.network("supplies.csv", "供給元,供給先,品目", "V,T,整流器", "V,T,継電器");
        Scenario scenario =
                network.file("scenarios/a.yaml", with(7, hit))
                        .read()
                        .scenarios()
                        .getFirst()
                        .scenario();

        assertThat(scenario.hits().getFirst().item()).isEqualTo("整流器");
        assertThat(scenario.hits().getFirst().stages())
                .containsOnlyKeys(Stage.CLEAN)
                .containsEntry(Stage.CLEAN, new StageDuration.Constant(3));
        assertThat(ScenarioWriter.yaml(scenario))
                .contains(
                        "{node: \"V\", item: \"整流器\", level: 0.5, certainty: CONFIRMED, restored: 0.2, stages: {clean: {constant: 3}}}");
    }

    @Test
    void shouldNameTheItemsOfANodeWhereAHitNamesNoneOfThem() throws IOException {
        Folder network = folder.network("supplies.csv", "供給元,供給先,品目", "V,T,整流器");
        WorkspaceFiles files =
                network.file("scenarios/a.yaml", with(7, "  - {node: V, item: 整流機, level: 0.5}"))
                        .read();
        Scenario scenario = files.scenarios().getFirst().scenario();

        assertThatThrownBy(() ->
                        Compiler.compile(
                                files.network(),
                                CompileOptions.of(Settings.DEFAULT, Set.of()),
                                scenario))
                .isInstanceOfSatisfying(
                        InputRejected.class,
                        rejected ->
                                assertThat(rejected.problems())
                                        .singleElement()
                                        .satisfies(each -> {
                                            assertThat(each.code()).isEqualTo("unknown-item");
                                            assertThat(each.remedy().ja()).contains("整流器");
                                            assertThat(each.remedy().en()).contains("整流器");
                                        }));
    }

    @Test
    void shouldConvertAStartWithAnOffset() throws IOException {
        String[] lines = with(2, "start: 2026-11-30T21:00Z");

        Scenario scenario =
                folder.file("scenarios/a.yaml", lines).read().scenarios().getFirst().scenario();

        assertThat(scenario.start()).isEqualTo(LocalDateTime.of(2026, 12, 1, 6, 0));
    }

    @Test
    void shouldAdviseOnScenariosWhereAScenarioHasTheWrongShape() throws IOException {
        WorkspaceFiles files =
                folder.file("scenarios/a.yaml", "- a", "- b")
                        .file("scenarios/b.yaml", "version: 1", "start: 2026-12-01", "hits: V")
                        .bytes(
                                "scenarios/c.yaml",
                                new byte[] {
                                    'a', 0, 'b', 0, 'c', 0, 'd', 0, 'e', 0, 'f', 0, 'g', 0, 'h', 0,
                                    'i', 0, 'j', 0
                                })
                        .read();

        assertThat(Folder.errors(files))
                .contains(
                        "yaml-shape scenarios/a.yaml:1",
                        "yaml-shape scenarios/b.yaml:3 hits",
                        "not-text scenarios/c.yaml:0")
                .doesNotContain("missing-key scenarios/b.yaml:3 hits");
        assertThat(files.errors())
                .filteredOn(each -> !each.code().equals("missing-key"))
                .allSatisfy(each -> {
                    assertThat(each.remedy().ja()).contains("examples/sample-company/scenarios");
                    assertThat(each.remedy().en()).doesNotContain("CSV", "hakyu.yaml");
                });
    }

    @Test
    void shouldRefuseAHorizonOfZero() throws IOException {
        assertThat(errorsWith(4, "horizon_days: 0"))
                .containsExactly("out-of-range scenarios/a.yaml:5 horizon_days");
        assertThat(errorsWith(4, "horizon_days: 731"))
                .containsExactly("out-of-range scenarios/a.yaml:5 horizon_days");
    }

    @Test
    void shouldTellTheNearestNodeForAnUnknownOne() throws IOException {
        WorkspaceFiles files =
                folder.file("scenarios/a.yaml", with(7, "  - {node: SYS-PORTL, level: 0}"))
                        .file("scenarios/b.yaml", GOOD)
                        .read();

        assertThat(Folder.errors(files))
                .containsExactly("dangling-reference scenarios/a.yaml:8 hits[0].node");
        assertThat(files.errors().getFirst().remedy().ja()).contains("SYS-PORTAL");
        assertThat(files.scenarios()).hasSize(1);
    }

    @Test
    void shouldCheckEveryPart() throws IOException {
        assertThat(errorsWith(7, "  - {node: SYS-AD, level: 1}"))
                .containsExactly("out-of-range scenarios/a.yaml:8 hits[0].level");
        assertThat(errorsWith(7, "  - {node: SYS-AD, certainty: DENIED}"))
                .containsExactly("unreadable-value scenarios/a.yaml:8 hits[0].certainty");
        assertThat(errorsWith(7, "  - {node: SYS-AD, lvl: 0}"))
                .containsExactly("unknown-key scenarios/a.yaml:8 hits[0].lvl");
        assertThat(errorsWith(8, "stages: {detect: {pert: [5, 4, 3]}}"))
                .containsExactly("stage-duration scenarios/a.yaml:9 stages.detect");
        assertThat(errorsWith(8, "stages: {detct: 4}"))
                .containsExactly("unknown-key scenarios/a.yaml:9 stages.detct");
        assertThat(errorsWith(8, "# none"))
                .containsExactly("missing-key scenarios/a.yaml:1 stages");
        assertThat(errorsWith(10, "actions: [{cut_access: A-18, at: 2026-12-01T08:00}]"))
                .containsExactly("dangling-reference scenarios/a.yaml:11 actions[0].cut_access");
        assertThat(errorsWith(2, "start: tomorrow"))
                .containsExactly("unreadable-value scenarios/a.yaml:3 start");
        assertThat(errorsWith(5, "step_hours: 7"))
                .containsExactly("out-of-range scenarios/a.yaml:6 step_hours");
    }

    private java.util.List<String> errorsWith(int line, String text) throws IOException {
        return Folder.errors(folder.file("scenarios/a.yaml", with(line, text)).read());
    }

    private static String[] with(int line, String text) {
        String[] lines = GOOD.clone();
        lines[line] = text;
        return lines;
    }

    @Test
    void shouldReadBackWhatIsWritten() throws IOException {
        WorkspaceFiles files = folder.file("scenarios/portal.yaml", GOOD).read();
        Scenario scenario = files.scenarios().getFirst().scenario();

        String yaml = ScenarioWriter.yaml(scenario);

        assertThat(ScenarioReader.parse(yaml, "new", files.network(), files.settings().zone()))
                .isEqualTo(scenario);
        assertThat(ScenarioWriter.yaml(scenario)).isEqualTo(yaml);
    }

    @Test
    void shouldKeepThatItBeganWithAnswers() throws IOException {
        String[] lines = Arrays.copyOf(GOOD, GOOD.length + 1);
        lines[GOOD.length] = "from_answers: true";
        WorkspaceFiles files = folder.file("scenarios/portal.yaml", lines).read();
        Scenario scenario = files.scenarios().getFirst().scenario();

        String yaml = ScenarioWriter.yaml(scenario);

        assertThat(scenario.fromAnswers()).isTrue();
        assertThat(yaml.lines()).contains("from_answers: true");
        assertThat(ScenarioReader.parse(yaml, "new", files.network(), files.settings().zone()))
                .isEqualTo(scenario);
        assertThat(
                        ScenarioWriter.yaml(
                                folder.file("scenarios/portal.yaml", GOOD)
                                        .read()
                                        .scenarios()
                                        .getFirst()
                                        .scenario()))
                .doesNotContain("from_answers");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"quoted\" and \\ back",
                "key: [value] # no comment",
                "髙﨑①㈱ & {x: 1}",
                "- *alias &anchor !tag"
            })
    void shouldKeepEveryCharacterOfATitle(String title) throws IOException {
        WorkspaceFiles files = folder.file("scenarios/portal.yaml", GOOD).read();
        String yaml =
                ScenarioWriter.yaml(files.scenarios().getFirst().scenario())
                        .replaceFirst(
                                "title: .*",
                                Matcher.quoteReplacement("title: " + ScenarioWriter.quoted(title)));

        assertThat(
                        ScenarioReader.parse(yaml, "new", files.network(), files.settings().zone())
                                .title())
                .isEqualTo(title);
    }

    @Test
    void shouldTellEveryErrorOfATextInBothLanguages() throws IOException {
        WorkspaceFiles files = folder.file("scenarios/portal.yaml", GOOD).read();
        String yaml = String.join("\n", GOOD).replace("SYS-PORTAL", "SYS-PORTOL");

        assertThatThrownBy(() ->
                        ScenarioReader.parse(
                                yaml.replace("runs: 100", "runs: 0"),
                                "new",
                                files.network(),
                                files.settings().zone()))
                .isInstanceOfSatisfying(
                        InputRejected.class,
                        rejected ->
                                assertThat(rejected.problems())
                                        .hasSize(2)
                                        .allSatisfy(problem ->
                                                assertThat(problem.message().ja())
                                                        .isNotEqualTo(problem.message().en())));
    }
}
