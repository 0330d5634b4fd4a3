package dev.hakyu.network.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hakyu.model.Lang;
import dev.hakyu.model.Money;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsFileTest {
    @TempDir Path directory;
    private Folder folder;

    @BeforeEach
    void setUp() throws IOException {
        folder = new Folder(directory).network("organisations.csv", "ID,名称", "T,当社");
    }

    @Test
    void shouldReadEverySetting() throws IOException {
        folder.file(
                "hakyu.yaml",
                "version: 1",
                "company: T",
                "language: en",
                "zone: Europe/Berlin",
                "currency: EUR",
                "brief_at: 6:30",
                "weekly_on: 金曜",
                "english_names: {社外秘: Confidential, 購買本部: Purchasing}",
                "marking: TLP:AMBER",
                "calendars: {national: DE, operating_days: 月-土, shifts: 2}",
                "applicability: {listed: true, fiscal_year_end: 12-31, countries: [DE, 日本, EU],",
                "  telecom: false, net_assets: 1200000}",
                "insurance:",
                "  - name: cyber",
                "    period: {from: 2026-04-01, to: 2027-03-31}",
                "    currency: JPY",
                "    waiting_period_hours: 12",
                "    deductible: 5000万円",
                "    coinsurance: 10%",
                "    limit_per_occurrence: 3000000000",
                "    sublimits: {incident_response: 300000000}");

        WorkspaceFiles files = folder.read();

        assertThat(files.problems()).isEmpty();
        Settings settings = files.settings();
        assertThat(WorkspaceReader.settings(directory)).isEqualTo(settings);
        assertThat(settings.language()).isEqualTo(Lang.EN);
        assertThat(settings.zone().getId()).isEqualTo("Europe/Berlin");
        assertThat(settings.briefAt()).isEqualTo(LocalTime.of(6, 30));
        assertThat(settings.weeklyOn()).isEqualTo(DayOfWeek.FRIDAY);
        assertThat(settings.englishNames()).containsEntry("購買本部", "Purchasing").hasSize(2);
        assertThat(settings.marking()).isEqualTo("TLP:AMBER");
        assertThat(settings.calendars().operatingDays()).hasSize(6).contains(DayOfWeek.SATURDAY);
        assertThat(settings.applicability().listed()).isTrue();
        assertThat(settings.applicability().telecom()).isFalse();
        assertThat(settings.applicability().financial()).isNull();
        assertThat(settings.applicability().fiscalYearEnd()).isEqualTo(MonthDay.of(12, 31));
        assertThat(settings.applicability().countries()).containsExactly("DE", "JP", "EU");
        assertThat(settings.applicability().netAssets()).isEqualTo(Money.of("1200000", "EUR"));
        CyberInsurance policy = settings.insurance().getFirst();
        assertThat(policy.deductible()).isEqualTo(Money.of("50000000", "JPY"));
        assertThat(policy.coinsurance()).isEqualTo(0.1);
        assertThat(policy.covers(LocalDate.of(2027, 4, 1))).isFalse();
        assertThat(policy.sublimits())
                .containsEntry("incident_response", Money.of("300000000", "JPY"));
        assertThat(files.network().self()).hasSize(1);
    }

    @Test
    void shouldNameTheNearestKey() throws IOException {
        folder.file(
                "hakyu.yaml",
                "version: 1",
                "company: T",
                "langauge: ja",
                "applicability:",
                "  listd: true");

        WorkspaceFiles files = folder.read();

        assertThat(Folder.errors(files))
                .containsExactlyInAnyOrder(
                        "unknown-key hakyu.yaml:3 langauge",
                        "unknown-key hakyu.yaml:5 applicability.listd");
        assertThat(files.errors())
                .anySatisfy(p -> assertThat(p.remedy().ja()).contains("「language」のことでしょうか"))
                .anySatisfy(p -> assertThat(p.remedy().en()).contains("Maybe 'listed'"));
        assertThat(files.network().organisations()).hasSize(1);
    }

    @Test
    void shouldKeepDefaultsForWrongValues() throws IOException {
        folder.file(
                "hakyu.yaml",
                "version: 1",
                "company: {name: 風峰, aliases: [カザミネ, KZM]}",
                "zone: Asia/Tokio",
                "brief_at: noon",
                "currency: YEN2",
                "calendars: [JP]",
                "insurance: {deductible: -5, coinsurance: 40}",
                "weekly_on: 平日");

        WorkspaceFiles files = folder.read();

        assertThat(Folder.errors(files))
                .containsExactlyInAnyOrder(
                        "unreadable-value hakyu.yaml:3 zone",
                        "unreadable-value hakyu.yaml:4 brief_at",
                        "unreadable-currency hakyu.yaml:5 currency",
                        "yaml-shape hakyu.yaml:6 calendars",
                        "negative hakyu.yaml:7 insurance[0].deductible",
                        "share-over-one hakyu.yaml:7 insurance[0].coinsurance",
                        "unreadable-value hakyu.yaml:8 weekly_on");
        assertThat(files.settings().weeklyOn()).isEqualTo(DayOfWeek.MONDAY);
        assertThat(files.settings().zone()).isEqualTo(Settings.DEFAULT.zone());
        assertThat(files.settings().company().aliases()).containsExactly("カザミネ", "KZM");
    }

    @Test
    void shouldRefusePathsOutOfTheWorkspace() throws IOException {
        assertThat(
                        errorsOf(
                                "version: 1",
                                "calendars: {own: ../calendar.csv}",
                                "sources: [{kind: folder, path: /etc}]"))
                .containsExactlyInAnyOrder(
                        "unreadable-value hakyu.yaml:2 calendars.own",
                        "unreadable-value hakyu.yaml:3 sources[0].path");
    }

    @Test
    void shouldRefuseACalendarThatNobodyReads() throws IOException {
        assertThat(errorsOf("version: 1", "calendars: {own: plants/calendar.csv}"))
                .containsExactly("unreadable-value hakyu.yaml:2 calendars.own");
        assertThat(errorsOf("version: 1", "calendars: {own: network/holidays.csv}")).hasSize(1);
        assertThat(errorsOf("version: 1", "calendars: {own: network/カレンダー.csv}")).isEmpty();
        assertThat(errorsOf("version: 1", "calendars: {own: network/calendar.xlsx}")).isEmpty();
    }

    @Test
    void shouldRefuseAKeyTwiceTagsAndOtherVersions() throws IOException {
        assertThat(errorsOf("version: 1", "zone: UTC", "zone: UTC"))
                .containsExactly("key-twice hakyu.yaml:3 zone");
        assertThat(errorsOf("version: 1", "marking: !!javax.script.ScriptEngineManager []"))
                .containsExactly("yaml-tag hakyu.yaml:2");
        assertThat(errorsOf("version: 2")).containsExactly("version-unknown hakyu.yaml:1 version");
        assertThat(errorsOf("version: 1", "\tzone: UTC"))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("not-yaml hakyu.yaml:2");
    }

    @Test
    void shouldRefuseAnAliasBomb() throws IOException {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x,x,x,x,x,x,x,x,x]\n");
        for (int i = 1; i < 10; i++) {
            String before = "*a" + (i - 1);
            bomb.append(
                    "a%d: &a%d [%s]\n"
                            .formatted(
                                    i,
                                    i,
                                    String.join(",", java.util.Collections.nCopies(9, before))));
        }

        assertThat(errorsOf(bomb.toString()))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("yaml-too-large hakyu.yaml");
        assertThat(errorsOf("a: &a [x]", "b: [" + "*a,".repeat(60) + "*a]"))
                .containsExactly("yaml-aliases hakyu.yaml:2");
        assertThat(errorsOf("a: &a [" + "x,".repeat(90_000) + "x]", "b: [*a, *a, *a]"))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("yaml-too-large hakyu.yaml");
    }

    @Test
    void shouldRefuseDeepNesting() throws IOException {
        assertThat(errorsOf("a: " + "[".repeat(50_000) + "]".repeat(50_000)))
                .containsExactly("yaml-too-deep hakyu.yaml:1");
    }

    @Test
    void shouldTellWhenTheCompanyIsNotInTheNetwork() throws IOException {
        assertThat(errorsOf("version: 1", "company: TT"))
                .containsExactly("dangling-reference hakyu.yaml:0 company");
    }

    private java.util.List<String> errorsOf(String... lines) throws IOException {
        return Folder.errors(folder.file("hakyu.yaml", lines).read());
    }
}
