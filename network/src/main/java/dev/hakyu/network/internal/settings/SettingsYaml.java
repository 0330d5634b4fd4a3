package dev.hakyu.network.internal.settings;

import dev.hakyu.model.Lang;
import dev.hakyu.model.Place;
import dev.hakyu.model.Text;
import dev.hakyu.model.incident.Industry;
import dev.hakyu.model.source.FetchRules;
import dev.hakyu.network.api.Applicability;
import dev.hakyu.network.api.CyberInsurance;
import dev.hakyu.network.api.Settings;
import dev.hakyu.network.internal.files.CountryCell;
import dev.hakyu.network.internal.files.CurrencyCell;
import dev.hakyu.network.internal.files.Finding;
import dev.hakyu.network.internal.files.Findings;
import dev.hakyu.network.internal.files.WeekdayCell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads `hakyu.yaml`. What it does not say, and what it says wrongly, is as in [Settings#DEFAULT].
public final class SettingsYaml {
    public static final String FILE = "hakyu.yaml";
    private static final Text EXAMPLE =
            new Text(
                    "見本は hakyu init が作る hakyu.yaml にあります。",
                    "hakyu init makes a hakyu.yaml with examples.");
    private final Findings findings;

    public SettingsYaml(Findings findings) {
        this.findings = findings;
    }

    /// The settings of a workspace.
    public Settings read(Path workspace) throws IOException {
        Path file = workspace.resolve(FILE);
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            findings.warn(Place.file(FILE), missing());
            return Settings.DEFAULT;
        }
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            findings.error(Place.file(FILE), noFile());
            return Settings.DEFAULT;
        }
        return YamlFile.open(file, FILE, EXAMPLE, findings)
                .map(this::read)
                .orElse(Settings.DEFAULT);
    }

    private Settings read(YamlCursor root) {
        Settings usual = Settings.DEFAULT;
        Settings.Company company = company(root);
        Currency currency = or(root.read("currency", CurrencyCell::parse), usual.currency());
        Lang language = or(root.read("language", Times::language), usual.language());
        FetchRules fetching = FetchYaml.read(root);
        Settings settings =
                new Settings(
                        company,
                        currency,
                        or(root.read("zone", Times::zone), usual.zone()),
                        language,
                        or(root.read("brief_at", Times::timeOfDay), usual.briefAt()),
                        calendars(root),
                        root.text("marking"),
                        SourcesYaml.read(root),
                        fetching,
                        AlertsYaml.read(root, fetching, language, currency),
                        applicability(root, currency),
                        insurance(root, currency),
                        or(root.read("weekly_on", Times::weekday), usual.weeklyOn()),
                        englishNames(root));
        StoreYaml.read(root); // asked for apart, by StoreSetting
        SignInYaml.read(root); // by SignInSetting
        root.requireKnownKeys();
        return settings;
    }

    /// `company: ID`, or `company:` with keys.
    private static Settings.Company company(YamlCursor root) {
        if (root.node("company") instanceof YamlNode.Scalar) {
            return new Settings.Company(root.text("company"), null, List.of(), null, null);
        }
        YamlCursor company = root.child("company");
        if (company == null) {
            return Settings.Company.UNKNOWN;
        }
        Settings.Company read =
                new Settings.Company(
                        company.text("id"),
                        company.text("name"),
                        company.list("aliases"),
                        company.read("country", CountryCell::parse),
                        company.term("industry", Industry.class));
        company.requireKnownKeys();
        return read;
    }

    private static Settings.WorkCalendars calendars(YamlCursor root) {
        Settings.WorkCalendars usual = Settings.WorkCalendars.DEFAULT;
        YamlCursor calendars = root.child("calendars");
        if (calendars == null) {
            return usual;
        }
        String national = calendars.read("national", CountryCell::parse);
        String government = calendars.text("government");
        Set<DayOfWeek> days = calendars.read("operating_days", WeekdayCell::parse);
        Long shifts = calendars.read("shifts", value -> Range.parse(value, 1, 3));
        Settings.WorkCalendars read =
                new Settings.WorkCalendars(
                        national == null ? usual.national() : national,
                        government == null ? usual.government() : government,
                        calendars.read("own", Times::ownCalendar),
                        days == null ? usual.operatingDays() : days,
                        shifts == null ? usual.shifts() : shifts.intValue());
        calendars.requireKnownKeys();
        return read;
    }

    private static Applicability applicability(YamlCursor root, Currency currency) {
        YamlCursor profile = root.child("applicability");
        if (profile == null) {
            return Applicability.UNKNOWN;
        }
        Applicability read =
                new Applicability(
                        profile.flag("listed"),
                        profile.text("exchange"),
                        profile.<MonthDay>read("fiscal_year_end", Times::monthDay),
                        profile.term("industry", Industry.class),
                        countries(profile),
                        profile.flag("personal_data"),
                        profile.flag("eu_personal_data"),
                        profile.flag("critical_infrastructure"),
                        profile.flag("telecom"),
                        profile.flag("financial"),
                        profile.flag("public_body"),
                        profile.flag("digital_products_in_eu"),
                        profile.count("employees"),
                        profile.money("turnover_per_year", currency),
                        profile.money("net_assets", currency),
                        profile.money("ordinary_profit_per_year", currency),
                        profile.money("net_profit_per_year", currency));
        profile.requireKnownKeys();
        return read;
    }

    private static List<String> countries(YamlCursor profile) {
        List<String> codes = new ArrayList<>();
        for (String word : profile.list("countries")) {
            Optional<String> code = CountryCell.find(word);
            if (code.isPresent()) {
                codes.add(code.get());
            } else {
                profile.fail("countries", Times.unknownCountry(word));
            }
        }
        return codes;
    }

    private static List<CyberInsurance> insurance(YamlCursor root, Currency currency) {
        List<CyberInsurance> policies = new ArrayList<>();
        for (YamlCursor policy : root.children("insurance")) {
            policies.add(InsuranceYaml.read(policy, currency));
        }
        return policies;
    }

    private static Map<String, String> englishNames(YamlCursor root) {
        YamlCursor given = root.child("english_names");
        if (given == null) {
            return Map.of();
        }
        Map<String, String> names = new HashMap<>();
        for (String name : given.keys()) {
            String english = given.text(name);
            if (english != null) {
                names.put(name, english);
            }
        }
        return names;
    }

    private static <T> T or(@Nullable T read, T usual) {
        return read == null ? usual : read;
    }

    private static Finding missing() {
        return Finding.of(
                "settings-missing",
                "hakyu.yaml がないため、既定の設定(円、日本時間、日本語)を使います。",
                "There is no hakyu.yaml; the defaults are used (yen, Tokyo time, Japanese).",
                "hakyu init で作れます。",
                "hakyu init makes one.");
    }

    private static Finding noFile() {
        return Finding.of(
                "outside-workspace",
                "hakyu.yaml が通常のファイルではありません。",
                "hakyu.yaml is not a regular file.",
                "ファイルそのものをワークスペースに置いてください。",
                "Put the file itself into the workspace.");
    }
}
