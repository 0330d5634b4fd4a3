package dev.hakyu.duties.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hakyu.model.InputRejected;
import dev.hakyu.model.Problem;
import dev.hakyu.model.duty.RuleId;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ClockRulesTest {
    private static final Calendars CALENDARS =
            Calendars.standard().with("OWN", Set.of(LocalDate.parse("2026-12-02")));
    private static final String RULE =
            """
            version: 1
            recipients:
              HQ: {ja: 本社, en: head office}
            clocks:
            - id: OWN-HQ
              jurisdiction: JP
              to: [HQ]
              title: {ja: 本社への報告, en: report to head office}
              start: aware
              unit: bd
              n: 1
              calendar: OWN
              zone: Asia/Tokyo
              source: {ja: 社内規程, en: house rule}
              as_of: 2026-11-21
              confidence: V
              status: in_force
            """;

    @Test
    void shouldReadEveryRuleOfTheSeed() {
        assertThat(ClockRules.shipped(CALENDARS).ids())
                .hasSize(40)
                .contains(new RuleId("JP-APPI-SOKUHO"), new RuleId("TW-PDPA"));
    }

    @Test
    void shouldAddAUsersRuleAndReplaceAShippedOne() {
        ClockRules shipped = ClockRules.shipped(CALENDARS);
        assertThat(shipped.with(RULE, "clocks.yaml").ids())
                .hasSize(41)
                .contains(new RuleId("OWN-HQ"));
        ClockRules changed = shipped.with(RULE.replace("OWN-HQ", "JP-APPI-SOKUHO"), "clocks.yaml");
        assertThat(changed.ids()).hasSize(40);
        assertThat(changed.findLaw(new RuleId("JP-APPI-SOKUHO")).orElseThrow().source().en())
                .isEqualTo("house rule");
    }

    @Test
    void shouldNameTheNearestKeyAndTheLine() {
        Problem problem = only(RULE.replace("  title:", "  titel:"), "unknown-key");
        assertThat(problem.place().row()).isEqualTo(8);
        assertThat(problem.place().column()).isEqualTo("titel");
        assertThat(problem.remedy().en()).contains("'title'");
        assertThat(problem.remedy().ja()).contains("「title」");
    }

    @Test
    void shouldNameTheNearestWord() {
        assertThat(
                        only(RULE.replace("start: aware", "start: awere"), "unknown-value")
                                .remedy()
                                .en())
                .contains("aware");
        assertThat(only(RULE.replace("to: [HQ]", "to: [PPCC]"), "unknown-value").remedy().en())
                .contains("PPC");
        assertThat(
                        only(
                                        RULE.replace(
                                                "start: aware", "start: submitted:EU-NIS2-INN"),
                                        "unknown-value")
                                .remedy()
                                .en())
                .contains("EU-NIS2-IN");
        assertThat(only(RULE + "  trigger: persns > 1000\n", "condition").message().en())
                .contains("maybe 'persons'");
    }

    @Test
    void shouldTellAllFaultsAtOnce() {
        List<Problem> problems =
                problems(
                        RULE.replace("unit: bd", "unit: weeks")
                                .replace("  n: 1", "  n: -3")
                                .replace("zone: Asia/Tokyo", "zone: Asia/Tokio")
                                .replace("as_of: 2026-11-21", "as_of: 21.11.2026"));
        assertThat(problems).hasSizeGreaterThanOrEqualTo(4);
        assertThat(problems).allSatisfy(each -> assertThat(each.place().row()).isPositive());
    }

    @Test
    void shouldRefuseWhatIsNoRuleFile() {
        assertThat(problems("clocks: []")).hasSize(1);
        assertThat(problems("version: 2\nclocks: []")).hasSize(1);
        assertThat(problems("- a\n- b")).hasSize(1);
        assertThat(problems("version: 1\n\tclocks: []")).hasSize(1);
        assertThat(problems("")).hasSize(1);
        assertThat(problems("version: 1\nclocks: 5")).hasSize(1);
        assertThat(problems("x".repeat(2_000_001))).hasSize(1);
        assertThat(problems("a: &a [x]\nb: !!javax.script.ScriptEngineManager [*a]")).isNotEmpty();
        assertThat(problems("[".repeat(20_000))).hasSize(1);
        assertThat(problems("- ".repeat(20_000))).hasSize(1);
    }

    @Test
    void shouldRefuseTheSameIdTwice() {
        String twice = RULE + RULE.substring(RULE.indexOf("- id"));
        assertThat(only(twice, "duplicate-id").message().en()).contains("OWN-HQ");
    }

    private static Problem only(String text, String code) {
        return problems(text).stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static List<Problem> problems(String text) {
        try {
            ClockRules.shipped(CALENDARS).with(text, "clocks.yaml");
        } catch (InputRejected e) {
            return e.problems();
        }
        throw new AssertionError("the file was accepted");
    }

    @Test
    void shouldCountByTheUsersOwnCalendar() {
        assertThat(CALENDARS.workingDayAfter("OWN", LocalDate.parse("2026-12-01"), 1))
                .isEqualTo(LocalDate.parse("2026-12-03"));
        assertThatThrownBy(() -> CALENDARS.isWorkingDay("MARS", LocalDate.parse("2026-12-01")))
                .hasMessageContaining("TARGET");
    }
}
