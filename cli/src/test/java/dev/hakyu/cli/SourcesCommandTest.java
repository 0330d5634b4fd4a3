package dev.hakyu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.Lang;
import dev.hakyu.network.api.WorkspaceReader;
import dev.hakyu.sources.api.Catalogue;
import dev.hakyu.testkit.site.Answer;
import dev.hakyu.testkit.site.FeedText;
import dev.hakyu.testkit.site.LocalSite;
import dev.hakyu.testkit.site.Story;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourcesCommandTest {
    private static final Story STORY =
            Story.ja(
                    "/news/1",
                    "ミナト精工、受注を停止",
                    Instant.parse("2026-11-16T06:00:00Z"),
                    "ミナト精工は16日、サイバー攻撃を受け受注を停止したと発表した。".repeat(6));
    @TempDir Path folder;
    private LocalSite site;
    private Path workspace;

    @BeforeEach
    void setUp() throws IOException {
        site = LocalSite.start();
        workspace = folder.resolve("my company");
        assertThat(CommandRun.ja("init", workspace.toString(), "--company", "見本自動車").status())
                .isZero();
        Path settings = workspace.resolve("hakyu.yaml");
        Files.writeString(
                settings,
                Files.readString(settings)
                        + "\nfetch:\n  contact: it@example.com\n  private_hosts: [127.0.0.1]\n");
        site.put("/feed", Answer.of("application/rss+xml", feed(STORY)));
        site.put(STORY.path(), Answer.of("text/html; charset=utf-8", STORY.page()));
    }

    @AfterEach
    void tearDown() {
        site.close();
    }

    @Test
    void shouldAddFetchAndTellTheHealth() {
        CommandRun added =
                run("sources", dir(), "add", site.at("/feed").toString(), "--name", "業界紙");
        CommandRun first = run("fetch", dir());
        CommandRun second = run("fetch", dir(), "--json");
        CommandRun list = run("sources", dir());

        assertThat(added.status()).as(added.err()).isEqualTo(ExitStatus.DONE);
        assertThat(first.out()).contains("業界紙: 新着 1件", "取得できなかった情報源 0件");
        assertThat(first.status()).isEqualTo(ExitStatus.DONE);
        assertThat(second.out()).contains("\"known\" : 1", "\"items\" : [ ]");
        assertThat(list.out()).contains("業界紙", "[正常]", site.at("/feed").toString());
        assertThat(site.asked())
                .allSatisfy(asked ->
                        assertThat(asked.headers().get("user-agent"))
                                .startsWith("Hakyu/")
                                .endsWith("(it@example.com)"));
    }

    @Test
    void shouldBringAnEditedArticleAsAnotherVersion() {
        run("sources", dir(), "add", site.at("/feed").toString());
        run("fetch", dir());
        Story edited =
                Story.ja("/news/1", "ミナト精工、25日に再開へ", STORY.published(), "25日に再開する。".repeat(30));
        site.put("/feed", Answer.of("application/rss+xml", feed(edited)));
        site.put("/news/1", Answer.of("text/html; charset=utf-8", edited.page()));

        assertThat(run("fetch", dir(), "--json").out())
                .contains("\"filing\" : \"new_version\"", "ミナト精工、25日に再開へ");
    }

    @Test
    void shouldTellASourceThatFailsAndGoOn() {
        run("sources", dir(), "add", site.at("/feed").toString());
        run("sources", dir(), "add", site.at("/gone").toString(), "--unchecked", "--name", "廃止紙");

        CommandRun fetched = run("fetch", dir());
        CommandRun list = run("sources", dir());

        assertThat(fetched.status()).isEqualTo(ExitStatus.REJECTED);
        assertThat(fetched.out()).contains("廃止紙: 取得できませんでした", "新着 1件");
        assertThat(fetched.err()).contains("http-404", "廃止紙");
        assertThat(list.out()).contains("[取得失敗]", "404");
    }

    @Test
    void shouldPreviewWhatTheFilterKeeps() throws IOException {
        Path settings = workspace.resolve("hakyu.yaml");
        Files.writeString(
                settings,
                Files.readString(settings)
                        .replace(
                                "  - {kind: folder, path: reports}",
                                "  - {kind: feed, id: paper, address: '"
                                        + site.at("/feed")
                                        + "', include: [攻撃], exclude: [受注]}\n"
                                        + "  - {kind: folder, path: reports}"));

        CommandRun preview = run("sources", dir(), "preview", "paper");

        assertThat(preview.out()).contains("最新1件のうち 0件", "× 2026-11-16 15:00", "← 受注");
        assertThat(run("sources", dir(), "preview", "nothing").status())
                .isEqualTo(ExitStatus.USAGE);
    }

    @Test
    void shouldNotAddWhatIsNoFeedUnlessTold() throws IOException {
        String before = Files.readString(workspace.resolve("hakyu.yaml"));
        site.put("/page", Answer.of("text/html", "<html><p>hello</p></html>"));

        CommandRun run = run("sources", dir(), "add", site.at("/page").toString());

        assertThat(run.status()).isEqualTo(ExitStatus.REJECTED);
        assertThat(run.err()).contains("not-a-feed");
        assertThat(Files.readString(workspace.resolve("hakyu.yaml"))).isEqualTo(before);
    }

    @Test
    void shouldAddEverySourceOfTheCatalogueSoThatTheSettingsReadAsMeant() {
        List<String> ids =
                Catalogue.shipped().entries().stream()
                        .map(entry -> entry.source().id().value())
                        .toList();
        String[] args = new String[3 + ids.size()];
        args[0] = "sources";
        args[1] = dir();
        args[2] = "add";
        for (int i = 0; i < ids.size(); i++) {
            args[3 + i] = ids.get(i);
        }

        CommandRun run = run(args);

        assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.DONE);
        assertThat(WorkspaceReader.read(workspace).settings().sources())
                .containsAll(
                        Catalogue.shipped().entries().stream()
                                .map(Catalogue.Entry::source)
                                .toList());
        assertThat(run(args).out()).contains("登録済み");
        assertThat(site.asked()).isEmpty();
    }

    @Test
    void shouldShowTheCatalogueInBothLanguages() {
        assertThat(run("sources", dir(), "catalogue", "vulnerability", "JP").out())
                .contains("jvn-ja", "未確認")
                .doesNotContain("bleepingcomputer");
        assertThat(CommandRun.en("sources", dir(), "catalogue").out())
                .contains("attackers' claims", "not checked");
        assertThat(CommandRun.en("sources", dir(), "catalogue", "--json").out())
                .contains("\"verified\" : false", "\"terms\"");
    }

    @Test
    void shouldMoveFeedsAsOpml() throws IOException {
        run("sources", dir(), "add", site.at("/feed").toString(), "--name", "業界紙");
        Path opml = folder.resolve("feeds.opml");
        assertThat(run("sources", dir(), "opml", "--out", opml.toString()).status()).isZero();
        Path other = folder.resolve("other");
        CommandRun.ja("init", other.toString());

        CommandRun imported = run("sources", other.toString(), "opml", opml.toString());

        assertThat(imported.out()).contains("業界紙", "1 件を追加");
        assertThat(WorkspaceReader.read(other).settings().sources())
                .anyMatch(source -> source.shownAddress().equals(site.at("/feed").toString()));
        assertThat(run("sources", dir(), "opml").out()).contains("<outline", "業界紙");
        Files.writeString(opml, "<html>");
        assertThat(run("sources", dir(), "opml", opml.toString()).status())
                .isEqualTo(ExitStatus.REJECTED);
    }

    @Test
    void shouldEndWithOneWhenNothingCouldBeFetched() throws IOException {
        Files.writeString(
                workspace.resolve("hakyu.yaml"),
                "version: 1\nsources:\n  - {kind: feed, id: x, address: 'http://10.0.0.1/feed'}\n");

        CommandRun run = run("fetch", dir());

        assertThat(run.status()).isEqualTo(ExitStatus.REJECTED);
        assertThat(run.err()).contains("address-refused", "private_hosts");
    }

    private static CommandRun run(String... args) {
        return CommandRun.of(java.util.Locale.JAPANESE, args);
    }

    private String dir() {
        return workspace.toString();
    }

    private String feed(Story... stories) {
        return new FeedText(site.at("/"), Lang.JA.name(), false, List.of(stories)).rss();
    }
}
