package dev.hakyu.daily.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.daily.settings.SourcesFile.Outcome;
import dev.hakyu.model.source.FollowRule;
import dev.hakyu.model.source.ItemFilter;
import dev.hakyu.model.source.Source;
import dev.hakyu.model.source.SourceId;
import dev.hakyu.network.api.WorkspaceReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourcesFileTest {
    private static final String YAML =
            """
            version: 1
            company: {name: 見本}
            sources:
              - {kind: folder, path: reports}   # 記事
              # 業界の知らせ
              - kind: feed
                id: news
                name: 業界紙
                address: https://example.jp/feed   # 毎朝
                include:
                  - 攻撃
                  - 停止
                follow: never
              -   kind: feed
                  address: https://example.jp/other

            # 保険
            insurance: []
            """;
    @TempDir Path workspace;

    @Test
    void shouldTurnSourcesOffAndOnAndLeaveTheOtherLinesAlone() throws IOException {
        write(YAML);

        assertThat(file().setEnabled(new SourceId("news"), false))
                .isInstanceOf(Outcome.Written.class);
        assertThat(read()).isEqualTo(YAML.replace("never\n", "never\n    enabled: false\n"));
        assertThat(sources()).doesNotContain("news").hasSize(2);
        assertThat(file().off())
                .containsExactly(
                        new SourcesFile.Off(
                                new SourceId("news"), "業界紙", "https://example.jp/feed"));

        assertThat(file().setEnabled(new SourceId("news"), true))
                .isInstanceOf(Outcome.Written.class);
        assertThat(read()).isEqualTo(YAML.replace("never\n", "never\n    enabled: true\n"));
    }

    @Test
    void shouldTurnOffAnEntryInBracesAndOneWithoutAnId() throws IOException {
        write(YAML);

        file().setEnabled(new SourceId("reports"), false);
        SourceId other = SourceId.derive("https://example.jp/other", "https://example.jp/other");
        assertThat(file().setEnabled(other, false)).isInstanceOf(Outcome.Written.class);

        assertThat(read())
                .contains(
                        "- {enabled: false, kind: folder, path: reports}   # 記事",
                        "      address: https://example.jp/other\n      enabled: false\n\n# 保険");
        assertThat(sources()).containsExactly("news");
        file().setEnabled(new SourceId("reports"), true);
        assertThat(read()).contains("- {enabled: true, kind: folder, path: reports}   # 記事");
    }

    @Test
    void shouldChangeTheFilterAndNothingElse() throws IOException {
        write(YAML);

        Outcome outcome =
                file().setFilter(
                                source("news"), new ItemFilter(List.of("/a\\d\"/"), List.of("PR")));

        assertThat(outcome).isInstanceOf(Outcome.Written.class);
        assertThat(read())
                .isEqualTo(
                        YAML.replace("      - 攻撃\n      - 停止\n", "      - \"/a\\\\d\\\"/\"\n")
                                .replace("never\n", "never\n    exclude: [\"PR\"]\n"));
        file().setFilter(source("reports"), new ItemFilter(List.of("工場"), List.of()));
        assertThat(source("reports").filter().include()).containsExactly("工場");
        file().setFilter(source("news"), ItemFilter.ALL);
        assertThat(source("news").filter().keepsAll()).isTrue();
    }

    @Test
    void shouldKeepWhatAPersonNotedBesideTheRules() throws IOException {
        String noted =
                """
                version: 1
                sources:
                  - kind: feed
                    id: news
                    # 広報に確認済み
                    include:   # 事故の語
                      # まず攻撃
                      - 攻撃   # '#1' の語
                      - 停止
                    # 宣伝を除く
                    exclude: ["PR #1", 'it''s']   # 12月まで
                    address: https://example.jp/feed
                """;
        write(noted);

        file().setFilter(
                        source("news"),
                        new ItemFilter(List.of("攻撃", "漏えい"), List.of("PR #1", "広告")));

        assertThat(read())
                .isEqualTo(
                        noted.replace("- 停止", "- \"漏えい\"")
                                .replace("[\"PR #1\", 'it''s']", "[\"PR #1\", \"広告\"]"));
        file().setFilter(source("news"), new ItemFilter(List.of("漏えい", "攻撃"), List.of()));
        assertThat(read())
                .contains("# 広報に確認済み", "# 事故の語", "# まず攻撃", "# '#1' の語", "# 宣伝を除く", "# 12月まで")
                .contains("include: [\"漏えい\", \"攻撃\"]")
                .doesNotContain("exclude");
    }

    @Test
    void shouldKeepWhatIsNotedOnAnEntryInBraces() throws IOException {
        write(YAML);

        assertThat(file().setFilter(source("reports"), new ItemFilter(List.of("工場"), List.of())))
                .isInstanceOf(Outcome.Written.class);

        assertThat(read()).contains("- kind: folder   # 記事", "# 業界の知らせ", "include: [\"工場\"]");
        String many =
                """
                version: 1
                sources:
                  - {kind: folder,   # 共有
                     # 夜に届く
                     path: reports}
                """;
        write(many);
        file().setFilter(source("reports"), new ItemFilter(List.of("工場"), List.of()));
        assertThat(read()).contains("# 共有", "# 夜に届く", "include: [\"工場\"]");
    }

    @Test
    void shouldPutTheFileBackWhenOnlyAPersonCanChangeIt() throws IOException {
        String brackets = "version: 1\nsources: [{kind: folder, path: reports}]\n";
        write(brackets);

        assertThat(file().setEnabled(new SourceId("reports"), false))
                .isInstanceOf(Outcome.ByHand.class);
        assertThat(file().add(List.of(feed()))).isInstanceOf(Outcome.ByHand.class);
        assertThat(read()).isEqualTo(brackets);
        assertThat(file().setEnabled(new SourceId("nobody"), true))
                .isInstanceOf(Outcome.ByHand.class);
    }

    @Test
    void shouldAddOnceAndSayWhenThereIsNoFile() throws IOException {
        assertThat(file().add(List.of(feed()))).isEqualTo(new Outcome.NoFile());
        write(YAML);

        assertThat(file().add(List.of(feed()))).isEqualTo(new Outcome.Written(List.of(feed())));
        assertThat(file().add(List.of(feed()))).isEqualTo(new Outcome.AsItWas());
    }

    private static Source feed() {
        return new Source.Feed(
                new SourceId("added"),
                "足したもの",
                ItemFilter.ALL,
                URI.create("https://example.com/added"),
                FollowRule.WHEN_SUMMARY);
    }

    private SourcesFile file() {
        return SourcesFile.in(workspace);
    }

    private Source source(String id) {
        return WorkspaceReader.read(workspace).settings().sources().stream()
                .filter(each -> each.id().value().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private List<String> sources() {
        return WorkspaceReader.read(workspace).settings().sources().stream()
                .map(each -> each.id().value())
                .toList();
    }

    private String read() throws IOException {
        return Files.readString(workspace.resolve("hakyu.yaml"));
    }

    private void write(String yaml) throws IOException {
        Files.createDirectories(workspace.resolve("network"));
        Files.writeString(workspace.resolve("hakyu.yaml"), yaml);
    }
}
