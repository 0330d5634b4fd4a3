package dev.hakyu.store.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.store.api.TextDifference.Kind;
import dev.hakyu.store.api.TextDifference.Piece;
import dev.hakyu.store.internal.Sentences;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextDifferenceTest {
    @Test
    void shouldTellACorrectedFigureAndAnAddedSentence() {
        String first = "不正アクセスを確認しました。対象は1,493人です。調査を続けています。";
        String second = "不正アクセスを確認しました。対象は8,534人です。調査を続けています。\n警察に相談しました。";
        assertThat(TextDifference.between(first, second).pieces())
                .containsExactly(
                        new Piece(Kind.WENT, "対象は1,493人です。"),
                        new Piece(Kind.CAME, "対象は8,534人です。"),
                        new Piece(Kind.CAME, "警察に相談しました。"));
    }

    @Test
    void shouldPassOverWhiteSpaceAndWidth() {
        assertThat(TextDifference.between("ＡＢＣ社は  停止した。\r\n\r\n以上", "ABC社は 停止した。\n以上\n"))
                .matches(TextDifference::isEmpty);
    }

    @Test
    void shouldCutEnglishAtSpacesOnly() {
        assertThat(Sentences.of("Sales fell 3.5%. \"We stopped.\" The U.S. unit runs on.\nEnd"))
                .containsExactly(
                        "Sales fell 3.5%.", "\"We stopped.\"", "The U.S.", "unit runs on.", "End");
        assertThat(Sentences.of("「停止した。」と述べた。")).containsExactly("「停止した。」", "と述べた。");
    }

    @Test
    void shouldTellAllOfATextThatCameOrWent() {
        assertThat(TextDifference.between("", "一。二。").pieces())
                .extracting(Piece::kind)
                .containsExactly(Kind.CAME, Kind.CAME);
        assertThat(TextDifference.between("一。二。", "").pieces())
                .extracting(Piece::sentence)
                .containsExactly("一。", "二。");
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void shouldLeadFromTheOldTextToTheNew(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int round = 0; round < 200; round++) {
            List<String> old = sentences(random);
            List<String> now = sentences(random);
            TextDifference difference =
                    TextDifference.between(String.join("", old), String.join("", now));
            List<String> left = new ArrayList<>(old);
            List<String> came = new ArrayList<>();
            for (Piece piece : difference.pieces()) {
                switch (piece.kind()) {
                    case WENT -> assertThat(left.remove(piece.sentence())).isTrue();
                    case CAME -> came.add(piece.sentence());
                }
            }
            List<String> both = new ArrayList<>(left);
            both.addAll(came);
            assertThat(both).containsExactlyInAnyOrderElementsOf(now);
            assertThat(left).hasSize(longestCommon(old, now));
        }
    }

    @Test
    void shouldCompareLongTexts() {
        String old = numbered(0, 30_000);
        String now = "別の前書き。" + numbered(5_000, 35_000) + "別の後書き。";
        assertThat(TextDifference.between(old, now).pieces()).hasSize(10_002);
    }

    private static String numbered(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> "文" + i + "。").collect(Collectors.joining());
    }

    private static List<String> sentences(SplittableRandom random) {
        return IntStream.range(0, random.nextInt(12))
                .mapToObj(_ -> "文" + random.nextInt(6) + "。")
                .toList();
    }

    /// By trying every subset.
    private static int longestCommon(List<String> old, List<String> now) {
        int best = 0;
        for (int subset = 0; subset < 1 << old.size(); subset++) {
            int at = 0;
            int taken = 0;
            for (int i = 0; i < old.size(); i++) {
                if ((subset >> i & 1) == 0) {
                    continue;
                }
                while (at < now.size() && !now.get(at).equals(old.get(i))) {
                    at++;
                }
                if (at == now.size()) {
                    taken = -1;
                    break;
                }
                at++;
                taken++;
            }
            best = Math.max(best, taken);
        }
        return best;
    }
}
