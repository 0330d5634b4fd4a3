package dev.hakyu.network.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.decision.Decision;
import dev.hakyu.model.decision.Decisions;
import dev.hakyu.model.decision.IncidentRef;
import dev.hakyu.model.decision.ReportRef;
import dev.hakyu.model.decision.Rulings;
import dev.hakyu.model.decision.Said;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.incident.ReportId;
import dev.hakyu.model.network.MatchKind;
import dev.hakyu.model.network.NameMatch;
import dev.hakyu.model.network.Network;
import dev.hakyu.model.network.OrganisationId;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What people said of names decides before the rules, and says who said so.
class DecidedNamesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 3);
    private static final OrganisationId SAKU = new OrganisationId("saku");
    private static final OrganisationId MINATO = new OrganisationId("minato");
    private static final IncidentRef INCIDENT =
            new IncidentRef(
                    null, List.of(), List.of(new ReportRef(new ReportId("R"), null, false)));
    private static final Network NETWORK =
            NetworkText.parse(
                    """
                    org us role=self name=東海自動車株式会社
                    org minato name=ミナト精工株式会社 country=JP
                    org saku name=サクマ化学株式会社 aliases=SK化学
                    org print role=contractor name=大日光印刷株式会社
                    site kariya of=us name=刈谷工場
                    system vpn by=us name=VPN装置 product=FortiGate vendor=Fortinet
                    supply minato -> kariya ブラケット share=0.6
                    supply saku -> kariya 樹脂 share=0.6
                    contract C-1 print 会員証の印刷 to=2027-03-31 data=会員名簿 sub=南星データ株式会社
                    """);
    private int said;

    private Said said(String reason) {
        return Said.now(
                OffsetDateTime.parse("2026-12-01T07:30:00+09:00").plusMinutes(said++),
                "田中",
                reason,
                "d" + said);
    }

    private Decision.Confirm confirm(String mention, OrganisationId organisation) {
        return new Decision.Confirm(said(""), mention, organisation, INCIDENT);
    }

    private Decision.NotOurs notOurs(
            @Nullable String mention,
            @Nullable OrganisationId organisation,
            @Nullable IncidentRef incident) {
        return new Decision.NotOurs(said("同名の別会社"), mention, organisation, incident);
    }

    private static ExposureFindings find(Incident incident, Decision... decisions) {
        Rulings rulings =
                Rulings.of(Decisions.of(List.of(decisions)), List.of(incident), List.of());
        return ExposureFinder.over(NETWORK, TODAY, rulings).find(incident);
    }

    @Test
    void shouldTakeAConfirmedNameForTheOrganisationAndSayWhoConfirmedIt() {
        Incident incident = Incidents.of("サクラ化学");
        assertThat(find(incident).concernsUs()).isFalse();
        assertThat(find(incident).proposals()).isNotEmpty();
        ExposureFindings found = find(incident, confirm("サクラ化学", SAKU));
        assertThat(found.exposures())
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.concerned()).isEqualTo(SAKU);
                    assertThat(each.match().kind()).isEqualTo(MatchKind.CONFIRMED);
                    assertThat(each.match().reason().ja())
                            .contains("サクラ化学", "サクマ化学株式会社", "田中、2026-12-01");
                    assertThat(each.paths().getFirst().why().ja()).contains("樹脂");
                });
        assertThat(found.proposals()).isEmpty();
    }

    @Test
    void shouldConfirmTheSubcontractorOfAContract() {
        Incident incident = Incidents.of("南星データ西日本");
        assertThat(find(incident).proposals()).isNotEmpty();
        OrganisationId print = new OrganisationId("print");
        assertThat(find(incident, confirm("南星データ西日本", print)).exposures())
                .singleElement()
                .satisfies(each -> assertThat(each.paths().getFirst().why().ja()).contains("会員証"));
    }

    @Test
    void shouldConfirmInOneIncidentOnly() {
        Decision confirm =
                new Decision.Confirm(
                        said(""),
                        "サクラ化学",
                        SAKU,
                        new IncidentRef(
                                null,
                                List.of(),
                                List.of(new ReportRef(new ReportId("other"), null, false))));
        assertThat(find(Incidents.of("サクラ化学"), confirm).concernsUs()).isFalse();
    }

    @Test
    void shouldSuppressWhatIsNotOursAndListIt() {
        Incident incident = Incidents.of("ミナト精工");
        assertThat(find(incident).concernsUs()).isTrue();
        for (Decision.NotOurs decision :
                List.of(
                        notOurs("ミナト精工", null, null),
                        notOurs("ﾐﾅﾄ精工", MINATO, null),
                        notOurs(null, MINATO, INCIDENT),
                        notOurs("ミナト精工", MINATO, INCIDENT))) {
            ExposureFindings found = find(incident, decision);
            assertThat(found.concernsUs()).as("%s", decision).isFalse();
            assertThat(found.proposals()).isEmpty();
            assertThat(found.rejected())
                    .singleElement()
                    .satisfies(each -> {
                        assertThat(each.decision()).isEqualTo(decision);
                        assertThat(each.match().findOrganisation()).contains(MINATO);
                    });
        }
        assertThat(find(incident, notOurs("ミナト精工", SAKU, null)).concernsUs()).isTrue();
        assertThat(find(incident, notOurs("別の名前", null, null)).concernsUs()).isTrue();
    }

    @Test
    void shouldSuppressAProposalAndAProduct() {
        assertThat(find(Incidents.of("サクラ化学"), notOurs("サクラ化学", SAKU, null)).proposals())
                .noneMatch(each ->
                        each.match().findOrganisation().equals(java.util.Optional.of(SAKU)));
        Incident product =
                Incidents.at("別会社")
                        .via("Fortinet", dev.hakyu.model.incident.ViaRole.VENDOR)
                        .build();
        assertThat(find(product).concernsUs()).isTrue();
        assertThat(find(product, notOurs("Fortinet", null, null)).concernsUs()).isFalse();
    }

    @Test
    void shouldFollowTheLaterWordOnOneName() {
        Incident incident = Incidents.of("サクラ化学");
        Decision.Confirm first = confirm("サクラ化学", SAKU);
        Decision.NotOurs second = notOurs("サクラ化学", null, null);
        Decision.Confirm third = confirm("サクラ化学", SAKU);
        assertThat(find(incident, first, second).concernsUs()).isFalse();
        assertThat(find(incident, third, second, first).concernsUs()).isTrue();
    }

    @Test
    void shouldKnowALearnedAliasEverywhereAndSayWhoTaughtIt() {
        Decision.Alias alias = new Decision.Alias(said(""), SAKU, "サンライズ");
        NameIndex index = NameIndex.of(NETWORK.organisations(), List.of(alias));
        for (String mention : List.of("サンライズ", "株式会社サンライズ", "ｻﾝﾗｲｽﾞ")) {
            NameMatch match = index.find(mention).getFirst();
            assertThat(match.findOrganisation()).as(mention).contains(SAKU);
            assertThat(match.decides()).isTrue();
            assertThat(match.reason().ja()).contains("サンライズ", "田中、2026-12-01");
        }
        assertThat(NameIndex.of(NETWORK).find("サンライズ")).noneMatch(NameMatch::decides);
        assertThat(find(Incidents.of("サンライズ"), alias).exposures()).hasSize(1);
    }

    @Test
    void shouldLetALearnedAliasDecideBetweenAliasesButNotAgainstAName() {
        Decision.Alias shared = new Decision.Alias(said(""), MINATO, "SK化学");
        assertThat(NameIndex.of(NETWORK.organisations(), List.of(shared)).find("SK化学").getFirst())
                .satisfies(match -> assertThat(match.findOrganisation()).contains(MINATO));
        Decision.Alias taken = new Decision.Alias(said(""), MINATO, "大日光印刷");
        assertThat(NameIndex.of(NETWORK.organisations(), List.of(taken)).find("大日光印刷").getFirst())
                .satisfies(match ->
                        assertThat(match.findOrganisation()).contains(new OrganisationId("print")));
    }

    @Test
    void shouldPassOverDecisionsOnOrganisationsThatLeftTheNetwork() {
        OrganisationId gone = new OrganisationId("gone");
        Incident incident = Incidents.of("ミナト精工");
        assertThat(
                        find(
                                        incident,
                                        confirm("ミナト精工", gone),
                                        new Decision.Alias(said(""), gone, "ミナト精工"))
                                .exposures())
                .singleElement()
                .satisfies(each -> assertThat(each.concerned()).isEqualTo(MINATO));
    }
}
