package dev.hakyu.daily.alert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.brief.api.PartnerAsks;
import dev.hakyu.brief.api.PartnerAsks.Promise;
import dev.hakyu.brief.api.PartnerAsks.Request;
import dev.hakyu.daily.SampleConcern;
import dev.hakyu.model.Lang;
import dev.hakyu.model.Text;
import dev.hakyu.model.alert.Edition;
import dev.hakyu.model.incident.Certainty;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What a message tells of what partners ask.
class AskedOfUsTest {
    private static final Text YASHIRO = new Text("ヤシロ鋳造株式会社", "Yashiro Castings");

    @Test
    void shouldStandBeforeTheIncidentsWithWhatIsPromised() {
        PartnerAsks asks =
                new PartnerAsks(List.of(request("S1", true)), List.of(promise("S1", false)));
        for (Lang lang : Lang.values()) {
            String text = DigestText.render(digest(new AskedOfUs(asks)), lang);
            assertThat(text).containsSubsequence("lead", "■ ", "ご連絡ください", "340個", "① incident");
        }
        assertThat(DigestHtml.render(digest(new AskedOfUs(asks)), Lang.JA))
                .contains("&lt;b&gt;")
                .doesNotContain("<b>");
        assertThat(new AskedOfUs(asks).isNews()).isTrue();
    }

    @Test
    void shouldTellOnlyThoseInCharge() {
        AskedOfUs asked = new AskedOfUs(new PartnerAsks(List.of(request("S1", false)), List.of()));
        assertThat(asked.sections(Edition.BOARD)).isEmpty();
        assertThat(asked.sections(Edition.SUPPLIER)).isEmpty();
        assertThat(asked.sections(Edition.IN_CHARGE)).hasSize(1);
        assertThat(asked.isNews()).isFalse();
    }

    @Test
    void shouldTellAPromiseWithoutARequestOnItsDayOnly() {
        assertThat(items(new PartnerAsks(List.of(), List.of(promise("S1", true))))).hasSize(1);
        assertThat(items(new PartnerAsks(List.of(), List.of(promise("S1", false))))).isEmpty();
    }

    @Test
    void shouldWarnOnceOfASenderInDoubt() {
        Text caution = new Text("確かめてください。", "verify.");
        PartnerAsks asks =
                new PartnerAsks(
                        List.of(request("S1", true, caution)),
                        List.of(promise("S1", true, caution), promise("S2", true, caution)));
        assertThat(items(asks))
                .extracting(each -> each.below().stream().map(Text::en).toList())
                .containsExactly(
                        List.of("verify.", "Quantities as they say: \"夕方便 340個\""),
                        List.of("verify.", "Quantities as they say: \"夕方便 340個\""));
        assertThat(
                        items(
                                new PartnerAsks(
                                        List.of(request("S1", true, null)),
                                        List.of(promise("S1", true, caution)))))
                .singleElement()
                .satisfies(each -> assertThat(each.below()).contains(caution));
    }

    @Test
    void shouldCountWhatIsNewInTheSubjectOfAMessage() {
        AskedOfUs asked =
                new AskedOfUs(
                        new PartnerAsks(
                                List.of(request("S1", true), request("S2", false)), List.of()));
        assertThat(asked.counted()).isEqualTo(new Tail("・取引先の依頼1件", ", 1 asked of us"));
        AskedOfUs promised =
                new AskedOfUs(new PartnerAsks(List.of(), List.of(promise("S1", true))));
        assertThat(promised.counted()).isEqualTo(Tail.NONE);
        assertThat(promised.isNews()).isTrue();
    }

    @Test
    void shouldNotCallAMorningUnchangedThatBringsARequest() {
        PartnerAsks news =
                new PartnerAsks(List.of(request("S1", true)), List.of(promise("S1", true)));
        PartnerAsks known =
                new PartnerAsks(List.of(request("S1", false)), List.of(promise("S1", false)));
        Digest told = toldBefore(Edition.IN_CHARGE, news);
        assertThat(told.isQuiet()).isFalse();
        assertThat(told.closing())
                .singleElement()
                .satisfies(each -> assertThat(each.ja()).contains("添付"));
        assertThat(told.subject().ja()).isEqualTo("【Hakyu 12/3】関係1件・取引先の依頼1件");
        assertThat(told.subject().en()).isEqualTo("[Hakyu 3 Dec] 1 concerns us, 1 asked of us");
        for (Digest same :
                List.of(toldBefore(Edition.IN_CHARGE, known), toldBefore(Edition.BOARD, news))) {
            assertThat(same.isQuiet()).isTrue();
            assertThat(same.subject().ja()).isEqualTo("【Hakyu 12/3】変化なし(関係1件)");
        }
    }

    @Test
    void shouldCountWhatItLeavesOut() {
        List<Request> many = IntStream.range(0, 11).mapToObj(i -> request("S" + i, false)).toList();
        assertThat(items(new PartnerAsks(many, List.of())))
                .hasSize(9)
                .last()
                .satisfies(each -> assertThat(each.what()).isEqualTo(new Text("ほか3件", "3 more")));
    }

    private static List<Digest.Section.Item> items(PartnerAsks asks) {
        return new AskedOfUs(asks)
                .sections(Edition.IN_CHARGE).stream()
                        .flatMap(each -> each.items().stream())
                        .toList();
    }

    /// What somebody is told who knows the one incident that concerns us.
    private static Digest toldBefore(Edition edition, PartnerAsks asks) {
        return SampleDigest.to(edition)
                .knowing("a")
                .asked(asks)
                .of(new SampleConcern("a", "ヤシロ鋳造株式会社").build());
    }

    private static Digest digest(AskedOfUs asked) {
        return new Digest(
                null,
                Text.same("subject"),
                List.of(Text.same("lead")),
                List.of(new Digest.Entry(Text.same("incident"), List.of(), List.of())),
                List.of(),
                List.of(),
                List.of(),
                false,
                Set.of(),
                1,
                asked.sections(Edition.IN_CHARGE),
                List.of());
    }

    private static Request request(String organisation, boolean fresh) {
        return request(organisation, fresh, null);
    }

    private static Request request(String organisation, boolean fresh, @Nullable Text caution) {
        return new Request(
                organisation,
                YASHIRO,
                new Text("6月9日(水)12時まで(本日)", "by Wed 9 Jun, 12:00 (today)"),
                Instant.parse("2027-06-09T03:00:00Z"),
                false,
                fresh,
                Certainty.REPORTED,
                "<b>受入口</b>をご連絡ください。",
                caution,
                "ヤシロ鋳造 2027-06-08",
                null);
    }

    private static Promise promise(String organisation, boolean fresh) {
        return promise(organisation, fresh, null);
    }

    private static Promise promise(String organisation, boolean fresh, @Nullable Text caution) {
        return new Promise(
                organisation,
                YASHIRO,
                fresh,
                Certainty.REPORTED,
                List.of("夕方便 340個"),
                caution,
                "ヤシロ鋳造",
                null);
    }
}
