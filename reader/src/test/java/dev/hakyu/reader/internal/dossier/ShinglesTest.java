package dev.hakyu.reader.internal.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.incident.BlockKind;
import dev.hakyu.model.incident.Report;
import dev.hakyu.model.incident.ReportId;
import dev.hakyu.model.incident.ReportLanguage;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShinglesTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void shouldCallNoPairFarThatIsNearlyTheSame(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int near = 0;
        int far = 0;
        for (int i = 0; i < 2_000; i++) {
            String text = letters(5 + random.nextInt(i % 2 == 0 ? 120 : 900), random);
            Shingles one = Shingles.of(report(text));
            Shingles other = Shingles.of(report(edited(text, random)));
            boolean same = one.similarity(other) >= Shingles.NEARLY_SAME;
            near += same ? 1 : 0;
            far += one.isFarFrom(other) ? 1 : 0;
            assertThat(one.isFarFrom(other) && same).as(text).isFalse();
            assertThat(other.isFarFrom(one)).isEqualTo(one.isFarFrom(other));
        }
        assertThat(near).isGreaterThan(400);
        assertThat(far).isGreaterThan(400);
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void shouldTellALongTextFromItsOwnPartAndFromMoreOfIt(long seed) {
        // More runs than are kept of the longer one, fewer or more of the other.
        SplittableRandom random = new SplittableRandom(seed);
        int near = 0;
        int far = 0;
        for (int i = 0; i < 2_000; i++) {
            String text = letters(200 + random.nextInt(1_000), random);
            Shingles one = Shingles.of(report(text));
            Shingles other =
                    Shingles.of(
                            report(text.substring(0, 150 + random.nextInt(text.length() - 150))));
            boolean same = one.similarity(other) >= Shingles.NEARLY_SAME;
            near += same ? 1 : 0;
            far += one.isFarFrom(other) ? 1 : 0;
            assertThat(one.isFarFrom(other) && same).as(text).isFalse();
            assertThat(other.isFarFrom(one)).isEqualTo(one.isFarFrom(other));
        }
        assertThat(near).isGreaterThan(200);
        assertThat(far).isGreaterThan(400);
    }

    @Test
    void shouldStandAtTheVeryBoundOfNearlyTheSame() {
        // Four values in common to each one that only one of both has.
        SplittableRandom random = new SplittableRandom(7);
        int atTheBound = 0;
        for (int i = 0; i < 3_000; i++) {
            String text = letters(44, random);
            Shingles one = Shingles.of(report(text));
            Shingles other = Shingles.of(report(text + letters(random.nextInt(20), random)));
            if (one.similarity(other) == Shingles.NEARLY_SAME) {
                atTheBound++;
                assertThat(one.isFarFrom(other)).isFalse();
            }
        }
        assertThat(atTheBound).isPositive();
    }

    @Test
    void shouldTellStrangersApart() {
        SplittableRandom random = new SplittableRandom(3);
        Shingles one = Shingles.of(report(letters(400, random)));
        assertThat(one.isFarFrom(Shingles.of(report(letters(400, random))))).isTrue();
        assertThat(one.isFarFrom(one)).isFalse();
        Shingles empty = Shingles.of(report(""));
        assertThat(empty.isFarFrom(empty)).isFalse();
        assertThat(empty.similarity(empty)).isZero();
    }

    private static String letters(int length, SplittableRandom random) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append((char) ('あ' + random.nextInt(60)));
        }
        return text.toString();
    }

    private static String edited(String text, SplittableRandom random) {
        List<String> parts = new ArrayList<>();
        int edits = random.nextInt(8);
        int at = 0;
        for (int i = 0; i < edits && at < text.length(); i++) {
            int next = at + random.nextInt(text.length() - at + 1);
            parts.add(text.substring(at, next));
            parts.add(letters(1 + random.nextInt(6), random));
            at = Math.min(text.length(), next + random.nextInt(8));
        }
        parts.add(text.substring(at));
        return String.join("", parts);
    }

    private static Report report(String text) {
        return new Report(
                new ReportId("r"),
                "r.txt",
                null,
                null,
                ReportLanguage.JA,
                "",
                text,
                List.of(new Report.Block(BlockKind.PARAGRAPH, 0, text.length())));
    }
}
