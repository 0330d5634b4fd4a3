package dev.hakyu.reader.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.Modality;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A count that is corrected gives way to the one in its place.
class CorrectedCountTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "第一報では流出した個人情報を126,400名分としておりましたが、重複を除いた結果、88,250名分であることが判明した。",
                "流出した個人情報は126,400名分と公表していたが、88,250名分に訂正した。",
                "流出した個人情報の件数を126,400名分から88,250名分に訂正した。",
                "流出した個人情報の件数について、126,400名分を88,250名分に訂正した。",
                "流出した個人情報 (誤)126,400名分 (正)88,250名分",
                "流出した個人情報の件数に誤りがございました。\n\n    誤 126,400名分\n    正 88,250名分\n",
                "流出した個人情報は訂正前の126,400名分に対し、88,250名分となる。",
                "流出した個人情報は126,400名分と発表したが、38,150名分が重複しており、正しくは88,250名分だった。",
                "第一報でお知らせした個人情報126,400名分につきまして、精査した結果、88,250名分であることが確定した。",
                "個人情報126,400名分が流出したと公表したが、その後の精査により、実際に流出したのは88,250名分であることが確認された。",
                "個人情報126,400名分の漏えいとしておりましたが、精査の結果、88,250名分と判明した。",
                "個人情報126,400名分が流出したとしていたが、88,250名分と判明した。",
                "流出した個人情報は126,400名分とお知らせしておりました。精査の結果、正しくは88,250名分でした。"
            })
    void shouldPutTheNewInThePlaceOfTheOldDownwards(String said) {
        assertReplaced(SmallArticles.japanese(said), "126400", "88250");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "流出した個人情報は9,300名分としていたが、退避用の領域の分を加えた結果、12,480名分であることが判明した。",
                "流出した個人情報の人数を9,300名分から12,480名分に修正した。"
            })
    void shouldPutTheNewInThePlaceOfTheOldUpwards(String said) {
        assertReplaced(SmallArticles.japanese(said), "9300", "12480");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "第一報では個人情報9,300名分としておりましたが、うち1,200名分は退職者のものでした。|9300,1200",
                "個人情報9,300名分の漏えいとしておりましたが、うち1,200名分は旧住所と判明しました。|9300,1200",
                "個人情報9,300名分が漏えいしたが、通知は1,200名分にとどまる。|9300,1200",
                "個人情報9,300名分が流出したと公表した。|9300",
                "個人情報9,300名分が流出した。講習会は先着80名。|9300",
                "個人情報9,300名分が流出した。懇談会(定員120名)は延期する。|9300",
                "個人情報9,300名分が流出した。先着順に並べた名簿の120名分も流出した。|9300,120",
                "個人情報9,300名分が流出した。前回から差し引き120名の増加となった。|9300",
                "個人情報9,300名分が流出した。差の120名は出向者である。|9300",
                "個人情報9,300名分が流出した。同じ方を二重に数えていた分など120名を除いたものである。|9300",
                "個人情報9,300名分が流出した。時差のある120名の拠点の名簿も流出した。|9300,120",
                "個人情報9,300名分が流出した。増加する会員120名の氏名も流出した。|9300,120",
                "個人情報9,300名分が流出したと公表したが、通知は1,200名分にとどまる。|9300,1200",
                "既報の9,300名分に加え、新たに310名分の個人情報が流出したことが分かった。|310"
            })
    void shouldTakeNothingBackWhereNothingIsCorrected(String said, String counts) {
        assertThat(withdrawn(SmallArticles.japanese(said))).isEmpty();
        assertThat(standing(SmallArticles.japanese(said))).containsExactly(counts.split(","));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "It revised down the number of people whose data was stolen from 126,400 to 88,250.",
                "It revised the figure of stolen records down from 126,400 to 88,250 people.",
                "The number of customers whose data was stolen was lowered to 88,250 from 126,400.",
                "Data of 88,250 people was stolen, not 126,400 people as first announced.",
                "It had previously said that data of 126,400 people was stolen. After removing duplicates it is 88,250 people.",
                "It corrected the number of people whose data was stolen from 126,400 people to 88,250 people."
            })
    void shouldPutTheNewInThePlaceOfTheOldInEnglish(String said) {
        assertReplaced(SmallArticles.english(said), "126400", "88250");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "It raised the number of people whose data was stolen from 52,700 to 61,950.|61950|52700",
                "Data of 9,300 people was stolen from 2019 to 2022, it said.|9300|",
                "Data of 52,700 customers was stolen, including 4,100 people in Wales.|52700,4100|",
                "Names of 310 people were stolen in addition to the 1,204 people previously reported.|310|"
            })
    void shouldTellCorrectionsFromPartsInEnglish(String said, String counts, String old) {
        assertThat(standing(SmallArticles.english(said))).containsExactly(counts.split(","));
        assertThat(withdrawn(SmallArticles.english(said)))
                .isEqualTo(old == null ? List.of() : List.of(old));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "| | 11月10日公表 | 今回 |\n|---|---|---|\n| 漏えいのおそれがある方 | 126,400名 | 88,250名 |\n\n差し引き38,150名の減少となりました。",
                "流出した個人情報の人数を訂正する。\n\n    (誤) 126,400名様\n    (正) 88,250名様\n\n減りました38,150名様は重複でした。\n\n> 流出した人数 126,400名様"
            })
    void shouldReadTheColumnsOfACorrection(String said) {
        assertReplaced(SmallArticles.japanese(said), "126400", "88250");
    }

    @Test
    void shouldTakeNoOtherColumnsForACorrection() {
        String said = "| | 東工場 | 西工場 |\n|---|---|---|\n| 漏えいのおそれがある方 | 6,400名 | 8,250名 |\n";
        assertThat(standing(SmallArticles.japanese(said))).containsExactly("6400", "8250");
    }

    private static void assertReplaced(String text, String old, String now) {
        assertThat(standing(text)).containsExactly(now);
        assertThat(withdrawn(text)).containsExactly(old);
    }

    private static List<String> standing(String text) {
        return counts(text, false);
    }

    private static List<String> withdrawn(String text) {
        return counts(text, true);
    }

    private static List<String> counts(String text, boolean withdrawn) {
        return SmallArticles.statements(text)
                .filter(each -> each.what() instanceof Assertion.Count)
                .filter(each -> (each.modality() == Modality.WITHDRAWN) == withdrawn)
                .map(each -> ((Assertion.Count) each.what()).value().toPlainString())
                .toList();
    }
}
