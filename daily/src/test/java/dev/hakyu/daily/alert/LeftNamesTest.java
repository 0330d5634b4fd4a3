package dev.hakyu.daily.alert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.brief.api.Change;
import dev.hakyu.daily.SampleConcern;
import dev.hakyu.model.alert.Edition;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LeftNamesTest {
    @Test
    void shouldNameThoseWithoutAnEnglishNameAndWhereToAddIt() {
        Digest digest =
                SampleDigest.to(Edition.IN_CHARGE)
                        .of(
                                new SampleConcern("a", "Kodama Plastics")
                                        .stop(
                                                "波止場工場",
                                                "波止場工場 stops.",
                                                Instant.parse("2026-12-04T05:00:00Z"),
                                                0.9)
                                        .change(Change.Kind.ATTACK, "they say \"業務を停止\"")
                                        .build());
        assertThat(LeftNames.of(digest).orElseThrow().en())
                .isEqualTo(
                        "Without an English name: 波止場工場. Add one in column name_en or under english_names in hakyu.yaml.");
    }

    @Test
    void shouldSayNothingWhereAllNamesAreEnglish() {
        Digest digest =
                SampleDigest.to(Edition.IN_CHARGE)
                        .of(new SampleConcern("a", "Kodama Plastics").build());
        assertThat(LeftNames.of(digest)).isEmpty();
    }
}
