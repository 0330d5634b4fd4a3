package dev.hakyu.model.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SourceIdTest {
    @Test
    void shouldDeriveTheSameIdFromTheSameNameAndAddress() {
        SourceId one = SourceId.derive("警察庁", "https://www.npa.example.jp/feed.xml");
        assertThat(one).isEqualTo(SourceId.derive("警察庁", "https://www.npa.example.jp/feed.xml"));
        assertThat(one.value()).startsWith("npa-example-jp-feed-xml-").hasSizeLessThanOrEqualTo(40);
        assertThat(one).isNotEqualTo(SourceId.derive("警視庁", "https://www.npa.example.jp/feed.xml"));
    }

    @Test
    void shouldDeriveAnIdWhereNothingIsLatin() {
        assertThat(SourceId.derive("記事", "記事").value()).matches("[0-9a-f]{12}");
    }

    @Test
    void shouldRefuseWhatIsNoId() {
        assertThatThrownBy(() -> new SourceId("NISC ja")).hasMessageContaining("a-z, 0-9");
        assertThat(SourceId.isValid("a".repeat(41))).isFalse();
        assertThat(SourceId.isValid("")).isFalse();
    }
}
