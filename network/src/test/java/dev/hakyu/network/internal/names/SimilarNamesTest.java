package dev.hakyu.network.internal.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The oracle measures every name.
class SimilarNamesTest {
    private static final String LETTERS = "ミナト精工山田電子アル";

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void shouldFindWhatMeasuringEveryNameFinds(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<String> names = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            names.add(name(random));
        }
        SimilarNames similar = new SimilarNames(names);
        for (int query = 0; query < 200; query++) {
            String text = name(random);
            for (int edits = 1; edits <= 2; edits++) {
                int most = edits;
                Set<Integer> found = new TreeSet<>();
                similar.forEachNear(
                        text,
                        most,
                        form -> {
                            if (EditDistance.within(text, names.get(form), most) <= most) {
                                found.add(form);
                            }
                        });
                assertThat(found).as(text).isEqualTo(byMeasuring(names, text, most));
            }
        }
    }

    private static Set<Integer> byMeasuring(List<String> names, String text, int edits) {
        Set<Integer> near = new TreeSet<>();
        for (int i = 0; i < names.size(); i++) {
            boolean shares = edits == 1 || sharesAnEnd(text, names.get(i));
            if (shares && EditDistance.within(text, names.get(i), edits) <= edits) {
                near.add(i);
            }
        }
        return near;
    }

    private static boolean sharesAnEnd(String first, String second) {
        return first.charAt(0) == second.charAt(0)
                || first.charAt(first.length() - 1) == second.charAt(second.length() - 1);
    }

    private static String name(SplittableRandom random) {
        StringBuilder name = new StringBuilder();
        int length = 4 + random.nextInt(5);
        for (int i = 0; i < length; i++) {
            name.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return name.toString();
    }
}
