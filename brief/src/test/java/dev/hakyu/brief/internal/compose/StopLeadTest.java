package dev.hakyu.brief.internal.compose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.Text;
import org.junit.jupiter.api.Test;

class StopLeadTest {
    @Test
    void shouldSayOfTheOthersWhatIsKnownOfEach() {
        assertThat(StopLead.others(1, 2, 3))
                .extracting(Text::ja)
                .containsExactly(
                        "ほか1拠点は、公表・報道では止まっています。",
                        "ほか2拠点も、計算では止まっているはずです。",
                        "ほか3拠点も、計算では止まった可能性があります。");
        assertThat(StopLead.others(1, 0, 3))
                .extracting(Text::en)
                .noneMatch(said -> said.contains("should have stopped"));
        assertThat(StopLead.others(0, 0, 0)).isEmpty();
    }
}
