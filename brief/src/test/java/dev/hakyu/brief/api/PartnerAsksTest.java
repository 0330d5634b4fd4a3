package dev.hakyu.brief.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.hakyu.brief.api.PartnerAsks.Request;
import dev.hakyu.brief.internal.render.HtmlBrief;
import dev.hakyu.brief.internal.render.JsonBrief;
import dev.hakyu.brief.internal.render.TextBrief;
import dev.hakyu.model.Lang;
import dev.hakyu.network.api.WorkspaceFiles;
import dev.hakyu.network.api.WorkspaceReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a brief of Wednesday 9 June 2027 tells of what partners ask.
class PartnerAsksTest {
    private static final String MORNING = "2027-06-08T22:00:00Z";
    private static final String YESTERDAY = "Tue, 08 Jun 2027 11:20:00 +0900";
    @TempDir Path workspace;

    @BeforeEach
    void makeWorkspace() throws IOException {
        write("hakyu.yaml", "version: 1\ncompany: US\nlanguage: ja\nzone: Asia/Tokyo\n");
        write(
                "network/organisations.csv",
                "id,name,name_en,role,domains,country\nUS,東浜機械株式会社,Higashihama Machinery,self,higashihama.example,JP\n"
                        + "S1,ヤシロ鋳造株式会社,Yashiro Castings,supplier,yashiro.example,JP\n"
                        + "S2,Varnholt Castings GmbH,,supplier,varnholt.example,DE\n"
                        + "S3,ナダ樹脂株式会社,,supplier,,JP\n");
        write(
                "network/supplies.csv",
                "from,to,item,stock_days\nS1,US,鋳物,3\nS2,US,castings,9\nS3,US,樹脂,5\n");
    }

    @Test
    void shouldTellWhatIsAskedByDeadlineInOurTime() throws IOException {
        mail(
                "a",
                "Varnholt Castings <desk@varnholt.example>",
                "Tue, 08 Jun 2027 15:00:00 +0200",
                "Dear Ms Mori,\n\nPlease tell us the dock by 10:00 tomorrow.");
        yashiro("b", "受入口を明日12時までにお知らせください。\n 9日 夕方便 340個です。");
        PartnerAsks asks = brief(MORNING).asks();
        assertThat(asks.requests())
                .extracting(each -> each.organisation() + " " + each.by().ja())
                .containsExactly("S1 6月9日(水)12時まで(本日)", "S2 6月9日(水)17時まで(先方の時刻では6月9日(水)10時)(本日)");
        assertThat(asks.requests())
                .extracting(each -> each.by().en())
                .containsExactly(
                        "by Wed 9 Jun, 12:00 (today)",
                        "by Wed 9 Jun, 17:00 (Wed 9 Jun, 10:00 by their clock) (today)");
        assertThat(asks.promises())
                .singleElement()
                .satisfies(each -> assertThat(each.quotes()).containsExactly("9日 夕方便 340個です。"));
    }

    @Test
    void shouldSayOnceThatADeadlinePassed() throws IOException {
        yashiro("a", "受入口を本日20時までにお知らせください。");
        assertThat(brief(MORNING).asks().requests())
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.late()).isTrue();
                    assertThat(each.by().ja()).isEqualTo("6月8日(火)20時まで(期限を過ぎました)");
                });
        assertThat(brief("2027-06-09T22:00:00Z").asks().requests()).isEmpty();
    }

    @Test
    void shouldKeepOnlyTheLastDeadlineOfOneThing() throws IOException {
        yashiro("a", "ご回答を6月10日17時までにお願いいたします。");
        yashiro("b", "先日のご回答の期限を、10日17時から14日(月)正午に改めます。");
        yashiro("c", "ご回答の期限を、10日17時から14日(月)正午に改めます。(再送)");
        assertThat(brief(MORNING).asks().requests())
                .extracting(each -> each.by().ja())
                .containsOnly("6月14日(月)12時まで");
    }

    @Test
    void shouldLeaveOutStrangersOurselvesAndMailsToOthers() throws IOException {
        String asks = "受入口を明日12時までにお知らせください。";
        mail("a", "ソトメ商事 <desk@sotome.example>", YESTERDAY, asks);
        mail("b", "生産管理 <plan@higashihama.example>", YESTERDAY, asks);
        mail("c", "ヤシロ鋳造 <desk@yashiro.example>", YESTERDAY, "株式会社カドヤ工機 御中\n\n" + asks);
        assertThat(brief(MORNING).asks().saysNothing()).isTrue();
    }

    @Test
    void shouldWarnOfStrangeAddressesAndOfWhatForgersAskFor() throws IOException {
        mail("a", "ヤシロ鋳造 営業部 <yashiro@mailbox.example>", YESTERDAY, "受入口を明日12時までにお知らせください。");
        yashiro("b", "新しい振込先を明日15時までにご登録ください。");
        assertThat(brief(MORNING).asks().requests())
                .extracting(each -> String.valueOf(each.caution()))
                .satisfiesExactly(
                        each -> assertThat(each).contains("登録と異なるアドレス"),
                        each -> assertThat(each).contains("応じないでください"));
    }

    @Test
    void shouldTellPromisesOfDoubtfulSendersWithTheSameCaution() throws IOException {
        String nothing = "9日以降の納入はございません。";
        mail("a", "ヤシロ鋳造 営業部 <yashiro@mailbox.example>", YESTERDAY, nothing);
        mail("b", "Varnholt Castings <desk@varnholt.example>", YESTERDAY, nothing);
        mail("c", "ナダ樹脂 <nada@mailbox.example>", YESTERDAY, nothing);
        Brief brief = brief(MORNING);
        assertThat(brief.asks().promises())
                .extracting(each -> each.organisation() + " " + each.caution())
                .satisfiesExactlyInAnyOrder(
                        each -> assertThat(each).startsWith("S1").contains("登録と異なるアドレス"),
                        each -> assertThat(each).isEqualTo("S2 null"),
                        each ->
                                assertThat(each)
                                        .startsWith("S3")
                                        .contains("名前だけ", "by name alone"));
        for (Lang lang : Lang.values()) {
            String caution =
                    brief.asks().promises().stream()
                            .flatMap(each -> Stream.ofNullable(each.caution()))
                            .findFirst()
                            .orElseThrow()
                            .in(lang);
            assertThat(TextBrief.render(brief, lang)).contains(caution);
            assertThat(new HtmlBrief().render(brief, lang)).contains(caution);
        }
        assertThat(problems(brief)).isEmpty();
    }

    @Test
    void shouldShowThemInEveryFormWithTheirMarkupHarmless() throws IOException {
        yashiro("a", "<b>受入口</b>を明日12時までにお知らせください。");
        Brief brief = brief(MORNING);
        assertThat(problems(brief)).isEmpty();
        for (Lang lang : Lang.values()) {
            assertThat(TextBrief.render(brief, lang)).contains("を明日12時までにお知らせください。");
            assertThat(new HtmlBrief().render(brief, lang))
                    .contains("id=\"asks\"", "&lt;b>受入口&lt;/b>".replace(">", "&gt;"))
                    .doesNotContain("<b>受入口");
        }
        Request only = brief.asks().requests().getFirst();
        assertThat(only.fresh()).isTrue();
        assertThat(only.source()).contains("ヤシロ鋳造", "2027-06-08 11:20");
    }

    /// What of its JSON is not as the schema says.
    private static List<Error> problems(Brief brief) throws IOException {
        String schema = Files.readString(Path.of("..", "docs", "schema", "brief.schema.json"));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema)
                .validate(JsonBrief.render(brief), InputFormat.JSON);
    }

    private void yashiro(String name, String body) throws IOException {
        mail(name, "ヤシロ鋳造 営業部 <desk@yashiro.example>", YESTERDAY, "東浜機械株式会社 御中\n\n" + body);
    }

    private void mail(String name, String from, String date, String body) throws IOException {
        write(
                "reports/" + name + ".eml",
                "From: %s\nSubject: %s\nDate: %s\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n%s\n"
                        .formatted(
                                from, body.startsWith("Dear") ? "Deliveries" : "納入の件", date, body));
    }

    private Brief brief(String moment) {
        WorkspaceFiles files = WorkspaceReader.read(workspace);
        BriefRequest request =
                MorningRequest.of(
                        files,
                        ReportsFolder.open(workspace.resolve("reports")),
                        Instant.parse(moment),
                        false,
                        50,
                        1);
        return BriefJob.prepare(request, _ -> {});
    }

    private void write(String path, String text) throws IOException {
        Path file = workspace.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
