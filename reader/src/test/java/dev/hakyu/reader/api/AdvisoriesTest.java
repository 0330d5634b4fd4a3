package dev.hakyu.reader.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.incident.Advisory;
import dev.hakyu.model.incident.Advisory.Affected;
import dev.hakyu.model.incident.Advisory.Exploited;
import dev.hakyu.model.incident.Advisory.Noted;
import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.AttackKind;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.incident.Reading;
import dev.hakyu.model.incident.Report;
import dev.hakyu.model.product.Version;
import dev.hakyu.model.product.VersionRange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Labelled texts in `src/test/resources/advisories`; see its README for what they are.
class AdvisoriesTest {
    private static final Path FOLDER = Path.of("src/test/resources/advisories");
    private static final ReportReader READER = ReportReader.shipped();

    /// One row of labels.
    record Labels(String file, List<String> cells) {
        boolean advisory() {
            return cells.get(1).equals("yes");
        }

        List<String> list(int column) {
            String cell = cells.get(column);
            return cell.equals("-") ? List.of() : List.of(cell.split("\\|"));
        }

        String cell(int column) {
            return cells.get(column);
        }

        @Override
        public String toString() {
            return file;
        }
    }

    static List<Labels> labels() throws IOException {
        List<String> rows = Files.readAllLines(FOLDER.resolve("expected.tsv"));
        return rows.stream()
                .skip(1)
                .map(row -> Arrays.asList(row.split("\t", -1)))
                .map(cells -> new Labels(cells.getFirst(), cells))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("labels")
    void shouldReadEachAsLabelled(Labels labels) {
        Reading reading = read(labels.file());
        List<Advisory> found = Advisories.assemble(List.of(reading));
        if (!labels.advisory()) {
            assertThat(found).isEmpty();
        } else {
            assertThat(found)
                    .extracting(each -> each.findProduct().orElseThrow().name().value())
                    .containsExactlyElementsOf(labels.list(2));
            Advisory first = found.getFirst();
            Affected product = first.findProduct().orElseThrow();
            assertThat(product.vendor() == null ? "-" : product.vendor()).isEqualTo(labels.cell(3));
            Set<String> weaknesses = new TreeSet<>();
            found.forEach(each -> each.weaknesses().forEach(id -> weaknesses.add(id.value())));
            assertThat(weaknesses).containsExactlyElementsOf(labels.list(4));
            assertThat(labels.list(5)).allMatch(each -> isAffected(product, each));
            assertThat(labels.list(6)).noneMatch(each -> isAffected(product, each));
            assertThat(product.fixed())
                    .extracting(Noted::value)
                    .containsExactlyElementsOf(labels.list(7));
            assertThat(first.exploited().id()).isEqualTo(labels.cell(8));
            Noted<Exploited> said = first.exploitation();
            assertThat(said == null ? "-" : said.certainty().id()).isEqualTo(labels.cell(9));
        }
        assertThat(Dossiers.assemble(List.of(reading)))
                .extracting(each -> each.victim().value().name())
                .containsExactlyElementsOf(labels.list(10));
    }

    @ParameterizedTest
    @MethodSource("labels")
    void shouldQuoteTheWordsThatSayIt(Labels labels) {
        Reading reading = read(labels.file());
        for (Advisory advisory : Advisories.assemble(List.of(reading))) {
            List<Noted<?>> all = new ArrayList<>(advisory.weaknesses());
            advisory.findProduct()
                    .ifPresent(product -> {
                        all.add(product.name());
                        all.addAll(product.versions());
                        all.addAll(product.fixed());
                    });
            if (advisory.exploitation() != null) {
                all.add(advisory.exploitation());
            }
            if (advisory.workaround() != null) {
                all.add(advisory.workaround());
            }
            for (Noted<?> noted : all) {
                assertThat(
                                reading.report()
                                        .text()
                                        .substring(noted.quote().start(), noted.quote().end()))
                        .isEqualTo(noted.quote().text());
            }
        }
    }

    @Test
    void shouldLeaveABreachThroughAProductToItsVictim() {
        List<Incident> incidents = Dossiers.assemble(List.of(read("a10"), read("a11")));
        assertThat(incidents)
                .extracting(each -> each.victim().value().name())
                .containsExactlyInAnyOrder("ミナカタ化学", "トウリン食品株式会社");
        assertThat(incidents)
                .allSatisfy(incident ->
                        assertThat(incident.attacks())
                                .extracting(each -> each.value())
                                .contains(AttackKind.VULNERABILITY_EXPLOIT));
        assertThat(incidents.stream().flatMap(each -> each.statements().stream()))
                .filteredOn(each ->
                        each.what() instanceof Assertion.Attack attack
                                && attack.kind() == AttackKind.VULNERABILITY_EXPLOIT)
                .anyMatch(each -> each.quote().text().contains("KazeGate"))
                .anyMatch(each -> each.quote().text().contains("TransferHub"));
    }

    @Test
    void shouldJoinWhatSeveralReportsSayOfOneWeaknessOfOneProduct() {
        List<Reading> all =
                List.of(read("a01"), read("a05"), read("a07"), read("a04"), read("a06"));
        List<Advisory> found = Advisories.assemble(all);
        assertThat(found).extracting(Advisory::shown).hasSize(3);
        Advisory gate =
                found.stream().filter(each -> each.reports().size() == 3).findFirst().orElseThrow();
        assertThat(gate.findProduct().orElseThrow().name().value()).isEqualTo("KazeGate");
        assertThat(gate.exploited()).isEqualTo(Exploited.YES);
        assertThat(Advisories.assemble(all.reversed()))
                .extracting(Advisory::id)
                .containsExactlyElementsOf(found.stream().map(Advisory::id).toList());
    }

    @Test
    void shouldTakeTheRangeOfTheNoticeBeforeThatOfAnArticle() {
        Advisory joined = Advisories.assemble(List.of(read("a03"), read("a12"))).getFirst();
        assertThat(joined.reports()).hasSize(2);
        assertThat(isAffected(joined.findProduct().orElseThrow(), "10.1.2")).isTrue();
    }

    private static boolean isAffected(Affected product, String version) {
        Version one = Version.parse(version).orElseThrow();
        return product.ranges().stream().anyMatch((VersionRange range) -> range.contains(one));
    }

    private static Reading read(String file) {
        Opened opened = ReportOpener.open(FOLDER.resolve(file + ".txt"), file + ".txt");
        Report report = ((Opened.Readable) opened).report();
        return READER.read(report);
    }
}
