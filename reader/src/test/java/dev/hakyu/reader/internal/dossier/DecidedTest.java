package dev.hakyu.reader.internal.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.decision.Decision;
import dev.hakyu.model.decision.Decisions;
import dev.hakyu.model.decision.IncidentRef;
import dev.hakyu.model.decision.Recognition;
import dev.hakyu.model.decision.ReportRef;
import dev.hakyu.model.decision.Said;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.incident.Link;
import dev.hakyu.model.incident.Reading;
import dev.hakyu.model.incident.Report;
import dev.hakyu.model.incident.ReportId;
import dev.hakyu.reader.api.Dossiers;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What people merged and split holds while dossiers grow, articles are edited and ids change.
class DecidedTest {
    private static final OffsetDateTime NOON = OffsetDateTime.parse("2024-05-20T12:00:00+09:00");
    private static final Reading A1 =
            Sketch.reading("a1", "2024-05-01", "victim=青葉商事 attack=ransomware");
    private static final Reading A2 =
            Sketch.reading("a2", "2024-05-03", "victim=青葉商事 attack=ransomware outage=orders");
    private static final Reading A3 =
            Sketch.reading("a3", "2024-05-05", "victim=青葉商事 attack=ransomware exposed=name");
    private static final Reading B1 =
            Sketch.reading("b1", "2024-05-02", "victim=若葉物流 attack=ransomware");
    private static final Reading B2 =
            Sketch.reading("b2", "2024-05-09", "victim=若葉物流 attack=ransomware exposed=name");
    private static final Reading C1 =
            Sketch.reading("c1", "2024-05-04", "victim=双葉工業 attack=phishing");

    /// A day of decisions: what stands so far, and what was decided of it.
    private static final class Desk {
        private final List<Decision> said = new ArrayList<>();
        private final List<Reading> readings = new ArrayList<>();

        Desk(Reading... readings) {
            this.readings.addAll(List.of(readings));
        }

        private Recognition recognition() {
            return Recognition.of(incidents(), readings.stream().map(Reading::report).toList());
        }

        List<Incident> incidents() {
            return Dossiers.assemble(readings, Decisions.of(said));
        }

        IncidentRef ref(String victim) {
            Incident incident =
                    incidents().stream()
                            .filter(each -> each.victim().value().name().equals(victim))
                            .findFirst()
                            .orElseThrow();
            return recognition().refer(incident);
        }

        IncidentRef refOfReport(String report) {
            Incident incident =
                    incidents().stream()
                            .filter(each -> each.reports().contains(new ReportId(report)))
                            .findFirst()
                            .orElseThrow();
            return recognition().refer(incident);
        }

        Desk merge(String... victims) {
            List<IncidentRef> refs = new ArrayList<>();
            for (String victim : victims) {
                refs.add(ref(victim));
            }
            said.add(new Decision.Merge(next("同じ委託先の障害"), refs));
            return this;
        }

        Desk split(String... reports) {
            List<ReportRef> apart = new ArrayList<>();
            for (String report : reports) {
                readings.stream()
                        .map(Reading::report)
                        .filter(each -> each.id().value().equals(report))
                        .map(ReportRef::of)
                        .forEach(apart::add);
            }
            said.add(new Decision.Split(next("別の事案"), refOfReport(reports[0]), apart));
            return this;
        }

        Desk undo(int index) {
            said.add(new Decision.Undo(next(""), said.get(index).id()));
            return this;
        }

        Desk read(Reading... more) {
            readings.addAll(List.of(more));
            return this;
        }

        Desk forget(Reading... gone) {
            readings.removeAll(List.of(gone));
            return this;
        }

        private Said next(String reason) {
            OffsetDateTime at = NOON.plusMinutes(said.size());
            return Said.now(at, "田中", reason, "decision " + said.size());
        }

        /// Reports by incident: `a1 a2 | b1`.
        String shape() {
            return shape(incidents());
        }

        static String shape(List<Incident> incidents) {
            return incidents.stream()
                    .map(each ->
                            each.reports().stream()
                                    .map(ReportId::value)
                                    .sorted()
                                    .collect(Collectors.joining(" ")))
                    .sorted()
                    .collect(Collectors.joining(" | "));
        }
    }

    @Test
    void shouldMergeWhatTheRulesNeverWouldAndSaySo() {
        Desk desk = new Desk(A1, A2, B1);
        assertThat(desk.shape()).isEqualTo("a1 a2 | b1");
        desk.merge("青葉商事", "若葉物流");
        assertThat(desk.shape()).isEqualTo("a1 a2 b1");
        Incident merged = desk.incidents().getFirst();
        assertThat(merged.victim().value().name()).isEqualTo("青葉商事");
        assertThat(merged.victim().value().aliases()).doesNotContain("若葉物流");
        assertThat(merged.affected()).anyMatch(each -> each.value().name().equals("若葉物流"));
        assertThat(merged.links().stream().map(Link::reason).map(reason -> reason.ja()))
                .anyMatch(reason ->
                        reason.contains("担当者の判断")
                                && reason.contains("田中、2024-05-20")
                                && reason.contains("同じ委託先の障害")
                                && reason.contains("若葉物流"));
    }

    @Test
    void shouldLetAMergedDossierGrowOnBothSides() {
        Desk desk = new Desk(A1, B1).merge("青葉商事", "若葉物流").read(A2, A3, B2, C1);
        assertThat(desk.shape()).isEqualTo("a1 a2 a3 b1 b2 | c1");
        assertThat(desk.incidents().getFirst().victim().value().name()).isEqualTo("青葉商事");
    }

    @Test
    void shouldHoldAMergeWhenAnArticleIsEditedOrAFileRenamed() {
        Reading edited =
                Sketch.reading(
                        "a9",
                        "2024-05-01",
                        "victim=青葉ホールディングス attack=ransomware",
                        "file/a1.txt",
                        "");
        Reading renamed =
                Sketch.reading(
                        "b1", "2024-05-02", "victim=若葉物流 attack=ransomware", "moved.txt", "");
        Desk desk = new Desk(A1, B1).merge("青葉商事", "若葉物流").forget(A1, B1).read(edited, renamed);
        assertThat(desk.shape()).isEqualTo("a9 b1");
    }

    @Test
    void shouldKeepApartWhatWasSplitWhileBothSidesGrow() {
        Desk desk = new Desk(A1, A2, A3);
        assertThat(desk.shape()).isEqualTo("a1 a2 a3");
        desk.split("a3");
        assertThat(desk.shape()).isEqualTo("a1 a2 | a3");
        Reading copyOfA3 =
                Sketch.reading(
                        "a4", "2024-05-05", "victim=青葉商事 attack=ransomware detected=2024-05-05");
        Reading moreOfA3 =
                Sketch.reading(
                        "a5", "2024-05-06", "victim=青葉商事 attack=ransomware detected=2024-05-05");
        desk.read(copyOfA3, moreOfA3);
        for (Incident incident : desk.incidents()) {
            assertThat(incident.reports().toString())
                    .as("never both sides in one")
                    .doesNotContainPattern("a1.*a3|a2.*a3|a3.*a1|a3.*a2");
        }
        assertThat(desk.shape()).contains("a1 a2");
    }

    @Test
    void shouldLeaveAloneWhatIsAsNearToBothSidesOfASplit() {
        Reading between =
                Sketch.reading(
                        "a4",
                        "2024-05-06",
                        "victim=青葉商事 attack=ransomware outage=production country=JP");
        Desk desk = new Desk(A1, A2, A3).split("a3").read(between);
        assertThat(desk.shape()).isEqualTo("a1 a2 | a3 | a4");
        Reading sameDay =
                Sketch.reading(
                        "a5", "2024-05-06", "victim=青葉商事 attack=ransomware detected=2024-05-04");
        Reading apart =
                Sketch.reading(
                        "a3", "2024-05-05", "victim=青葉商事 attack=ransomware detected=2024-05-04");
        desk.forget(A3, between).read(sameDay, apart);
        assertThat(desk.shape()).isEqualTo("a1 a2 | a3 a5");
    }

    @Test
    void shouldSplitOneEventOutOfARoundupOnly() {
        Reading roundup =
                Sketch.reading(
                        "r1",
                        "2024-05-06",
                        "victim=青葉商事 attack=ransomware / victim=若葉物流 attack=ransomware");
        Desk desk = new Desk(A1, B1, roundup);
        assertThat(desk.shape()).isEqualTo("a1 r1 | b1 r1");
        IncidentRef ref = desk.ref("青葉商事");
        ReportRef shared =
                ref.reports().stream().filter(ReportRef::shared).findFirst().orElseThrow();
        desk.said.add(new Decision.Split(desk.next("別件"), ref, List.of(shared)));
        assertThat(desk.shape()).isEqualTo("a1 | b1 r1 | r1");
    }

    @Test
    void shouldNotTakeTheOtherEventOfARoundupWhenOneIsNoLongerRead() {
        Reading roundup =
                Sketch.reading(
                        "r1",
                        "2024-05-06",
                        "victim=青葉商事 attack=ransomware / victim=若葉物流 attack=ransomware");
        Desk desk = new Desk(C1, roundup).merge("青葉商事", "双葉工業");
        Reading onlyOther =
                Sketch.reading(
                        "r2", "2024-05-06", "victim=若葉物流 attack=ransomware", "file/r1.txt", "");
        desk.forget(roundup).read(onlyOther);
        assertThat(desk.shape()).isEqualTo("c1 | r2");
    }

    @Test
    void shouldFollowTheLaterOfAMergeAndASplit() {
        Desk desk = new Desk(A1, A2, B1).merge("青葉商事", "若葉物流").split("b1");
        assertThat(desk.shape()).isEqualTo("a1 a2 | b1");
        Dossiers.Assembled assembled = Dossiers.assembleAll(desk.readings, Decisions.of(desk.said));
        assertThat(assembled.overridden())
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.decision()).isEqualTo(desk.said.get(0));
                    assertThat(each.by()).isEqualTo(desk.said.get(1));
                });
        desk.undo(1);
        assertThat(desk.shape()).isEqualTo("a1 a2 b1");
        desk.undo(2);
        assertThat(desk.shape()).isEqualTo("a1 a2 | b1");
    }

    @Test
    void shouldMergeAgainWhatWasSplitBefore() {
        Desk desk = new Desk(A1, A2, A3).split("a3");
        IncidentRef first = desk.refOfReport("a1");
        IncidentRef second = desk.refOfReport("a3");
        desk.said.add(new Decision.Merge(desk.next("やはり同じ"), List.of(first, second)));
        assertThat(desk.shape()).isEqualTo("a1 a2 a3");
        assertThat(Dossiers.assembleAll(desk.readings, Decisions.of(desk.said)).overridden())
                .extracting(each -> each.decision())
                .containsExactly(desk.said.get(0));
    }

    @Test
    void shouldLeaveEverythingElseAlone() {
        Desk desk = new Desk(A1, A2, B1, C1);
        List<Incident> before = desk.incidents();
        desk.merge("青葉商事", "若葉物流").undo(0);
        assertThat(desk.incidents()).isEqualTo(before);
    }

    /// Random decisions on random dossiers: what the latest decision on two reports says is so
    /// after every later reading, in every order of reports and of lines.
    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22})
    void shouldHoldWhileInputsGrowAndAreShuffled(long seed) {
        Random random = new Random(seed);
        String[] victims = {"青葉商事", "若葉物流", "双葉工業"};
        Desk desk = new Desk();
        Map<Set<String>, Boolean> together = new HashMap<>();
        for (int day = 1; day <= 24; day++) {
            String id = "r%02d".formatted(random.nextInt(10_000)) + "-" + day;
            desk.read(
                    Sketch.reading(
                            id,
                            "2024-05-%02d".formatted(1 + random.nextInt(28)),
                            "victim=%s attack=ransomware".formatted(victims[random.nextInt(3)])));
            if (day % 4 == 0) {
                decide(desk, random, together);
            }
            for (int turn = 0; turn < 2; turn++) {
                List<Reading> readings = new ArrayList<>(desk.readings);
                List<Decision> lines = new ArrayList<>(desk.said);
                Collections.shuffle(readings, random);
                Collections.shuffle(lines, random);
                List<Incident> shuffled = Dossiers.assemble(readings, Decisions.of(lines));
                assertThat(shuffled).isEqualTo(desk.incidents());
            }
            check(desk.incidents(), together);
        }
        assertThat(together).isNotEmpty();
    }

    /// Takes one report out of a dossier, or makes two dossiers one.
    private static void decide(Desk desk, Random random, Map<Set<String>, Boolean> together) {
        List<Incident> incidents = desk.incidents();
        Incident one = incidents.get(random.nextInt(incidents.size()));
        if (one.reports().size() > 1 && random.nextBoolean()) {
            String apart = one.reports().get(random.nextInt(one.reports().size())).value();
            desk.split(apart);
            one.reports().stream()
                    .map(ReportId::value)
                    .filter(each -> !each.equals(apart))
                    .forEach(each -> together.put(Set.of(apart, each), false));
        } else if (incidents.size() > 1) {
            Incident other = incidents.get(random.nextInt(incidents.size()));
            if (other.equals(one)) {
                return;
            }
            IncidentRef first = desk.refOfReport(one.reports().getFirst().value());
            IncidentRef second = desk.refOfReport(other.reports().getFirst().value());
            desk.said.add(new Decision.Merge(desk.next("同じ"), List.of(first, second)));
            for (ReportId a : one.reports()) {
                for (ReportId b : other.reports()) {
                    together.put(Set.of(a.value(), b.value()), true);
                }
            }
        }
    }

    private static void check(List<Incident> incidents, Map<Set<String>, Boolean> together) {
        Map<String, Integer> where = new HashMap<>();
        for (int i = 0; i < incidents.size(); i++) {
            for (ReportId report : incidents.get(i).reports()) {
                where.put(report.value(), i);
            }
        }
        together.forEach((pair, expected) -> {
            List<String> two = List.copyOf(new TreeSet<>(pair));
            assertThat(where.get(two.get(0)).equals(where.get(two.get(1))))
                    .as("%s in %s", pair, where)
                    .isEqualTo(expected);
        });
    }

    @Test
    void shouldRememberReportsByPlaceAndContent() {
        Report report = A1.report();
        assertThat(new Desk(A1).ref("青葉商事").reports())
                .containsExactly(new ReportRef(report.id(), report.location(), false));
    }
}
