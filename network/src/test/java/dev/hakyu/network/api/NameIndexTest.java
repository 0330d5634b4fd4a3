package dev.hakyu.network.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.CorporateNumber;
import dev.hakyu.model.incident.OrganisationName;
import dev.hakyu.model.network.MatchKind;
import dev.hakyu.model.network.NameMatch;
import dev.hakyu.model.network.Organisation;
import java.util.List;
import org.junit.jupiter.api.Test;

class NameIndexTest {

    private static String found(NameIndex index, String mention) {
        return index.find(mention).stream()
                .map(match -> match.matched() + " " + match.kind().id())
                .toList()
                .toString();
    }

    private static NameIndex index(String... names) {
        return NameIndex.of(java.util.Arrays.stream(names).map(Orgs::named).toList());
    }

    @Test
    void shouldSeeThroughWidthLegalFormSpacesAndInvisibleMarks() {
        NameIndex index = index("ミナト精工株式会社");
        for (String written :
                List.of(
                        "㈱ミナト精工",
                        "(株)ミナト精工",
                        "（株）　ミナト精工",
                        "ﾐﾅﾄ精工(株)",
                        "株式会社 ミナト・精工",
                        "\u202eミナト\u200b精工\u200f",
                        "「ミナト精工」",
                        "ミナト精工(愛知県刈谷市)",
                        "ミナト精工株式会社 本社")) {
            assertThat(found(index, written)).as(written).isEqualTo("[ミナト精工株式会社 exact]");
        }
    }

    @Test
    void shouldKeepCompaniesOfAGroupApartAndSayWhy() {
        NameIndex index = index("ミナト精工株式会社");
        for (String other : List.of("ミナト精工九州", "ミナト精工販売(株)", "ミナト精工ホールディングス", "東京ミナト精工")) {
            List<NameMatch> matches = index.find(other);
            assertThat(matches).as(other).hasSize(1);
            assertThat(matches.getFirst().decides()).as(other).isFalse();
            assertThat(matches.getFirst().reason().ja()).contains("別法人の可能性");
            assertThat(matches.getFirst().reason().en()).contains("maybe another company");
        }
    }

    @Test
    void shouldOnlyProposeAReadingWhoseLegalFormStandsOnTheOtherSide() {
        NameIndex index = index("ミナト・セイコウ株式会社");
        NameMatch match = index.find("株式会社みなとせいこう").getFirst();
        assertThat(match.decides()).isFalse();
        assertThat(match.reason().ja()).contains("位置が異なります");
        assertThat(found(index, "みなとせいこう株式会社")).isEqualTo("[ミナト・セイコウ株式会社 reading]");
        assertThat(found(index, "みなとせいこう")).isEqualTo("[ミナト・セイコウ株式会社 reading]");
        assertThat(found(index, "株式会社ミナトセイコウ")).isEqualTo("[ミナト・セイコウ株式会社 exact]");
    }

    @Test
    void shouldOnlyProposeANameThatIsOneLetterApart() {
        NameMatch match = index("ミナト精工株式会社").find("ミナト精工所").getFirst();
        assertThat(match.kind()).isEqualTo(MatchKind.SIMILAR);
        assertThat(match.reason().ja()).isEqualTo("『ミナト精工株式会社』と1文字違いです。別法人の可能性があります");
    }

    @Test
    void shouldNotMatchALegalFormOrATradeAlone() {
        NameIndex index = index("ミナト精工株式会社", "株式会社データセンター", "山田製作所");
        for (String generic :
                List.of("株式会社", "(株)", "Co., Ltd.", "製作所", "当社", "The Company", " ", "123")) {
            assertThat(index.find(generic)).as(generic).isEmpty();
        }
        assertThat(found(index, "データセンター")).isEqualTo("[株式会社データセンター similar]");
    }

    @Test
    void shouldProposeBothWhenTwoHaveTheSameName() {
        NameIndex index =
                NameIndex.of(
                        List.of(
                                Orgs.named("A", "ミナト株式会社", null, null),
                                Orgs.named("B", "株式会社ミナト", null, null),
                                Orgs.named("C", "有限会社ミナト", null, null)));
        assertThat(found(index, "ミナト(有)")).isEqualTo("[有限会社ミナト exact]");
        assertThat(index.find("ミナト")).hasSize(3).noneMatch(NameMatch::decides);
        assertThat(index.find("ミナト").getFirst().reason().ja()).contains("3件登録");
    }

    @Test
    void shouldFindByIdentifierAndDomain() {
        Organisation plain = Orgs.named("A", "ミナト精工株式会社", null, null);
        Organisation organisation =
                new Organisation(
                        plain.id(),
                        plain.name(),
                        null,
                        null,
                        List.of("ミナセイ"),
                        new CorporateNumber("8700110005901"),
                        null,
                        List.of("minato.example"),
                        null,
                        null,
                        plain.roles(),
                        null,
                        null,
                        null,
                        plain.finance(),
                        null,
                        plain.contact(),
                        null,
                        null,
                        null,
                        null,
                        plain.extra(),
                        plain.origin());
        NameIndex index = NameIndex.of(List.of(organisation));
        assertThat(found(index, "８７００１１０００５９０１")).isEqualTo("[8700110005901 identifier]");
        assertThat(found(index, "www.minato.example")).contains("identifier");
        assertThat(found(index, "ミナセイ")).isEqualTo("[ミナセイ alias]");
    }

    @Test
    void shouldTakeAnAbbreviationOfTheTextUnlessTheFullNameSpeaksAgainstIt() {
        NameIndex index = index("ミナト精工", "コパル株式会社");
        OrganisationName english =
                new OrganisationName("Minato Precision Works Inc.", List.of("ミナト精工"), true);
        assertThat(index.find(english).getFirst().kind()).isEqualTo(MatchKind.ABBREVIATION);
        OrganisationName longer = new OrganisationName("ミナト精工九州株式会社", List.of("ミナト精工"), true);
        assertThat(index.find(longer)).isNotEmpty().noneMatch(NameMatch::decides);
        OrganisationName other = new OrganisationName("日本電算コパル株式会社", List.of("コパル"), true);
        assertThat(index.find(other)).isNotEmpty().noneMatch(NameMatch::decides);
        assertThat(index.find(new OrganisationName("ミナト精工", List.of(), false))).isEmpty();
    }

    @Test
    void shouldReadRomajiEnglishAndSpelledLetters() {
        NameIndex index = index("ミナト精工株式会社", "サンライズ電機", "株式会社エヌ・ティ・ティ・データ");
        assertThat(found(index, "MINATO SEIKO")).isEqualTo("[ミナト精工株式会社 reading]");
        assertThat(found(index, "Sunrise Electric Co., Ltd.")).isEqualTo("[サンライズ電機 reading]");
        assertThat(found(index, "NTTデータ")).isEqualTo("[株式会社エヌ・ティ・ティ・データ reading]");
        assertThat(found(index, "Sunset Electric Co., Ltd.")).isEqualTo("[]");
    }

    @Test
    void shouldBearAnyText() {
        NameIndex index = index("ミナト精工株式会社");
        for (String text :
                List.of(
                        "",
                        "\ud83d",
                        "😀😀",
                        "ー",
                        "(((",
                        "株式会社株式会社",
                        "x".repeat(100_000),
                        "ー".repeat(5_000))) {
            assertThat(index.find(text)).as(text.length() + " chars").isNotNull();
        }
    }
}
