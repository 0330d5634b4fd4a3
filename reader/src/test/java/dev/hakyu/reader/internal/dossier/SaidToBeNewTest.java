package dev.hakyu.reader.internal.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A second attack that happened, and one that is only feared.
class SaidToBeNewTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "再び攻撃を受けた場合に備え、監視を強化いたします。",
                "再度攻撃を受けるおそれがあるため、接続を止めております。",
                "再びサイバー攻撃を受けないよう対策を講じます。",
                "再び攻撃を受ける可能性も考えられます。",
                "別のサイバー攻撃を受けた際の手順を定めました。",
                "2度目の攻撃に備え、訓練を行いました。",
                "The firm closed its network to avoid being hit again.",
                "It warned that it could be attacked again.",
                "If the company is hit again, the plants will stop.",
                "There is a risk of a second ransomware attack this year.",
                "It wants to restore everything before a second attack this month."
            })
    void shouldNotTakeAFearForAnAttack(String said) {
        assertThat(SaidToBeNew.isIn(said)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "同社は18日、再びサイバー攻撃を受けたと発表した。",
                "当社は11月18日、再度不正アクセスを受けました。",
                "今年2度目のサイバー攻撃を受けた。",
                "新たなサイバー攻撃を受けたことを確認しました。",
                "The company was hit again on Monday.",
                "The firm has been attacked again.",
                "It suffered a second ransomware attack this month.",
                "The maker was hit by a second cyberattack this year."
            })
    void shouldTakeWhatHappenedForANewAttack(String said) {
        assertThat(SaidToBeNew.isIn(said)).isTrue();
    }
}
