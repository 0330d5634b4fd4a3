package dev.hakyu.network.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.network.NameMatch;
import dev.hakyu.model.network.Organisation;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// All left names of a list stand in one index, so that each has the others for namesakes.
class NamePairsTest {

    private record Pair(String left, String kana, String english, String right, String label) {}

    private record Score(
            int truePositive,
            int falsePositive,
            int missed,
            List<String> wrong,
            List<String> others) {
        double f1() {
            return 2.0 * truePositive / (2.0 * truePositive + falsePositive + missed);
        }
    }

    @Test
    void shouldReachTheGoalOnThePairsItWasTunedOn() {
        Score score = score("dev");
        assertThat(score.f1()).as(String.join("\n", score.wrong())).isGreaterThanOrEqualTo(0.95);
        assertThat(score.falsePositive()).isZero();
    }

    @Test
    void shouldReachTheGoalOnPairsItWasNotTunedOn() {
        Score score = score("held");
        assertThat(score.f1()).as(String.join("\n", score.wrong())).isGreaterThanOrEqualTo(0.95);
        assertThat(score.falsePositive()).isZero();
    }

    /// Well-known companies by the name they use abroad. The rest needs knowledge that no spelling
    /// has: マツダ is Mazda Motor, 日本発条 is NHK Spring.
    @Test
    void shouldFindMostCompaniesByTheirEnglishNameAndNoneWrongly() {
        Score score = score("english");
        assertThat(score.truePositive())
                .as(String.join("\n", score.wrong()))
                .isGreaterThanOrEqualTo(45);
        assertThat(score.others()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev", "held", "english"})
    void shouldDecideAloneWhatItDecidesBesideProposals(String list) {
        List<Pair> pairs = read(list);
        NameIndex index = indexOfLeft(pairs);
        int decided = 0;
        int undecided = 0;
        for (Pair pair : pairs) {
            Optional<NameMatch> alone = index.findDecided(pair.right());
            assertThat(alone.stream().toList())
                    .as(pair.right())
                    .isEqualTo(
                            index.find(pair.right()).stream().filter(NameMatch::decides).toList());
            decided += alone.isPresent() ? 1 : 0;
            undecided += alone.isPresent() ? 0 : 1;
        }
        assertThat(decided).isPositive();
        assertThat(undecided).isPositive();
    }

    private static NameIndex indexOfLeft(List<Pair> pairs) {
        Map<String, Organisation> left = new LinkedHashMap<>();
        for (Pair pair : pairs) {
            left.putIfAbsent(
                    pair.left(), Orgs.named(pair.left(), pair.left(), pair.kana(), pair.english()));
        }
        return NameIndex.of(List.copyOf(left.values()));
    }

    private static Score score(String list) {
        List<Pair> pairs = read(list);
        NameIndex index = indexOfLeft(pairs);
        int truePositive = 0;
        int falsePositive = 0;
        int missed = 0;
        int unsure = 0;
        int unsureProposed = 0;
        int differentProposed = 0;
        List<String> wrong = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (Pair pair : pairs) {
            List<NameMatch> matches = index.find(pair.right());
            boolean decided = matches.stream().anyMatch(m -> m.decides() && isLeft(m, pair));
            boolean proposed = matches.stream().anyMatch(m -> !m.decides() && isLeft(m, pair));
            matches.stream()
                    .filter(match -> match.decides() && !isLeft(match, pair))
                    .forEach(match -> others.add(pair.right() + " = " + match.matched()));
            boolean same = pair.label().equals("same");
            truePositive += same && decided ? 1 : 0;
            falsePositive += !same && decided ? 1 : 0;
            missed += same && !decided ? 1 : 0;
            unsure += pair.label().equals("unsure") ? 1 : 0;
            unsureProposed += pair.label().equals("unsure") && proposed ? 1 : 0;
            differentProposed += pair.label().equals("different") && proposed ? 1 : 0;
            if (same != decided || pair.label().equals("unsure") != proposed) {
                wrong.add(pair + " -> " + matches);
            }
        }
        Score score = new Score(truePositive, falsePositive, missed, wrong, others);
        wrong.addFirst(
                "%s: %d pairs, F1 %.3f (tp %d, fp %d, fn %d), unsure proposed %d of %d, different proposed %d"
                        .formatted(
                                list,
                                pairs.size(),
                                score.f1(),
                                truePositive,
                                falsePositive,
                                missed,
                                unsureProposed,
                                unsure,
                                differentProposed));
        return score;
    }

    private static boolean isLeft(NameMatch match, Pair pair) {
        return match.findOrganisation().orElseThrow().value().equals(pair.left());
    }

    private static List<Pair> read(String list) {
        String path = "/names/pairs-" + list + ".tsv";
        try (BufferedReader reader =
                new BufferedReader(
                        new InputStreamReader(
                                NamePairsTest.class.getResourceAsStream(path),
                                StandardCharsets.UTF_8))) {
            return reader.lines()
                    .skip(1)
                    .map(line -> line.split("\t", -1))
                    .map(c -> new Pair(c[0], orNull(c[1]), orNull(c[2]), c[3], c[4]))
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(path, e);
        }
    }

    private static String orNull(String cell) {
        return cell.isEmpty() ? null : cell;
    }
}
