package dev.hakyu.reader.internal.mark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Which words are the name of attackers.
class ActorNamesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "攻撃者グループのアクセスは11月3日に始まった。",
                "攻撃者グループのサーバーを警察が押収した。",
                "ランサムウェア集団のリークサイトに掲載された。",
                "ハッカー集団のターゲットとなった。",
                "犯行グループのIPアドレスを遮断した。"
            })
    void shouldTakeNoCommonWordForAName(String text) {
        assertThat(names(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ランサムウェア集団「アオサギ」が犯行声明を出した。",
                "ランサムウェア集団アオサギが犯行声明を出した。",
                "ランサムウェア集団の「アオサギ」が犯行声明を出した。"
            })
    void shouldReadAName(String text) {
        assertThat(names(text)).containsExactly("アオサギ");
    }

    private static List<String> names(String text) {
        return ActorNames.in(text, 0, text.length()).stream().map(ActorNames.Name::name).toList();
    }
}
