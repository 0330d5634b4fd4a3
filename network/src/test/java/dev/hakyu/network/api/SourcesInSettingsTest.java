package dev.hakyu.network.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.source.FetchRules;
import dev.hakyu.model.source.FollowRule;
import dev.hakyu.model.source.ItemFilter;
import dev.hakyu.model.source.ListKind;
import dev.hakyu.model.source.MailSecurity;
import dev.hakyu.model.source.ProxyRule;
import dev.hakyu.model.source.SecretRef;
import dev.hakyu.model.source.Source;
import dev.hakyu.model.source.SourceId;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourcesInSettingsTest {
    @TempDir Path directory;
    private Folder folder;

    @BeforeEach
    void setUp() throws IOException {
        folder = new Folder(directory).network("organisations.csv", "ID,名称,区分", "T,当社,当社");
    }

    @Test
    void shouldReadEveryKindOfSource() throws IOException {
        folder.file(
                "hakyu.yaml",
                "version: 1",
                "sources:",
                "  - {kind: folder, path: inbox, name: 受信箱}",
                "  - {kind: feed, id: paper, name: 業界紙, address: 'https://Example.jp/記事.xml',",
                "     include: [サイバー攻撃, '/ransom(ware)?/'], exclude: [採用], follow: always}",
                "  - {kind: page, id: notices, address: 'https://example.com/news', items: ul li,"
                        + " link: a.more, title: h3, date: time}",
                "  - {kind: mailbox, id: mail, host: imap.example.com, user: hakyu,"
                        + " password: 'env:IMAP', security: starttls}",
                "  - {kind: list, id: kev, list: kev, address: 'https://example.com/kev.json',"
                        + " key: 'file:secrets/kev'}",
                "  - {kind: feed, id: off, address: 'https://example.com/x', enabled: false}",
                "fetch: {contact: it@example.com, private_hosts: [News.Intra]}");

        WorkspaceFiles files = folder.read();

        assertThat(files.errors()).isEmpty();
        assertThat(files.settings().sources())
                .containsExactly(
                        new Source.Folder(new SourceId("inbox"), "受信箱", ItemFilter.ALL, "inbox"),
                        new Source.Feed(
                                new SourceId("paper"),
                                "業界紙",
                                new ItemFilter(List.of("サイバー攻撃", "/ransom(ware)?/"), List.of("採用")),
                                URI.create("https://example.jp/%E8%A8%98%E4%BA%8B.xml"),
                                FollowRule.ALWAYS),
                        new Source.Page(
                                new SourceId("notices"),
                                "https://example.com/news",
                                ItemFilter.ALL,
                                URI.create("https://example.com/news"),
                                "ul li",
                                "a.more",
                                "h3",
                                "time",
                                FollowRule.ALWAYS),
                        new Source.Mailbox(
                                new SourceId("mail"),
                                "imap.example.com",
                                ItemFilter.ALL,
                                "imap.example.com",
                                143,
                                MailSecurity.STARTTLS,
                                "hakyu",
                                new SecretRef.Environment("IMAP"),
                                "INBOX"),
                        new Source.JsonList(
                                new SourceId("kev"),
                                "https://example.com/kev.json",
                                ItemFilter.ALL,
                                URI.create("https://example.com/kev.json"),
                                ListKind.KEV,
                                new SecretRef.InFile("secrets/kev")));
        assertThat(files.settings().fetching())
                .isEqualTo(new FetchRules("it@example.com", List.of("news.intra")));
    }

    @Test
    void shouldNameWhatIsWrongAndKeepTheOthers() throws IOException {
        folder.file(
                "hakyu.yaml",
                "version: 1",
                "sources:",
                "  - {kind: rss, address: 'https://example.com/'}",
                "  - {kind: feed}",
                "  - {kind: feed, address: 'file:///etc/passwd'}",
                "  - {kind: page, address: 'https://example.com/'}",
                "  - {kind: list, address: 'https://example.com/', list: rumours}",
                "  - {kind: feed, id: a, address: 'https://example.com/a'}",
                "  - {kind: feed, id: a, address: 'https://example.com/b'}",
                "  - {kind: feed, id: 'A B', address: 'https://example.com/b'}",
                "fetch: {contact: 情報システム部}");

        WorkspaceFiles files = folder.read();

        assertThat(Folder.errors(files))
                .containsExactlyInAnyOrder(
                        "source-kind hakyu.yaml:3 sources[0].kind",
                        "source-incomplete hakyu.yaml:4 sources[1].address",
                        "source-address hakyu.yaml:5 sources[2].address",
                        "source-incomplete hakyu.yaml:6 sources[3].items",
                        "unknown-word hakyu.yaml:7 sources[4].list",
                        "source-twice hakyu.yaml:9 sources[6].id",
                        "source-id hakyu.yaml:10 sources[7].id",
                        "unreadable-value hakyu.yaml:11 fetch.contact");
        assertThat(files.settings().sources())
                .singleElement()
                .satisfies(kept -> assertThat(kept.shownAddress()).endsWith("/a"));
    }

    @Test
    void shouldNeverShowAPasswordThatWasWrittenIntoTheFile() throws IOException {
        folder.file(
                "hakyu.yaml",
                "version: 1",
                "sources:",
                "  - {kind: mailbox, host: imap.example.com, user: hakyu, password: hunter2}");

        WorkspaceFiles files = folder.read();

        assertThat(Folder.errors(files))
                .containsExactly("secret-written hakyu.yaml:3 sources[0].password");
        assertThat(files.problems().toString()).doesNotContain("hunter2");
        assertThat(files.settings().toString()).doesNotContain("hunter2");
    }

    @Test
    void shouldReadTheProxy() throws IOException {
        folder.file(
                "hakyu.yaml",
                "version: 1",
                "fetch:",
                "  proxy: {host: Proxy.Intra, user: hakyu, password: 'env:PROXY',"
                        + " direct: [example.co.jp]}");

        assertThat(folder.read().errors()).isEmpty();
        assertThat(folder.read().settings().fetching().proxy())
                .isEqualTo(
                        new ProxyRule.Named(
                                "proxy.intra",
                                8080,
                                "hakyu",
                                new SecretRef.Environment("PROXY"),
                                List.of("example.co.jp")));

        folder.file("hakyu.yaml", "version: 1", "fetch: {proxy: environment}");
        assertThat(folder.read().settings().fetching().proxy())
                .isEqualTo(new ProxyRule.FromEnvironment());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'http://hakyu:hunter2@proxy:8080' | proxy fetch.proxy",
                "{port: 8080} | proxy fetch.proxy.host",
                "{host: 'hakyu:hunter2@proxy'} | proxy fetch.proxy.host",
                "{host: proxy, user: hakyu} | proxy fetch.proxy.user",
                "{host: proxy, user: hakyu, password: hunter2} | secret-written fetch.proxy.password",
                "{host: proxy, port: 99999} | out-of-range fetch.proxy.port",
                "{host: proxy, prot: 1} | unknown-key fetch.proxy.prot"
            })
    void shouldTellWhatIsWrongWithAProxyAndShowNoPassword(String written, String expected)
            throws IOException {
        folder.file("hakyu.yaml", "version: 1", "fetch:", "  proxy: " + written);

        WorkspaceFiles files = folder.read();

        assertThat(Folder.errors(files))
                .singleElement()
                .asString()
                .isEqualTo(expected.replace(" ", " hakyu.yaml:3 "));
        assertThat(files.problems().toString()).doesNotContain("hunter2");
    }

    @Test
    void shouldTakeTheFolderOfReportsWhenNothingIsSaid() throws IOException {
        folder.file("hakyu.yaml", "version: 1", "sources: {kind: folder}");

        assertThat(folder.read().settings().sources()).isEqualTo(Settings.DEFAULT.sources());
    }
}
