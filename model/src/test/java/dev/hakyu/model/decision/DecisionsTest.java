package dev.hakyu.model.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hakyu.model.incident.IncidentId;
import dev.hakyu.model.incident.ReportId;
import dev.hakyu.model.network.OrganisationId;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecisionsTest {
    private static final OffsetDateTime MORNING = OffsetDateTime.parse("2026-11-18T07:00:00+09:00");
    private static final OrganisationId S1 = new OrganisationId("S1");
    private static final OrganisationId S2 = new OrganisationId("S2");
    private int minutes;

    private Said said(String reason) {
        return Said.now(MORNING.plusMinutes(minutes), "田中", reason, "no " + minutes++);
    }

    private static IncidentRef incident(String report) {
        return new IncidentRef(
                new IncidentId("inc-" + report),
                List.of("青葉商事"),
                List.of(new ReportRef(new ReportId(report), "reports/" + report, false)));
    }

    private Decision.Confirm confirm(String mention, OrganisationId organisation, String report) {
        return new Decision.Confirm(said(""), mention, organisation, incident(report));
    }

    private Decision.NotOurs notOurs(
            @Nullable String mention,
            @Nullable OrganisationId organisation,
            @Nullable String report) {
        return new Decision.NotOurs(
                said("別の会社"), mention, organisation, report == null ? null : incident(report));
    }

    private Decision.Dismiss dismiss(String report) {
        return new Decision.Dismiss(said("取引がない"), incident(report), Seen.NOTHING_NOTED);
    }

    private Decision.Undo undo(Decision decision) {
        return new Decision.Undo(said(""), decision.id());
    }

    private static List<Decision> effective(Decision... decisions) {
        return Decisions.of(List.of(decisions)).effective();
    }

    @Test
    void shouldTakeBackWhatIsUndoneAndBringBackWhatIsRedone() {
        Decision dismissed = dismiss("a");
        Decision.Undo undo = undo(dismissed);
        Decision.Undo redo = undo(undo);
        Decision.Undo again = undo(redo);
        assertThat(effective(dismissed)).containsExactly(dismissed);
        assertThat(effective(dismissed, undo)).isEmpty();
        assertThat(effective(dismissed, undo, redo)).containsExactly(dismissed);
        assertThat(effective(dismissed, undo, redo, again)).isEmpty();
        assertThat(Decisions.of(List.of(dismissed, undo)).isUndone(dismissed.id())).isTrue();
        assertThat(Decisions.of(List.of(dismissed, undo)).all()).hasSize(2);
    }

    private Decision.Done done(String action, String report) {
        return new Decision.Done(said(""), incident(report), action, "切る");
    }

    /// Two people mark one action: the later stands, and undoing it leaves the other's word.
    @Test
    void shouldKeepOneWordPerActionAndIncident() {
        Decision.Done first = done("CUT-ACCESS/A-17", "a");
        Decision.Done again = done("CUT-ACCESS/A-17", "a");
        Decision.Done other = done("CUT-ACCESS/A-20", "a");
        Decision.Done elsewhere = done("CUT-ACCESS/A-17", "b");
        assertThat(effective(first, again, other, elsewhere))
                .containsExactly(again, other, elsewhere);
        assertThat(effective(first, again, undo(again))).containsExactly(first);
        assertThat(effective(first, again, undo(again), undo(first))).isEmpty();
    }

    @Test
    void shouldRefuseAnActionWithoutAName() {
        assertThatThrownBy(() -> done(" ", "a")).hasMessageContaining("id of an action");
        assertThatThrownBy(() -> new Decision.Done(said(""), incident("a"), "X", "a\nb"))
                .hasMessageContaining("what was done");
    }

    @Test
    void shouldTakeBackOnceWhatTwoPeopleUndo() {
        Decision dismissed = dismiss("a");
        Decision.Undo first = undo(dismissed);
        Decision.Undo second = undo(dismissed);
        assertThat(effective(dismissed, first, second, undo(first))).isEmpty();
    }

    @Test
    void shouldSurviveARingOfUndos() {
        DecisionId a = new DecisionId("ring-a");
        DecisionId b = new DecisionId("ring-b");
        Decision.Undo first = new Decision.Undo(new Said(a, MORNING, "x", ""), b);
        Decision.Undo second = new Decision.Undo(new Said(b, MORNING.plusHours(1), "x", ""), a);
        Decisions decisions = Decisions.of(List.of(first, second));
        assertThat(decisions).isNotNull();
        assertThat(decisions.isUndone(a)).isNotEqualTo(decisions.isUndone(b));
    }

    @Test
    void shouldNameUndosOfNothing() {
        Decision.Undo lost = new Decision.Undo(said(""), new DecisionId("d-gone"));
        assertThat(Decisions.of(List.of(lost)).listUndosOfNothing()).containsExactly(lost);
    }

    @Test
    void shouldLetTheLaterOfTwoThatContradictEachOtherWinAndShowIt() {
        Decision first = confirm("アオバ", S1, "a");
        Decision second = notOurs("ｱｵﾊﾞ", S1, "a");
        Decision third = confirm("アオバ", S1, "a");
        Decisions two = Decisions.of(List.of(first, second));
        assertThat(two.effective()).containsExactly(second);
        assertThat(two.overridden()).containsExactly(new Overridden(first, second));
        assertThat(effective(first, second, third)).containsExactly(third);
    }

    @Test
    void shouldTakeOneNameForOneOrganisationOnly() {
        Decision first = confirm("アオバ", S1, "a");
        Decision second = confirm("アオバ", S2, "a");
        Decision elsewhere = confirm("アオバ", S1, "b");
        assertThat(effective(first, second, elsewhere)).containsExactly(second, elsewhere);
        Decision.Alias one = new Decision.Alias(said(""), S1, "サンライズ");
        Decision.Alias other = new Decision.Alias(said(""), S2, "サン ライズ");
        assertThat(effective(one, other)).containsExactly(other);
    }

    @Test
    void shouldNotLetANarrowDecisionEraseAWideOne() {
        Decision wide = notOurs("アオバ", null, null);
        Decision narrow = confirm("アオバ", S1, "a");
        assertThat(effective(wide, narrow)).containsExactly(wide, narrow);
        Decision later = notOurs("アオバ", null, null);
        assertThat(effective(wide, narrow, later)).containsExactly(later);
        Decision.Alias alias = new Decision.Alias(said(""), S1, "アオバ");
        assertThat(effective(later, alias)).containsExactly(alias);
        Decision inOne = notOurs("アオバ", S1, "a");
        assertThat(effective(alias, inOne)).containsExactly(alias, inOne);
    }

    @Test
    void shouldKeepOnlyTheLastDismissalOfAnIncidentEvenWhenItsIdChanged() {
        Decision first = dismiss("a");
        Decision second =
                new Decision.Dismiss(
                        said("委託は終了した"),
                        new IncidentRef(
                                new IncidentId("inc-other"),
                                List.of("青葉商事"),
                                List.of(new ReportRef(null, "reports/a", false))),
                        Seen.NOTHING_NOTED);
        assertThat(effective(first, second, dismiss("b"))).hasSize(2).contains(second);
    }

    @Test
    void shouldKnowWhatHadBeenSaidByAMoment() {
        Decision first = dismiss("a");
        Decision.Undo second = undo(first);
        Decisions all = Decisions.of(List.of(first, second));
        assertThat(all.asOf(first.at()).effective()).containsExactly(first);
        assertThat(all.asOf(second.at()).effective()).isEmpty();
    }

    @Test
    void shouldFindADecisionByTheBeginningOfItsId() {
        Decision first = dismiss("a");
        Decisions all = Decisions.of(List.of(first, dismiss("b")));
        String id = first.id().value();
        assertThat(all.listByPrefix(id)).containsExactly(first);
        assertThat(all.listByPrefix(id.substring(2, 8))).containsExactly(first);
        assertThat(all.listByPrefix("d-")).hasSize(2);
        assertThat(all.listByPrefix("")).isEmpty();
    }

    @Test
    void shouldRefuseWhatIsNoDecision() {
        assertThatThrownBy(() -> new Decision.Dismiss(said(" "), incident("a"), Seen.NOTHING_NOTED))
                .hasMessageContaining("reason");
        assertThatThrownBy(() -> notOurs(null, S1, null)).hasMessageContaining("incident");
        assertThatThrownBy(() -> new Decision.Merge(said(""), List.of(incident("a"))))
                .hasMessageContaining("two");
        assertThatThrownBy(() -> new Said(new DecisionId("a"), MORNING, "a\nb", ""))
                .hasMessageContaining("one line");
        assertThatThrownBy(() -> new DecisionId("A B")).hasMessageContaining("a-z");
        assertThatThrownBy(() -> new ReportRef(null, " ", false)).hasMessageContaining("report");
        assertThatThrownBy(() ->
                        Decisions.of(
                                List.of(
                                        new Decision.Undo(
                                                new Said(new DecisionId("a"), MORNING, "x", ""),
                                                new DecisionId("b")),
                                        new Decision.Undo(
                                                new Said(new DecisionId("a"), MORNING, "x", ""),
                                                new DecisionId("c")))))
                .hasMessageContaining("the id a");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void shouldNotDependOnTheOrderNorOnRepetition(long seed) {
        Random random = new Random(seed);
        List<Decision> said = new ArrayList<>();
        String[] names = {"アオバ", "ワカバ"};
        String[] reports = {"a", "b", null};
        for (int i = 0; i < 40; i++) {
            String name = names[random.nextInt(2)];
            OrganisationId organisation = random.nextBoolean() ? S1 : S2;
            String report = reports[random.nextInt(3)];
            said.add(
                    switch (random.nextInt(5)) {
                        case 0 -> confirm(name, organisation, report == null ? "a" : report);
                        case 1 -> notOurs(name, random.nextBoolean() ? organisation : null, report);
                        case 2 -> new Decision.Alias(said(""), organisation, name);
                        case 3 -> dismiss(report == null ? "b" : report);
                        default ->
                                said.isEmpty()
                                        ? dismiss("a")
                                        : undo(said.get(random.nextInt(said.size())));
                    });
        }
        Decisions expected = Decisions.of(said);
        for (int turn = 0; turn < 10; turn++) {
            List<Decision> shuffled = new ArrayList<>(said);
            shuffled.addAll(said.subList(0, 10));
            Collections.shuffle(shuffled, random);
            Decisions again = Decisions.of(shuffled);
            assertThat(again.all()).isEqualTo(expected.all());
            assertThat(again.effective()).isEqualTo(expected.effective());
            assertThat(again.overridden()).isEqualTo(expected.overridden());
        }
        assertThat(expected.effective().size() + expected.overridden().size())
                .isLessThanOrEqualTo(said.size());
    }
}
