package dev.hakyu.store.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.PartialDate;
import dev.hakyu.model.Text;
import dev.hakyu.model.incident.Account;
import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.BlockKind;
import dev.hakyu.model.incident.DateRole;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.incident.IncidentId;
import dev.hakyu.model.incident.IncidentStatus;
import dev.hakyu.model.incident.Modality;
import dev.hakyu.model.incident.OrganisationName;
import dev.hakyu.model.incident.Quote;
import dev.hakyu.model.incident.Reading;
import dev.hakyu.model.incident.Report;
import dev.hakyu.model.incident.ReportId;
import dev.hakyu.model.incident.ReportLanguage;
import dev.hakyu.model.incident.Resolved;
import dev.hakyu.model.incident.Speaker;
import dev.hakyu.model.incident.Statement;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptResultsTest {
    private static final ReportId REPORT = new ReportId("r1");
    private static final BriefPeriod FIRST = new BriefPeriod("2026-12-01");
    private static final BriefPeriod SECOND = new BriefPeriod("2026-12-02");

    @TempDir Path workspace;
    private Store store;

    @BeforeEach
    void open() {
        store = At.open(workspace);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void shouldReadADocumentOncePerReader() {
        Reading reading = reading("受注を停止しました。");
        store.readings().keep("h1", "https://a.example/", "reader 1", List.of(reading), At.MONDAY);
        store.readings().keep("h2", "https://a.example/", "reader 1", List.of(), At.MONDAY);
        assertThat(store.readings().find("h1", "https://a.example/", "reader 1"))
                .contains(List.of(reading));
        assertThat(store.readings().find("h2", "https://a.example/", "reader 1"))
                .contains(List.of());
        assertThat(store.readings().find("h1", "https://b.example/", "reader 1")).isEmpty();
        assertThat(store.readings().find("h1", "https://a.example/", "reader 2")).isEmpty();
        Reading better = reading("受注を全面的に停止しました。");
        store.readings().keep("h1", "https://a.example/", "reader 1", List.of(better), At.MONDAY);
        assertThat(store.readings().find("h1", "https://a.example/", "reader 1"))
                .contains(List.of(better));
        assertThat(store.readings().keepOnly("reader 2")).isEqualTo(2);
        assertThat(store.readings().find("h1", "https://a.example/", "reader 1")).isEmpty();
    }

    @Test
    void shouldTellHowAnIncidentWasSeenByEachBrief() {
        Incident early = incident("i1", PartialDate.ofMonth(2026, 12));
        Incident late = incident("i1", PartialDate.of(LocalDate.of(2026, 12, 4)));
        Incident other = incident("i2", PartialDate.ofYear(2026));
        store.dossiers().keep(FIRST, At.MONDAY, List.of(early, other), Set.of(early.id()));
        store.dossiers().keep(SECOND, At.TUESDAY, List.of(late, other), Set.of());

        assertThat(store.dossiers().of(early.id()))
                .containsExactly(
                        new DossierSnapshot(FIRST, At.MONDAY, true, early),
                        new DossierSnapshot(SECOND, At.TUESDAY, false, late));
        assertThat(store.dossiers().of(SECOND))
                .extracting(DossierSnapshot::incident)
                .containsExactly(late, other);
        assertThat(store.dossiers().lastBefore(early.id(), At.TUESDAY).orElseThrow().incident())
                .isEqualTo(early);
        assertThat(store.dossiers().lastBefore(early.id(), At.MONDAY)).isEmpty();
        assertThat(bodies()).isEqualTo(3);

        store.dossiers().keep(SECOND, At.TUESDAY, List.of(other), Set.of());
        assertThat(store.dossiers().of(early.id())).hasSize(1);
        assertThat(bodies()).isEqualTo(2);
    }

    @Test
    void shouldFindAResultByAllThatMadeIt() {
        RunKey key = new RunKey("impact", "i1", "abc", -42, "cascade 1");
        Run run = new Run(key, At.TUESDAY, "{\"stops\":\"刈谷\"}");
        store.runs().keep(run);
        store.runs().keep(new Run(key, At.WEDNESDAY, "{}"));
        assertThat(store.runs().find(key)).contains(run);
        Run older = new Run(new RunKey("impact", "i1", "abc", 7, "cascade 1"), At.MONDAY, "{}");
        store.runs().keep(older);
        assertThat(store.runs().of("impact", "i1")).containsExactly(run, older);
        assertThat(store.runs().entries("impact", "i1"))
                .extracting(RunEntry::key, RunEntry::madeAt)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(run.key(), run.madeAt()),
                        org.assertj.core.groups.Tuple.tuple(older.key(), older.madeAt()));
        assertThat(store.runs().newest("impact", 1))
                .extracting(RunEntry::key)
                .containsExactly(run.key());
        assertThat(store.runs().find(new RunKey("impact", "i1", "abd", -42, "cascade 1")))
                .isEmpty();
    }

    @Test
    void shouldListInquiriesNewestFirst() {
        InquiryEntry first = inquiry("q1", At.MONDAY, 60, 0, null);
        InquiryEntry second = inquiry("q2", At.TUESDAY, 3, 1, LocalDate.of(2026, 12, 9));
        store.inquiries().put(first);
        store.inquiries().put(second);
        InquiryEntry answered = inquiry("q1", At.MONDAY, 60, 45, null);
        store.inquiries().put(answered);
        assertThat(store.inquiries().all()).containsExactly(second, answered);
        store.inquiries().replaceAll(List.of(first));
        assertThat(store.inquiries().all()).containsExactly(first);
        assertThat(store.inquiries().find("q2")).isEmpty();
    }

    @Test
    void shouldForgetWhatIsOldAndKnowThatItWasThere() {
        store.evidence().put(At.item("https://old.example/", "田中様の記事", At.MONDAY));
        store.evidence().put(At.item("https://watched.example/", "経過観察", At.MONDAY));
        store.evidence().put(At.item("https://copy.example/", "田中様の記事", At.WEDNESDAY));
        store.evidence().put(At.item("https://both.example/", "消える", At.MONDAY));
        EvidenceVersion gone = store.evidence().latest("https://both.example/").orElseThrow();
        store.readings()
                .keep(gone.hash(), gone.location(), "r", List.of(reading("消える")), At.MONDAY);
        store.dossiers()
                .keep(FIRST, At.MONDAY, List.of(incident("i", PartialDate.ofYear(1))), Set.of());
        store.runs().keep(new Run(new RunKey("k", "s", "h", 1, "e"), At.MONDAY, "{}"));
        DeliveryKey mail = new DeliveryKey("2026-12-01", "mail", "tanaka@example.jp", "brief");
        store.deliveries().claim(mail, At.MONDAY);
        store.deliveries().confirm(mail, At.MONDAY, null);

        Forgotten forgotten =
                store.forget(At.TUESDAY, Set.of("https://watched.example/"), At.WEDNESDAY);

        assertThat(forgotten).isEqualTo(new Forgotten(2, 1, 9));
        EvidenceVersion kept = store.evidence().latest("https://both.example/").orElseThrow();
        assertThat(kept.isKept()).isFalse();
        assertThat(kept.title()).isNull();
        assertThat(store.evidence().item(kept)).isEmpty();
        assertThat(store.evidence().content(kept.hash())).isEmpty();
        assertThat(store.readings().find(gone.hash(), gone.location(), "r")).isEmpty();
        assertThat(store.dossiers().of(FIRST)).isEmpty();
        assertThat(store.runs().of("k", "s")).isEmpty();
        assertThat(store.deliveries().find(mail)).isEmpty();
        EvidenceVersion old = store.evidence().latest("https://old.example/").orElseThrow();
        assertThat(store.evidence().item(old)).isEmpty();
        EvidenceVersion copy = store.evidence().latest("https://copy.example/").orElseThrow();
        assertThat(store.evidence().item(copy)).isPresent();
        assertThat(store.check().problems()).isEmpty();

        assertThat(store.evidence().put(At.item("https://both.example/", "消える", At.WEDNESDAY)))
                .isEqualTo(Filing.SAME);
        assertThat(store.evidence().latest("https://both.example/").orElseThrow().title()).isNull();
    }

    @Test
    void shouldLeaveNoTraceOfForgottenWordsInTheFiles() throws java.io.IOException {
        String secret = "ERASE-ME-" + "0123456789abcdef".repeat(4);
        store.evidence().put(At.item("https://a.example/", secret, At.MONDAY));
        store.database().shrink();
        assertThat(files()).contains("https://a.example/");
        DeliveryKey mail = new DeliveryKey("2026-12-01", "mail", secret, "brief");
        store.deliveries().claim(mail, At.MONDAY);
        store.deliveries().confirm(mail, At.MONDAY, null);
        store.database().shrink();
        assertThat(files()).contains(secret);
        store.forget(At.TUESDAY, Set.of(), At.TUESDAY);
        assertThat(files()).contains("https://a.example/").doesNotContain(secret);
    }

    private String files() throws IOException {
        StringBuilder all = new StringBuilder();
        List<Path> places = new ArrayList<>(List.of(workspace));
        if (TestAddresses.isPostgres()) {
            places.add(TestAddresses.files(workspace));
        }
        for (Path place : places) {
            try (Stream<Path> found = Files.walk(place)) {
                for (Path file : found.filter(Files::isRegularFile).toList()) {
                    all.append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
                }
            }
        }
        return all.toString();
    }

    private int bodies() {
        return store.database()
                .read(handle ->
                        handle.createQuery("SELECT COUNT(*) FROM dossier_body")
                                .mapTo(Integer.class)
                                .one());
    }

    private static InquiryEntry inquiry(
            String id, Instant created, int asked, int answered, LocalDate due) {
        return new InquiryEntry(id, "照会", "CVE-2026-1", created, due, asked, answered, null);
    }

    private static Reading reading(String text) {
        Report report =
                new Report(
                        REPORT,
                        "https://a.example/",
                        null,
                        PartialDate.ofMonth(2026, 12),
                        ReportLanguage.JA,
                        "",
                        text,
                        List.of(new Report.Block(BlockKind.values()[0], 0, text.length())));
        Account account = new Account(REPORT, 0, text.length(), List.of(statement()));
        return new Reading(report, List.of(account));
    }

    private static Statement statement() {
        return new Statement(
                new Assertion.Victim(OrganisationName.of("ミナト精工")),
                Speaker.VICTIM,
                Modality.ASSERTED,
                null,
                new Quote(REPORT, 0, 2, "停止"));
    }

    private static Incident incident(String id, PartialDate disclosed) {
        Statement basis = statement();
        return new Incident(
                new IncidentId(id),
                IncidentStatus.values()[0],
                List.of(REPORT),
                List.of(basis),
                resolved(OrganisationName.of("ミナト精工"), basis),
                List.of(),
                List.of(),
                "JP",
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Map.of(
                        DateRole.DISCLOSED,
                        resolved(disclosed, basis),
                        DateRole.DETECTED,
                        resolved(disclosed, basis),
                        DateRole.INTRUSION,
                        resolved(disclosed, basis)),
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static <T> Resolved<T> resolved(T value, Statement basis) {
        return new Resolved<>(value, basis, List.of(), List.of(), Text.same("-"));
    }
}
