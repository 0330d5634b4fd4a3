package dev.hakyu.reader.internal.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.incident.Account;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.incident.Link;
import dev.hakyu.model.incident.Reading;
import dev.hakyu.model.incident.Statement;
import dev.hakyu.reader.api.Dossiers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Links invented accounts of known events and measures it with B-cubed (A. Bagga, B. Baldwin,
/// Entity-based cross-document coreferencing using the vector space model, 1998).
class LinkingTest {
    private static final String TITLE = "title: ";
    private static final Path SET = Path.of("src", "test", "resources", "linking", "accounts.txt");

    /// Readings and, for each account in order, its event.
    private record Labelled(List<Reading> readings, Map<Account, String> events) {}

    private static Labelled labelled() throws IOException {
        List<Reading> readings = new ArrayList<>();
        Map<Account, String> events = new LinkedHashMap<>();
        for (String line : Files.readAllLines(SET)) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] cells = line.split("\\s*\\|\\s*");
            String[] named = cells[0].split(" ");
            String more = cells.length > 4 ? cells[4] : "";
            boolean address = more.startsWith("http");
            Reading reading =
                    more.startsWith(TITLE)
                            ? Sketch.titled(
                                    cells[1], cells[2], more.substring(TITLE.length()), cells[3])
                            : Sketch.reading(
                                    cells[1],
                                    cells[2],
                                    cells[3],
                                    address ? more : "file/" + cells[1] + ".txt",
                                    address ? "" : more);
            readings.add(reading);
            for (int i = 0; i < named.length; i++) {
                events.put(reading.accounts().get(i), named[i]);
            }
        }
        return new Labelled(readings, events);
    }

    /// The incident of each account, by the account's first statement.
    private static Map<Account, Integer> clusters(Labelled set, List<Incident> incidents) {
        Map<Account, Integer> clusters = new LinkedHashMap<>();
        for (Account account : set.events.keySet()) {
            Statement first = account.statements().getFirst();
            for (int i = 0; i < incidents.size(); i++) {
                if (incidents.get(i).statements().contains(first)) {
                    clusters.put(account, i);
                }
            }
        }
        return clusters;
    }

    @Test
    void shouldLinkReportsOfOneEventAndNeverMergeTwo() throws IOException {
        Labelled set = labelled();
        List<Incident> incidents = Dossiers.assemble(set.readings);
        Map<Account, Integer> clusters = clusters(set, incidents);

        List<String> wrong = new ArrayList<>();
        List<String> missed = new ArrayList<>();
        double precision = 0;
        double recall = 0;
        for (Account account : set.events.keySet()) {
            int together = 0;
            int inCluster = 0;
            int inEvent = 0;
            for (Account other : set.events.keySet()) {
                boolean cluster = clusters.get(account).equals(clusters.get(other));
                boolean event = set.events.get(account).equals(set.events.get(other));
                together += cluster && event ? 1 : 0;
                inCluster += cluster ? 1 : 0;
                inEvent += event ? 1 : 0;
                if (cluster && !event) {
                    wrong.add(set.events.get(account) + " with " + set.events.get(other));
                }
                if (event && !cluster) {
                    missed.add(account.report() + " without " + other.report());
                }
            }
            precision += (double) together / inCluster;
            recall += (double) together / inEvent;
        }
        int accounts = set.events.size();
        double p = precision / accounts;
        double r = recall / accounts;
        double f1 = 2 * p * r / (p + r);
        Files.createDirectories(Path.of("target"));
        Files.writeString(
                Path.of("target", "linking-score.txt"),
                "%d accounts of %d events: B-cubed P %.3f R %.3f F1 %.3f, wrong merges %d%n%s%n"
                        .formatted(
                                accounts,
                                set.events.values().stream().distinct().count(),
                                p,
                                r,
                                f1,
                                wrong.size(),
                                missed));

        assertThat(accounts).isGreaterThanOrEqualTo(40);
        assertThat(clusters).hasSize(accounts);
        assertThat(wrong).isEmpty();
        assertThat(f1).as("missed: %s", missed).isGreaterThanOrEqualTo(0.95);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void shouldNotDependOnTheOrderOfReadings(long seed) throws IOException {
        Labelled set = labelled();
        List<Reading> shuffled = new ArrayList<>(set.readings);
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(Dossiers.assemble(shuffled)).isEqualTo(Dossiers.assemble(set.readings));
    }

    @Test
    void shouldGiveEveryIncidentItsOwnIdAndEveryLinkAReason() throws IOException {
        List<Incident> incidents = Dossiers.assemble(labelled().readings);

        assertThat(incidents).extracting(incident -> incident.id().value()).doesNotHaveDuplicates();
        for (Incident incident : incidents) {
            assertThat(incident.links()).hasSize(incident.reports().size() - 1);
            for (Link link : incident.links()) {
                assertThat(incident.reports()).contains(link.first(), link.second());
                assertThat(link.reason().ja()).endsWith("。");
                assertThat(link.reason().en()).endsWith(".");
            }
        }
    }

    @Test
    void shouldCountAReportThatIsGivenTwiceOnce() throws IOException {
        List<Reading> readings = labelled().readings;
        List<Reading> twice = new ArrayList<>(readings);
        twice.addAll(readings);

        assertThat(Dossiers.assemble(twice)).isEqualTo(Dossiers.assemble(readings));
    }
}
