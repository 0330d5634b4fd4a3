package dev.hakyu.sources.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.source.FollowRule;
import dev.hakyu.model.source.ItemFilter;
import dev.hakyu.model.source.Source;
import dev.hakyu.model.source.SourceId;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

class SettingsTextTest {
    private static final Source FEED =
            new Source.Feed(
                    new SourceId("a"),
                    "業界紙 \"速報\"",
                    new ItemFilter(List.of("攻撃", "/a\\d/"), List.of()),
                    URI.create("https://example.jp/feed"),
                    FollowRule.WHEN_SUMMARY);
    private static final String ADDED =
            """
              - kind: feed
                id: "a"
                name: "業界紙 \\"速報\\""
                address: "https://example.jp/feed"
                follow: when_summary
                include: ["攻撃", "/a\\\\d/"]
            """;

    @Test
    void shouldAddBelowTheLastSourceAndLeaveTheRestAlone() {
        String yaml =
                """
                version: 1
                sources:
                  - {kind: folder, path: reports}   # 記事

                # 保険
                insurance: []
                """;
        assertThat(SettingsText.add(yaml, List.of(FEED)))
                .contains(
                        """
                        version: 1
                        sources:
                          - {kind: folder, path: reports}   # 記事
                        """
                                + ADDED
                                + """

                                # 保険
                                insurance: []
                                """);
    }

    @Test
    void shouldKeepTheIndentOfTheList() {
        assertThat(
                        SettingsText.add(
                                "sources:\n- kind: folder\n  path: x\nzone: UTC\n", List.of(FEED)))
                .hasValueSatisfying(text ->
                        assertThat(text)
                                .contains("  path: x\n- kind: feed\n  id: \"a\"\n")
                                .endsWith("zone: UTC\n"));
    }

    @Test
    void shouldKeepTheFolderThatWasUsedSilently() {
        assertThat(SettingsText.add("version: 1\n", List.of(FEED)))
                .contains("version: 1\n\nsources:\n  - {kind: folder, path: reports}\n" + ADDED);
    }

    @Test
    void shouldLeaveAListInBracketsToAPerson() {
        assertThat(SettingsText.add("sources: [{kind: folder}]\n", List.of(FEED))).isEmpty();
        assertThat(SettingsText.add("sources:\n  kind: folder\n", List.of(FEED))).isEmpty();
    }
}
