package dev.hakyu.duties.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.duty.Consequence;
import dev.hakyu.model.duty.DraftItem;
import dev.hakyu.model.duty.DraftItem.Item;
import dev.hakyu.model.incident.BlockKind;
import dev.hakyu.model.incident.CountUnit;
import dev.hakyu.model.incident.Quote;
import dev.hakyu.model.incident.Report;
import dev.hakyu.model.incident.ReportId;
import dev.hakyu.model.incident.ReportLanguage;
import dev.hakyu.model.network.Exposure;
import java.util.List;
import org.junit.jupiter.api.Test;

class DraftTest {
    private static final Exposure ENTRUSTED =
            TestCase.entrusted(TestCase.holding(48_200L, CountUnit.PERSONS));
    private static final List<DraftItem> DRAFT = draft(ENTRUSTED);

    @Test
    void shouldHaveTheCommissionsNineItemsInOrder() {
        assertThat(DRAFT)
                .extracting(each -> each.item().label().ja())
                .containsExactly(
                        "概要",
                        "個人データの項目",
                        "本人の数",
                        "原因",
                        "二次被害又はそのおそれの有無及びその内容",
                        "本人への対応",
                        "公表",
                        "再発防止",
                        "その他");
    }

    @Test
    void shouldKeepTheirWordsApartFromOurRecords() {
        DraftItem persons = item(Item.PERSONS);
        assertThat(persons.theirWords()).extracting(Quote::text).containsExactly("対象は最大61,400人です。");
        assertThat(persons.ourKnowledge())
                .extracting(each -> each.ja())
                .containsExactly("点検案内顧客台帳:48,200人(預けた時点の台帳)");
        assertThat(item(Item.SUMMARY).ourKnowledge().getFirst().ja())
                .contains("CT-01", "2023年3月31日(金)終了", "消去の証明を受け取っていません");
        assertThat(item(Item.DATA).ourKnowledge().getFirst().ja()).contains("車台番号");
    }

    @Test
    void shouldQuoteTheSentenceOnSecondaryHarmAndNameTheRisk() {
        DraftItem harm = item(Item.SECONDARY_HARM);
        assertThat(harm.theirWords())
                .extracting(Quote::text)
                .containsExactly("現時点で情報が悪用された事実は確認されておりません。");
        assertThat(harm.ourKnowledge()).anyMatch(each -> each.ja().startsWith("おそれ:"));
        for (Quote quote : harm.theirWords()) {
            assertThat(TestCase.NOTICE.substring(quote.start(), quote.end()))
                    .isEqualTo(quote.text());
        }
        assertThat(item(Item.CAUSE).theirWords())
                .extracting(Quote::text)
                .containsExactly("サーバーの脆弱性が悪用されたものとみられます。");
    }

    @Test
    void shouldListWhatIsUnknown() {
        assertThat(DRAFT.stream().filter(DraftItem::isUnknown).map(DraftItem::item))
                .containsExactly(Item.RESPONSE, Item.PUBLICATION, Item.PREVENTION, Item.OTHER);
        assertThat(DRAFT.stream().filter(DraftItem::isUnknown))
                .allSatisfy(each -> assertThat(each.ask()).isNotEmpty());
    }

    @Test
    void shouldAskForPersonsWhenOnlyRecordsAreKnown() {
        List<DraftItem> draft =
                draft(TestCase.entrusted(TestCase.holding(48_200L, CountUnit.RECORDS)));
        DraftItem persons = draft.get(Item.PERSONS.ordinal());
        assertThat(persons.ourKnowledge().getFirst().ja()).contains("48,200件");
        assertThat(persons.ask().getFirst().ja()).contains("件数ではなく人数");
    }

    @Test
    void shouldNotQuoteWhatWasAnsweredToUsAlone() {
        String words = "対象は5,000人です。原因は共有パスワードの悪用です。再発防止策として教育を行います。";
        Report answer =
                new Report(
                        ReportId.ofAnswer("1"),
                        "answer.xlsx",
                        null,
                        null,
                        ReportLanguage.JA,
                        "",
                        words,
                        List.of(new Report.Block(BlockKind.PARAGRAPH, 0, words.length())));
        List<DraftItem> draft =
                Draft.nineItems(
                        TestCase.answered(answer, "対象は5,000人です。"),
                        List.of(ENTRUSTED),
                        TestCase.network(),
                        List.of(),
                        List.of(TestCase.REPORT, answer));
        assertThat(draft.stream().flatMap(each -> each.theirWords().stream()))
                .isNotEmpty()
                .noneMatch(each -> each.report().isAnswer());
    }

    private static DraftItem item(Item item) {
        return DRAFT.get(item.ordinal());
    }

    private static List<DraftItem> draft(Exposure exposure) {
        List<Exposure> exposures = List.of(exposure);
        List<Consequence> consequences =
                Consequences.standard().of(LeakScope.from(TestCase.leak(), exposures));
        return Draft.nineItems(
                TestCase.leak(),
                exposures,
                TestCase.network(),
                consequences,
                List.of(TestCase.REPORT));
    }
}
