package dev.hakyu.store.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.Text;
import dev.hakyu.model.decision.IncidentRef;
import dev.hakyu.model.decision.ReportRef;
import dev.hakyu.model.incident.IncidentId;
import dev.hakyu.model.incident.ReportId;
import dev.hakyu.model.source.Content;
import dev.hakyu.model.source.Item;
import dev.hakyu.model.source.SourceId;
import dev.hakyu.model.source.SourceState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.jdbi.v3.core.Handle;

/// A store with something of everything, and what must be found in it whatever the schema that it
/// was written with. Run by hand once per schema, before the next migration is written.
final class SchemaFixture {
    private static final BriefPeriod DAY = new BriefPeriod("2026-12-01");
    private static final Item FIRST = At.item("https://a.example/1", "第1報", At.MONDAY);
    private static final Item SECOND = At.item("https://a.example/1", "第2報", At.TUESDAY);
    private static final SourceState SOURCE = SourceState.initial(new SourceId("feed"));
    private static final DeliveryKey SENT =
            new DeliveryKey("2026-12-01", "mail", "a@b.jp", "brief");
    private static final DeliveryKey OPEN =
            new DeliveryKey("2026-12-01", "mail", "c@d.jp", "brief");
    private static final Run RUN =
            new Run(new RunKey("impact", "i", "h", -1, "e"), At.MONDAY, "{}");
    static final InquiryEntry INQUIRY =
            new InquiryEntry("q", "照会", "CVE-2026-1", At.MONDAY, null, 60, 45, At.TUESDAY);

    private static final Handling HANDLING =
            Handling.accepted(
                    new IncidentRef(
                            new IncidentId("i"),
                            List.of("ミナト精工"),
                            List.of(new ReportRef(new ReportId("r"), "a.html", true))),
                    "佐藤",
                    At.MONDAY);
    private static final SavedFilter FILTER = new SavedFilter("仕入先", "touch=us");

    private static final ApiToken TOKEN =
            ApiToken.made("t-1", "佐藤", "毎朝の取り込み", Set.of(TokenScope.ADD), At.MONDAY, At.WEDNESDAY);
    private static final ApiReply REPLY = new ApiReply(201, "", Content.of("{}"));

    private static final Membership MEMBER = new Membership("inc-1", "佐藤", true, "鈴木", At.MONDAY);

    private static final NetworkChange NETWORK =
            new NetworkChange(
                    "0123456789abcdef",
                    At.MONDAY,
                    NetworkCause.IMPORT,
                    "佐藤",
                    "組織.csv",
                    2,
                    5,
                    1,
                    1,
                    0);

    private static final Identity IDENTITY =
            new Identity("https://id.example", "248289761001", "佐藤", At.MONDAY, At.TUESDAY);

    private static final Passkey PASSKEY =
            new Passkey(
                    "aWQ",
                    "hakyu.example.com",
                    "佐藤",
                    "aGFuZGxl",
                    "机の鍵",
                    new PasskeyKey("ZGF0YQ", 4_294_967_295L, true, true),
                    At.MONDAY,
                    At.TUESDAY,
                    At.WEDNESDAY);

    private SchemaFixture() {}

    /// Writes `schemas/v<n>.db.gz` below the folder of test resources that is the argument.
    public static void main(String[] arguments) throws IOException {
        Path workspace = Files.createTempDirectory("schema");
        try (Store store = At.open(workspace)) {
            fill(store);
        }
        Path target =
                Path.of(arguments[0], "dev/hakyu/store/schemas", "v" + arguments[1] + ".db.gz");
        try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(target))) {
            Files.copy(workspace.resolve(".hakyu/hakyu.db"), out);
        }
    }

    static void fill(Store store) {
        store.evidence().putAll(List.of(FIRST, SECOND));
        store.sources().save(SOURCE);
        store.readings().keep(FIRST.content().hash(), FIRST.location(), "r", List.of(), At.MONDAY);
        store.briefs().begin(DAY, At.TUESDAY, At.MONDAY, At.TUESDAY);
        store.briefs().finish(DAY, "briefs/2026-12-01", new Text("1件", "One"), At.TUESDAY);
        store.runs().keep(RUN);
        store.deliveries().claim(SENT, At.TUESDAY);
        store.deliveries().confirm(SENT, At.TUESDAY, "<1@a>");
        store.deliveries().claim(OPEN, At.TUESDAY);
        store.inquiries().put(INQUIRY);
        store.handlings().addAll(List.of(HANDLING));
        store.apiReplies().begin("t-1", "key", "hash", At.MONDAY);
        store.apiReplies().end("t-1", "key", REPLY);
        store.memberships().add(MEMBER);
        store.networkVersions().keep(NETWORK, "{}");
        fillOfAccount(store, "佐藤");
        store.accounts().invite("invited", AccountRole.READER, At.MONDAY, At.WEDNESDAY);
        store.accounts().accept("invited", "田中", "hash", At.MONDAY);
        store.accountNames().rename("田中", "田中 一", "佐藤", At.TUESDAY);
        store.recoveries().issue("lost", "田中 一", At.TUESDAY, At.WEDNESDAY);
    }

    /// What hangs on an account, which need not be there.
    static void fillOfAccount(Store store, String account) {
        store.looks().look(account, "today", new Look(At.MONDAY, "{}"), At.MONDAY);
        store.savedFilters().save(account, "incidents", FILTER, At.MONDAY);
        store.apiTokens().make("secret", TOKEN);
        store.identities().link(IDENTITY);
        store.identities().used(IDENTITY, At.TUESDAY);
        store.passkeys()
                .add(
                        Passkey.made(
                                PASSKEY.id(),
                                PASSKEY.rpId(),
                                PASSKEY.account(),
                                PASSKEY.userHandle(),
                                PASSKEY.label(),
                                new PasskeyKey("ZGF0YQ", 7, true, false),
                                At.MONDAY));
        store.passkeys().used(PASSKEY.id(), PASSKEY.key().signCount(), true, At.TUESDAY);
        store.passkeys().counterWentBack(PASSKEY.id(), At.WEDNESDAY);
    }

    /// Tables with a column `account`.
    static List<String> tablesWithAnAccount(Handle handle) {
        List<String> tables = new ArrayList<>();
        try (ResultSet columns =
                handle.getConnection()
                        .getMetaData()
                        .getColumns(null, handle.getConnection().getSchema(), null, "account")) {
            while (columns.next()) {
                tables.add(columns.getString("TABLE_NAME"));
            }
            return tables;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// @param version schema that the store was written with
    static void assertWhole(Store store, int version) {
        if (version >= 15) {
            assertThat(store.accountNames().of("田中 一")).containsExactly("田中", "田中 一");
            assertThat(store.recoveries().find("lost", At.TUESDAY)).contains("田中 一");
        }
        if (version >= 12) {
            assertThat(store.networkVersions().newest()).contains(new NetworkVersion(1, NETWORK));
            assertThat(store.networkVersions().body(NETWORK.version())).contains("{}");
        }
        if (version >= 14) {
            assertThat(store.passkeys().of("佐藤")).containsExactly(PASSKEY);
        }
        if (version >= 13) {
            assertThat(store.identities().of("佐藤")).containsExactly(IDENTITY);
        }
        if (version >= 11) {
            assertThat(store.memberships().history("inc-1")).containsExactly(MEMBER);
        }
        if (version >= 10) {
            assertThat(store.apiTokens().find("secret")).contains(TOKEN);
            assertThat(store.apiReplies().begin("t-1", "key", "hash", At.MONDAY))
                    .isEqualTo(new ApiReplies.Known.Answered(REPLY));
        }
        if (version >= 3) {
            assertThat(store.looks().base("佐藤", "today")).contains(new Look(At.MONDAY, "{}"));
            assertThat(store.handlings().all()).containsExactly(HANDLING);
            assertThat(store.savedFilters().list("佐藤", "incidents")).containsExactly(FILTER);
        }
        List<EvidenceVersion> versions = store.evidence().versions(FIRST.location());
        assertThat(versions.stream().map(each -> store.evidence().item(each).orElseThrow()))
                .containsExactly(FIRST, SECOND);
        assertThat(store.sources().load(SOURCE.source())).contains(SOURCE);
        assertThat(store.readings().find(FIRST.content().hash(), FIRST.location(), "r"))
                .contains(List.of());
        BriefEntry brief = store.briefs().find(DAY).orElseThrow();
        assertThat(brief.headline()).isEqualTo(new Text("1件", "One"));
        assertThat(brief.asOf()).isEqualTo(At.TUESDAY);
        assertThat(store.runs().find(RUN.key())).contains(RUN);
        assertThat(store.deliveries().claim(SENT, At.WEDNESDAY))
                .isEqualTo(new Claim.AlreadySent(At.TUESDAY));
        assertThat(store.deliveries().claim(OPEN, At.WEDNESDAY))
                .isEqualTo(new Claim.InDoubt(At.TUESDAY));
        assertThat(store.inquiries().all()).containsExactly(INQUIRY);
        assertThat(store.check().problems()).isEmpty();
    }
}
