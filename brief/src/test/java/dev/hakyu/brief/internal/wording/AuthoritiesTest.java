package dev.hakyu.brief.internal.wording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuthoritiesTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "警察, 警察, police",
        "police, 警察, police",
        "個情委, 個人情報保護委員会, Personal Information Protection Commission (PPC)",
        "ICO, 英情報コミッショナー(ICO), Information Commissioner's Office (ICO)",
        "Law enforcement, 法執行機関, law enforcement",
    })
    void shouldNameAnAuthorityInBothLanguages(String written, String ja, String en) {
        assertThat(Authorities.named(written)).isEqualTo(new Text(ja, en));
    }

    @Test
    void shouldLeaveANameItDoesNotKnowAsItWasWritten() {
        assertThat(Authorities.named("CNIL")).isEqualTo(Text.same("CNIL"));
    }
}
