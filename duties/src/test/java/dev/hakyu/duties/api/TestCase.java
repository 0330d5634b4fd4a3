package dev.hakyu.duties.api;

import dev.hakyu.model.Origin;
import dev.hakyu.model.PartialDate;
import dev.hakyu.model.Text;
import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.AttackKind;
import dev.hakyu.model.incident.BlockKind;
import dev.hakyu.model.incident.Certainty;
import dev.hakyu.model.incident.CountQualifier;
import dev.hakyu.model.incident.CountUnit;
import dev.hakyu.model.incident.CountedGroup;
import dev.hakyu.model.incident.DataClass;
import dev.hakyu.model.incident.DateRole;
import dev.hakyu.model.incident.Harm;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.incident.IncidentId;
import dev.hakyu.model.incident.IncidentStatus;
import dev.hakyu.model.incident.Modality;
import dev.hakyu.model.incident.OrganisationName;
import dev.hakyu.model.incident.OutageWhat;
import dev.hakyu.model.incident.Quote;
import dev.hakyu.model.incident.Report;
import dev.hakyu.model.incident.ReportId;
import dev.hakyu.model.incident.ReportLanguage;
import dev.hakyu.model.incident.Resolved;
import dev.hakyu.model.incident.Speaker;
import dev.hakyu.model.incident.Statement;
import dev.hakyu.model.network.Access;
import dev.hakyu.model.network.AccessChannel;
import dev.hakyu.model.network.AccessId;
import dev.hakyu.model.network.Contract;
import dev.hakyu.model.network.ContractId;
import dev.hakyu.model.network.Exposure;
import dev.hakyu.model.network.ExposurePath;
import dev.hakyu.model.network.Holding;
import dev.hakyu.model.network.Involvement;
import dev.hakyu.model.network.MatchKind;
import dev.hakyu.model.network.NameMatch;
import dev.hakyu.model.network.Network;
import dev.hakyu.model.network.Organisation;
import dev.hakyu.model.network.OrganisationId;
import dev.hakyu.model.network.OrganisationRole;
import dev.hakyu.model.network.SecondFactor;
import dev.hakyu.model.network.SystemId;
import dev.hakyu.model.network.SystemKind;
import dev.hakyu.model.network.SystemNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// An invented contractor's leak and supplier's stop, to test with.
final class TestCase {
    static final OrganisationId CONTRACTOR = new OrganisationId("C-01");
    static final Origin ORIGIN = Origin.generated("test");
    private static final Text WHY = new Text("理由", "why");

    static final String NOTICE =
            """
            2026年11月9日、サーバーで不審な通信を検知しました。
            氏名、電話番号が漏えいしたおそれがあります。対象は最大61,400人です。
            委託元には11月16日からご連絡しております。
            サーバーの脆弱性が悪用されたものとみられます。
            現時点で情報が悪用された事実は確認されておりません。
            """;
    static final Report REPORT =
            new Report(
                    new ReportId("r1"),
                    "notice.html",
                    "見本コンタクト",
                    PartialDate.of(LocalDate.parse("2026-11-17")),
                    ReportLanguage.JA,
                    "お知らせ",
                    NOTICE,
                    List.of(new Report.Block(BlockKind.PARAGRAPH, 0, NOTICE.length())));

    private final List<Statement> statements = new ArrayList<>();
    private final List<Resolved<AttackKind>> attacks = new ArrayList<>();
    private final List<Resolved<Assertion.Count>> counts = new ArrayList<>();
    private final List<Resolved<Assertion.Exposed>> exposed = new ArrayList<>();
    private final List<Resolved<Harm>> harms = new ArrayList<>();
    private final Map<DateRole, Resolved<PartialDate>> dates = new EnumMap<>(DateRole.class);
    private final Speaker speaker;
    private Resolved<Assertion.Outage> outage;

    TestCase(Speaker speaker) {
        this.speaker = speaker;
    }

    /// The leak as the contractor tells it.
    static Incident leak() {
        return told().build();
    }

    /// The same, with the persons as it answered when we asked.
    static Incident answered(Report answer, String words) {
        TestCase test = told();
        int start = answer.text().indexOf(words);
        test.statements.add(
                new Statement(
                        new Assertion.Count(
                                new BigDecimal("5000"),
                                CountUnit.PERSONS,
                                CountQualifier.EXACT,
                                "人",
                                ""),
                        Speaker.VICTIM,
                        Modality.ASSERTED,
                        null,
                        new Quote(answer.id(), start, start + words.length(), words)));
        return test.build();
    }

    /// The same, where the contractor told us how many of them are ours.
    static Incident leakWithOurShare(String persons) {
        TestCase test = told();
        Assertion.Count ours =
                new Assertion.Count(
                        new BigDecimal(persons),
                        CountUnit.PERSONS,
                        CountQualifier.EXACT,
                        "人",
                        CountedGroup.ours("", true));
        test.counts.add(test.resolved(ours, ours, "対象は最大61,400人です。"));
        return test.build();
    }

    private static TestCase told() {
        TestCase test = new TestCase(Speaker.VICTIM);
        test.attack(AttackKind.UNAUTHORIZED_ACCESS, "脆弱性が悪用された");
        test.exposed(DataClass.NAME, "氏名、電話番号が漏えいしたおそれがあります。");
        test.count("61400", CountUnit.PERSONS, CountQualifier.UP_TO, "対象は最大61,400人です。");
        test.date(DateRole.DETECTED, "2026-11-09", "2026年11月9日、サーバーで不審な通信を検知しました。");
        test.date(DateRole.VICTIM_TOLD, "2026-11-16", "委託元には11月16日からご連絡しております。");
        test.harm(Harm.LEAK, "漏えいしたおそれがあります。");
        return test;
    }

    /// Dated by a sentence of the notice.
    static Incident detected(String moment, String words) {
        TestCase test = new TestCase(Speaker.VICTIM);
        test.attack(AttackKind.RANSOMWARE, "脆弱性が悪用された");
        test.date(DateRole.DETECTED, moment, words);
        return test.build();
    }

    /// Noticed on 9 November, and told to us by a mail of this moment.
    static Incident toldByMail(String sent) {
        TestCase test = new TestCase(Speaker.VICTIM);
        test.attack(AttackKind.UNAUTHORIZED_ACCESS, "脆弱性が悪用された");
        test.date(DateRole.DETECTED, "2026-11-09T10:00", "2026年11月9日、サーバーで不審な通信を検知しました。");
        test.date(DateRole.TOLD_US, sent, "サーバー");
        return test.build();
    }

    /// A stop whose cause the victim only supposes to be a fault.
    ///
    /// @param signsDenied whether it also says that no sign of an attack was found
    static Incident supposedFault(boolean signsDenied) {
        TestCase test = new TestCase(Speaker.VICTIM);
        Assertion.Outage stop = new Assertion.Outage(OutageWhat.SYSTEMS, null, null, null);
        test.outage = test.resolved(stop, stop, "サーバー");
        test.said(new Assertion.NoAttack(), Modality.POSSIBLE);
        if (signsDenied) {
            test.said(new Assertion.Attack(AttackKind.UNKNOWN), Modality.DENIED);
        }
        return test.build();
    }

    /// The same, when the service ran again.
    static Incident endedFault() {
        TestCase test = new TestCase(Speaker.VICTIM);
        PartialDate end = PartialDate.of(LocalDate.parse("2026-11-17"));
        Assertion.Outage stop = new Assertion.Outage(OutageWhat.SYSTEMS, null, end, null);
        test.outage = test.resolved(stop, stop, "サーバー");
        test.said(new Assertion.NoAttack(), Modality.POSSIBLE);
        test.said(new Assertion.Resumed(null, end, null, false), Modality.ASSERTED);
        return test.build();
    }

    private void said(Assertion what, Modality modality) {
        statements.add(
                new Statement(what, speaker, modality, null, new Quote(REPORT.id(), 0, 1, "2")));
    }

    /// Ransomware, and not a word on data.
    static Incident ransomware() {
        TestCase test = new TestCase(Speaker.VICTIM);
        test.attack(AttackKind.RANSOMWARE, "脆弱性が悪用された");
        return test.build();
    }

    /// Production that stopped, and what was told of its restart.
    static Incident stopped(Assertion.Resumed... told) {
        TestCase test = new TestCase(Speaker.VICTIM);
        test.attack(AttackKind.RANSOMWARE, "脆弱性が悪用された");
        Assertion.Outage stop = new Assertion.Outage(OutageWhat.PRODUCTION, null, null, null);
        test.outage = test.resolved(stop, stop, "サーバー");
        for (Assertion.Resumed each : told) {
            test.said(each, Modality.ASSERTED);
        }
        return test.build();
    }

    /// Nothing but an attacker's claim.
    static Incident claim() {
        TestCase test = new TestCase(Speaker.ATTACKER);
        test.attack(AttackKind.RANSOMWARE, "脆弱性が悪用された");
        test.count("420000", CountUnit.PERSONS, CountQualifier.EXACT, "対象は最大61,400人です。");
        test.exposed(DataClass.NAME, "氏名、電話番号が漏えいしたおそれがあります。");
        return test.build();
    }

    static Holding holding(Long count, CountUnit unit) {
        return new Holding(
                CONTRACTOR,
                "点検案内顧客台帳",
                new ContractId("CT-01"),
                List.of(
                        DataClass.NAME,
                        DataClass.PHONE,
                        DataClass.EMAIL,
                        DataClass.VIN,
                        DataClass.VEHICLE_REGISTRATION),
                count,
                unit,
                List.of("JP"),
                "顧客",
                null,
                LocalDate.parse("2023-06-30"),
                null,
                ORIGIN);
    }

    static Exposure entrusted(Holding holding) {
        Contract contract =
                new Contract(
                        new ContractId("CT-01"),
                        CONTRACTOR,
                        "点検案内の発送",
                        "お客様相談部",
                        null,
                        LocalDate.parse("2019-04-01"),
                        LocalDate.parse("2023-03-31"),
                        List.of("点検案内顧客台帳"),
                        List.of(),
                        List.of("C-03"),
                        72.0,
                        true,
                        null,
                        ORIGIN);
        return exposure(
                new ExposurePath.Entrusted(
                        CONTRACTOR, contract, List.of(holding), true, false, false, WHY));
    }

    static Exposure reaches() {
        return exposure(
                new ExposurePath.ReachesSystem(
                        new Access(
                                new AccessId("A-17"),
                                CONTRACTOR,
                                new SystemId("SYS-MES"),
                                AccessChannel.VPN,
                                null,
                                SecondFactor.NONE,
                                true,
                                true,
                                LocalDate.parse("2026-03-31"),
                                null,
                                null,
                                10.0,
                                "ネットワーク課",
                                ORIGIN),
                        WHY));
    }

    static Exposure sharesSystem() {
        return exposure(
                new ExposurePath.SharedSystem(
                        new SystemId("SYS-MES"), List.of(CONTRACTOR), List.of(), WHY));
    }

    static Exposure exposure(ExposurePath path) {
        return new Exposure(
                new IncidentId("i1"),
                CONTRACTOR,
                Involvement.VICTIM,
                List.of(path),
                new NameMatch("見本コンタクト", CONTRACTOR, "見本コンタクト", MatchKind.EXACT, 1, WHY),
                Certainty.CONFIRMED);
    }

    static Network network() {
        return network(OrganisationRole.CONTRACTOR);
    }

    /// @param role of the one organisation in it
    static Network network(OrganisationRole role) {
        Organisation contractor =
                new Organisation(
                        CONTRACTOR,
                        "見本コンタクト",
                        null,
                        null,
                        List.of(),
                        null,
                        null,
                        List.of(),
                        "JP",
                        null,
                        List.of(role),
                        null,
                        null,
                        null,
                        Organisation.Finance.UNKNOWN,
                        null,
                        Organisation.Contact.UNKNOWN,
                        null,
                        null,
                        null,
                        null,
                        Map.of(),
                        ORIGIN);
        SystemNode mes =
                new SystemNode(
                        new SystemId("SYS-MES"),
                        "東工場MES",
                        null,
                        SystemKind.MES,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        dev.hakyu.model.network.BackupKind.UNKNOWN,
                        dev.hakyu.model.network.MfaCoverage.UNKNOWN,
                        null,
                        null,
                        Map.of(),
                        ORIGIN);
        Network none = Network.empty();
        return new Network(
                "test",
                List.of(contractor),
                none.sites(),
                List.of(mes),
                none.supplies(),
                none.needs(),
                none.accesses(),
                none.contracts(),
                none.holdings(),
                none.uses(),
                none.controls(),
                none.calendar());
    }

    private void attack(AttackKind kind, String words) {
        attacks.add(resolved(kind, new Assertion.Attack(kind), words));
    }

    private void exposed(DataClass dataClass, String words) {
        Assertion.Exposed what = new Assertion.Exposed(dataClass, false);
        exposed.add(resolved(what, what, words));
    }

    private void count(String value, CountUnit unit, CountQualifier qualifier, String words) {
        Assertion.Count what = new Assertion.Count(new BigDecimal(value), unit, qualifier, "人", "");
        counts.add(resolved(what, what, words));
    }

    private void date(DateRole role, String day, String words) {
        PartialDate date = PartialDate.parse(day).orElseThrow();
        dates.put(role, resolved(date, new Assertion.Dated(role, date), words));
    }

    private void harm(Harm harm, String words) {
        harms.add(resolved(harm, new Assertion.HarmDone(harm), words));
    }

    private <T> Resolved<T> resolved(T value, Assertion what, String words) {
        int start = NOTICE.indexOf(words);
        Statement statement =
                new Statement(
                        what,
                        speaker,
                        Modality.ASSERTED,
                        null,
                        new Quote(REPORT.id(), start, start + words.length(), words));
        statements.add(statement);
        return new Resolved<>(value, statement, List.of(), List.of(), WHY);
    }

    private Incident build() {
        OrganisationName name = OrganisationName.of("見本コンタクト");
        Resolved<OrganisationName> victim = resolved(name, new Assertion.Victim(name), "サーバー");
        return new Incident(
                new IncidentId("i1"),
                speaker == Speaker.ATTACKER ? IncidentStatus.CLAIMED : IncidentStatus.CONFIRMED,
                List.of(REPORT.id()),
                statements,
                victim,
                List.of(),
                List.of(),
                "JP",
                null,
                attacks,
                List.of(),
                counts,
                exposed,
                List.of(),
                harms,
                dates,
                outage,
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
