package dev.hakyu.sources.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.source.Item;
import dev.hakyu.model.source.ItemFilter;
import dev.hakyu.model.source.ListKind;
import dev.hakyu.model.source.SecretRef;
import dev.hakyu.model.source.Source;
import dev.hakyu.model.source.SourceId;
import dev.hakyu.testkit.site.Answer;
import dev.hakyu.testkit.site.LocalSite;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ListsTest {
    private static final String JSON = "application/json";
    private LocalSite site;

    @BeforeEach
    void setUp() throws IOException {
        site = LocalSite.start();
    }

    @AfterEach
    void tearDown() {
        site.close();
    }

    @Test
    void shouldTellClaimsAsClaimsAndLeadNowhere() {
        site.put(
                "/victims",
                Answer.of(
                        JSON,
                        """
                        [{"victim": "株式会社サンプル製作所", "group": "nightowl", "country": "JP",
                          "activity": "Manufacturing", "discovered": "2026-11-19 03:12:44.123456",
                          "claim_url": "http://abcdef.onion/post/1", "description": "We took 300 GB."},
                         {"post_title": "Sample Castings Inc", "group_name": "nightowl",
                          "published": "2026-11-18 00:00:00", "country": "US"},
                         {"victim": "", "group": "x"}, {"group": "only"}, 7]
                        """));

        FetchResult result = Morning.ours().fetch(list("/victims", ListKind.RANSOM_CLAIMS, null));

        assertThat(result.problems()).isEmpty();
        assertThat(result.items()).hasSize(2);
        Item us = result.items().get(0);
        Item jp = result.items().get(1);
        assertThat(jp.title()).contains("nightowl", "株式会社サンプル製作所", "主張");
        assertThat(jp.publishedAt()).isEqualTo(Instant.parse("2026-11-19T03:12:44.123456Z"));
        assertThat(jp.content().asUtf8())
                .contains("2026年11月19日", "と自らのサイトで主張しました", "確認は得られていません", "被害一覧")
                .doesNotContain("onion", "300 GB");
        assertThat(us.content().asUtf8())
                .contains("18 November 2026", "claims to have attacked", "not been confirmed");
        assertThat(jp.location()).startsWith(site.at("/victims").toString() + "#");
        assertThat(jp.location()).isNotEqualTo(us.location());
    }

    @Test
    void shouldTellBreachesWithTheirCountsAndClasses() {
        site.put(
                "/breaches",
                Answer.of(
                        JSON,
                        """
                        [{"Name": "SampleShop", "Title": "Sample Shop", "Domain": "shop.example",
                          "BreachDate": "2026-10-02", "AddedDate": "2026-11-19T01:02:03Z",
                          "PwnCount": 1234567, "DataClasses": ["Email addresses", "Passwords"],
                          "IsVerified": true, "Description": "<b>copyrighted</b> words"},
                         {"Name": "Maybe", "Title": "Maybe Inc", "AddedDate": "2026-11-19T00:00:00Z",
                          "IsVerified": false, "PwnCount": 10},
                         {"Name": "Fake", "Title": "Fake", "IsFabricated": true}]
                        """));

        FetchResult result = Morning.ours().fetch(list("/breaches", ListKind.BREACHES, null));

        assertThat(result.items()).hasSize(2);
        assertThat(result.items().get(1).content().asUtf8())
                .contains("Sample Shop (shop.example)", "1,234,567 accounts", "email addresses")
                .contains("2 October 2026", "passwords")
                .doesNotContain("copyrighted");
        assertThat(result.items().get(0).content().asUtf8()).contains("may have suffered");
    }

    @Test
    void shouldTellExploitedVulnerabilitiesOfTheLastWeeksOnly() {
        site.put(
                "/kev.json",
                Answer.of(
                        JSON,
                        """
                        {"title": "catalog", "vulnerabilities": [
                         {"cveID": "CVE-2026-12345", "vendorProject": "Sample", "product": "Gateway",
                          "dateAdded": "2026-11-18", "shortDescription": "A flaw & more <script>.",
                          "requiredAction": "Apply updates.", "dueDate": "2026-12-09",
                          "knownRansomwareCampaignUse": "Known"},
                         {"cveID": "CVE-2021-1", "vendorProject": "Old", "product": "Thing",
                          "dateAdded": "2021-11-03"}]}
                        """));
        Morning morning = Morning.ours();
        Source kev = list("/kev.json", ListKind.KEV, null);

        FetchResult result = morning.fetch(kev);

        assertThat(result.items())
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.location()).isEqualTo(site.at("/kev.json") + "#CVE-2026-12345");
                    assertThat(item.content().asUtf8())
                            .contains(
                                    "CVE-2026-12345 in Sample Gateway",
                                    "used in ransomware campaigns")
                            .contains("A flaw &amp; more &lt;script&gt;");
                });
        assertThat(morning.after(Duration.ofDays(1)).fetch(kev).items()).isEmpty();
    }

    @Test
    void shouldTellFilingsUnderTheItemOnly() {
        site.put(
                "/search",
                Answer.of(
                        JSON,
                        """
                        {"hits": {"hits": [
                         {"_id": "0001193125-26-012345:d8k.htm", "_source": {
                           "ciks": ["0000012345"], "display_names": ["Sample Corp (SMPL) (CIK 0000012345)"],
                           "file_date": "2026-11-19", "items": ["1.05", "9.01"]}},
                         {"_id": "0001193125-26-99:x.htm", "_source": {"ciks": ["1"],
                           "display_names": ["Other Corp"], "file_date": "2026-11-19",
                           "items": ["5.02"]}}]}}
                        """));
        site.put(
                "/current",
                Answer.of(
                        "application/atom+xml",
                        """
                        <feed xmlns="http://www.w3.org/2005/Atom"><title>Latest Filings</title>
                        <entry><title>8-K - SAMPLE HOLDINGS INC (0000054321) (Filer)</title>
                        <link rel="alternate" href="https://www.sec.gov/Archives/edgar/data/54321/x-index.htm"/>
                        <summary type="html">&lt;b&gt;Filed:&lt;/b&gt; 2026-11-19 Item 1.05: Material
                        Cybersecurity Incidents</summary><updated>2026-11-19T16:05:00-05:00</updated>
                        <id>urn:1</id></entry>
                        <entry><title>8-K - DULL INC (1) (Filer)</title><id>urn:2</id>
                        <link href="https://www.sec.gov/y"/><summary>Item 5.02</summary>
                        <updated>2026-11-19T16:05:00-05:00</updated></entry></feed>
                        """));

        FetchResult feed = Morning.ours().fetch(list("/current", ListKind.FILINGS_8K, null));
        FetchResult search =
                Morning.of(
                                Morning.LIMITS,
                                java.util.Set.of("127.0.0.1"),
                                host ->
                                        host.equals("127.0.0.1")
                                                ? Morning.addresses("127.0.0.1")
                                                : Morning.addresses("192.0.2.1"))
                        .fetch(list("/search", ListKind.FILINGS_8K, null));

        assertThat(feed.items())
                .singleElement()
                .satisfies(item ->
                        assertThat(item.content().asUtf8())
                                .contains(
                                        "SAMPLE HOLDINGS INC disclosed a cybersecurity incident",
                                        "Item 1.05"));
        assertThat(search.items())
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.title()).startsWith("Sample Corp discloses");
                    assertThat(item.location())
                            .isEqualTo(
                                    "https://www.sec.gov/Archives/edgar/data/12345/000119312526012345/d8k.htm");
                });
    }

    @Test
    void shouldSayThatAnAnswerIsNotThatList() {
        site.put("/x", Answer.of(JSON, "{\"error\": \"no\"}"));
        site.put("/y", Answer.of("text/html", "<html>login</html>"));

        assertThat(Morning.codes(Morning.ours().fetch(list("/x", ListKind.KEV, null))))
                .containsExactly("not-that-list");
        assertThat(Morning.codes(Morning.ours().fetch(list("/y", ListKind.BREACHES, null))))
                .containsExactly("not-that-list");
    }

    @Test
    void shouldGiveTheKeyToItsServerAlone() throws IOException {
        try (LocalSite other = LocalSite.start()) {
            SecretRef key = new SecretRef.Environment("LIST_KEY");
            site.put("/list", Answer.of(JSON, "[]"));
            site.put("/away", Answer.redirect(302, other.at("/taken").toString()));
            other.put("/taken", Answer.of(JSON, "[]"));
            Morning morning = Morning.ours().secret("LIST_KEY", "s3cret");

            morning.fetch(list("/list", ListKind.RANSOM_CLAIMS, key));
            FetchResult away = morning.fetch(list("/away", ListKind.RANSOM_CLAIMS, key));

            assertThat(site.asked().getFirst().headers()).containsEntry("x-api-key", "s3cret");
            assertThat(other.asked().getFirst().headers()).doesNotContainKey("x-api-key");
            assertThat(away.toString()).doesNotContain("s3cret");
        }
    }

    @Test
    void shouldNotAskWithoutTheKeyThatTheSettingsName() {
        SecretRef key = new SecretRef.Environment("NOT_SET");

        FetchResult result = Morning.ours().fetch(list("/list", ListKind.BREACHES, key));

        assertThat(Morning.codes(result)).containsExactly("no-secret");
        assertThat(result.problems().getFirst().message().ja()).contains("env:NOT_SET");
        assertThat(site.asked()).isEmpty();
    }

    @Test
    void shouldTellHowMuchOfAListThatIsTooLongWasNotRead() {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < 20_004; i++) {
            rows.append(i == 0 ? "[" : ",")
                    .append("{\"victim\":\"v")
                    .append(i)
                    .append("\",\"group\":\"g\",\"published\":\"2020-01-01\"}");
        }
        site.put("/victims", Answer.of(JSON, rows.append("]").toString()));
        FetchResult result =
                Morning.ours()
                        .limitedTo(Morning.LIMITS.change().bytes(8 << 20).limits())
                        .fetch(list("/victims", ListKind.RANSOM_CLAIMS, null));
        assertThat(result.counts().getFirst().listed()).isEqualTo(20_004);
        assertThat(result.problems())
                .singleElement()
                .satisfies(told -> {
                    assertThat(told.code()).isEqualTo("source-list-cut");
                    assertThat(told.message().ja()).contains("20000件", "4件");
                    assertThat(told.place().value()).isEqualTo("被害一覧");
                });
    }

    private Source.JsonList list(String path, ListKind kind, @Nullable SecretRef key) {
        return new Source.JsonList(
                SourceId.derive("list", path), "被害一覧", ItemFilter.ALL, site.at(path), kind, key);
    }
}
