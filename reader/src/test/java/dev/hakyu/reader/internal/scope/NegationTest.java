package dev.hakyu.reader.internal.scope;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NegationTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "口座情報は含まれておりません。",
                "流出は確認されていない。",
                "侵入の形跡もなく、",
                "カード情報は保有しておらず、",
                "攻撃をうかがわせる通信は見当たりません。",
                "侵入を示す記録は見つかっていない。",
                "攻撃を思わせる操作はこれまで見つかっていません。",
                "影響を受けておりません。"
            })
    void shouldSeeADenial(String clause) {
        assertThat(Negation.denies(clause, 0, clause.length())).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "流出の可能性を否定できない。",
                "電子カルテが閲覧できなくなり、",
                "漏えいした情報は氏名です。",
                "見つかっておらず、",
                "侵入の入口は見つかっていません。"
            })
    void shouldNotTakeEveryNegationForADenial(String clause) {
        assertThat(Negation.denies(clause, 0, clause.length())).isFalse();
    }
}
