package dev.hakyu.reader.internal.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.decision.Decisions;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.incident.IncidentStatus;
import dev.hakyu.model.incident.OrganisationName;
import dev.hakyu.model.incident.Reading;
import dev.hakyu.reader.api.Dossiers;
import dev.hakyu.reader.api.Opened;
import dev.hakyu.reader.api.ReportOpener;
import dev.hakyu.reader.api.ReportReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A Japanese and an English report of one victim.
class BridgeTest {
    private static final ReportReader READER = ReportReader.shipped();
    private static final String CLAIM =
            """
            Gang names Japanese gear maker Mikawa Seiki on its leak site
            November 16, 2026
            Regional News
            A ransomware gang claims that it stole 200 GB of data from Mikawa Seiki Co., Ltd., a maker of gears.
            """;
    private static final String DENIAL =
            """
            一部報道について
            2026年11月19日
            三河精機株式会社
            攻撃者を名乗る者による当社のデータ窃取の主張について、調査が完了しました。
            調査の結果、当社から情報が流出した事実はありませんでした。
            """;
    private static final OrganisationName MIKAWA =
            new OrganisationName("三河精機株式会社", List.of("Mikawa Seiki Co., Ltd."), true);

    @Test
    void shouldNotGuessThatTwoNamesAreOne() {
        assertThat(assemble(List.of(), CLAIM, DENIAL))
                .noneMatch(incident -> incident.reports().size() > 1);
    }

    @Test
    void shouldJoinADenialToTheClaimWhereBothNamesAreKnown() {
        List<Incident> incidents = assemble(List.of(MIKAWA), CLAIM, DENIAL);

        assertThat(incidents).hasSize(1);
        assertThat(incidents.getFirst().reports()).hasSize(2);
        assertThat(incidents.getFirst().status()).isEqualTo(IncidentStatus.SUSPECTED);
        assertThat(NameKey.keysOf(incidents.getFirst().victim().value()))
                .contains("三河精機", "mikawaseiki");
    }

    @Test
    void shouldLearnBothNamesFromAReportThatGivesThem() {
        String teaching =
                """
                三河精機にランサムウェア集団が犯行声明
                2026年11月17日
                地方ニュース
                ランサムウェア集団が、三河精機株式会社(Mikawa Seiki)からデータを盗んだと主張している。
                """;

        assertThat(assemble(List.of(), CLAIM, teaching, DENIAL)).hasSize(1);
    }

    @Test
    void shouldLearnBothNamesFromAnEnglishReportThatGivesThem() {
        String teaching =
                CLAIM.replace("Mikawa Seiki Co., Ltd.,", "Mikawa Seiki Co., Ltd. (三河精機),");

        assertThat(assemble(List.of(), teaching, DENIAL)).hasSize(1);
    }

    @Test
    void shouldJoinNothingByANameThatTwoOrganisationsBear() {
        OrganisationName other =
                new OrganisationName("ミカワ成器株式会社", List.of("Mikawa Seiki Co., Ltd."), true);

        assertThat(assemble(List.of(MIKAWA, other), CLAIM, DENIAL))
                .noneMatch(incident -> incident.reports().size() > 1);
    }

    @Test
    void shouldTakeNothingFromKnownNamesWhenAReportMixesTwoOrganisations() {
        OrganisationName tokai =
                new OrganisationName("東海歯車株式会社", List.of("Tokai Gear Works"), true);
        String mixing =
                """
                三河精機にランサムウェア集団が犯行声明
                2026年11月17日
                地方ニュース
                ランサムウェア集団が、三河精機株式会社(Tokai Gear Works)からデータを盗んだと主張している。
                """;

        assertThat(assemble(List.of(MIKAWA, tokai), CLAIM, mixing, DENIAL)).hasSize(1);
    }

    @Test
    void shouldTellCompaniesApartThatBearTheirLegalFormOnTheOtherSide() {
        OrganisationName other =
                new OrganisationName("株式会社三河精機", List.of("Mikawa Seiki Co., Ltd."), true);

        assertThat(assemble(List.of(other), CLAIM, DENIAL))
                .noneMatch(incident -> incident.reports().size() > 1);
    }

    private static List<Incident> assemble(List<OrganisationName> known, String... texts) {
        List<Reading> readings = new ArrayList<>();
        for (String text : texts) {
            Opened opened =
                    ReportOpener.open(
                            "report-" + readings.size() + ".txt",
                            text.getBytes(StandardCharsets.UTF_8));
            readings.add(READER.read(((Opened.Readable) opened).report()));
        }
        return Dossiers.assemble(readings, Decisions.NONE, known);
    }
}
