package dev.hakyu.sources.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.source.Source;
import dev.hakyu.model.source.SourceId;
import java.util.List;
import org.junit.jupiter.api.Test;

class CatalogueTest {
    private final Catalogue catalogue = Catalogue.shipped();

    @Test
    void shouldOfferJapaneseAndInternationalSources() {
        assertThat(catalogue.entries()).hasSizeGreaterThanOrEqualTo(40);
        assertThat(catalogue.entries())
                .filteredOn(entry -> entry.country().equals("JP"))
                .hasSizeGreaterThanOrEqualTo(20);
        assertThat(catalogue.entries())
                .filteredOn(entry -> !entry.country().equals("JP"))
                .hasSizeGreaterThanOrEqualTo(20);
        for (Catalogue.Category category : Catalogue.Category.values()) {
            assertThat(catalogue.entries())
                    .as(category.id())
                    .anyMatch(entry -> entry.category() == category);
        }
    }

    @Test
    void shouldNameEachSourceOnceAndSayThatItWasNotChecked() {
        assertThat(catalogue.entries())
                .extracting(entry -> entry.source().id())
                .doesNotHaveDuplicates();
        assertThat(catalogue.entries())
                .extracting(entry -> entry.source().shownAddress())
                .doesNotHaveDuplicates()
                .allMatch(address -> address.startsWith("https://"));
        assertThat(catalogue.entries()).noneMatch(Catalogue.Entry::verified);
    }

    @Test
    void shouldFilterSourcesThatTellOfEverything() {
        Source ministry = catalogue.find(new SourceId("meti")).orElseThrow().source();
        assertThat(ministry.filter().include()).contains("サイバー攻撃", "ランサム");
    }

    @Test
    void shouldFindByWordsOfBothLanguages() {
        assertThat(catalogue.search(List.of("報道", "JP")))
                .isNotEmpty()
                .allMatch(entry -> entry.country().equals("JP"));
        assertThat(catalogue.search(List.of("claims"))).isNotEmpty();
        assertThat(catalogue.search(List.of("no-such-thing"))).isEmpty();
    }
}
