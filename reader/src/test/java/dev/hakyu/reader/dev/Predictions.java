package dev.hakyu.reader.dev;

import dev.hakyu.model.PartialDate;
import dev.hakyu.model.incident.Account;
import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.AttackKind;
import dev.hakyu.model.incident.BlockKind;
import dev.hakyu.model.incident.Certainty;
import dev.hakyu.model.incident.MoneyKind;
import dev.hakyu.model.incident.Report;
import dev.hakyu.model.incident.ReportId;
import dev.hakyu.model.incident.ReportLanguage;
import dev.hakyu.model.incident.Statement;
import dev.hakyu.reader.api.ReportReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads plain-text articles (title, source line, body) and writes what was found in the schema of
/// the labelled set: `Predictions DOCS OUT`.
public final class Predictions {
    private Predictions() {}

    public static void main(String[] args) throws IOException {
        ReportReader reader = ReportReader.shipped();
        Path out = Files.createDirectories(Path.of(args[1]));
        try (Stream<Path> files = Files.list(Path.of(args[0]))) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString().replace(".txt", "");
                Report report = report(name, Files.readString(file));
                Files.writeString(
                        out.resolve(name + ".json"), json(reader.read(report).accounts()));
            }
        }
    }

    static Report report(String name, String text) {
        String title = text.lines().findFirst().orElse("");
        List<Report.Block> blocks =
                List.of(new Report.Block(BlockKind.PARAGRAPH, 0, text.length()));
        boolean japanese = text.chars().anyMatch(c -> c >= 0x3041 && c <= 0x3096);
        return new Report(
                new ReportId(name),
                name,
                null,
                null,
                japanese ? ReportLanguage.JA : ReportLanguage.EN,
                title,
                text,
                blocks);
    }

    static String json(List<Account> accounts) {
        return accounts.stream()
                .filter(account ->
                        account.statements().stream()
                                .noneMatch(s -> s.what() instanceof Assertion.NoAttack))
                .map(Predictions::incident)
                .collect(Collectors.joining(",\n", "{\"incidents\":[", "]}"));
    }

    private static String incident(Account account) {
        String victim = "null";
        String status = "confirmed";
        String country = "null";
        String industry = "null";
        String outage = "{}";
        List<String> via = new ArrayList<>();
        Set<String> attack = new LinkedHashSet<>();
        List<String> actors = new ArrayList<>();
        List<String> affected = new ArrayList<>();
        List<String> records = new ArrayList<>();
        Set<String> data = new LinkedHashSet<>();
        List<String> dates = new ArrayList<>();
        List<String> losses = new ArrayList<>();
        for (Statement statement : account.statements()) {
            if (!statement.certainty().affirms()) {
                continue;
            }
            switch (statement.what()) {
                case Assertion.Victim v -> {
                    victim =
                            "{\"name\":"
                                    + quote(v.organisation().name())
                                    + ",\"aliases\":"
                                    + list(v.organisation().aliases())
                                    + "}";
                    status =
                            statement.certainty() == Certainty.CLAIMED
                                    ? "claimed"
                                    : statement.certainty() == Certainty.POSSIBLE
                                            ? "suspected"
                                            : "confirmed";
                }
                case Assertion.Country c -> country = quote(c.code());
                case Assertion.IndustryOf i -> industry = quote(i.industry().id());
                case Assertion.Via v ->
                        via.add(
                                "{\"name\":"
                                        + (v.organisation() == null
                                                ? "null"
                                                : quote(v.organisation().name()))
                                        + ",\"role\":"
                                        + quote(v.role().id())
                                        + "}");
                case Assertion.Attack a -> {
                    if (a.kind() != AttackKind.DESTRUCTION) {
                        attack.add(a.kind().id());
                    }
                }
                case Assertion.Actor a ->
                        actors.add(
                                "{\"name\":"
                                        + quote(a.name())
                                        + ",\"status\":"
                                        + quote(a.claimed() ? "claimed" : "attributed")
                                        + "}");
                case Assertion.Affected a -> affected.add(a.organisation().name());
                case Assertion.Count c ->
                        records.add(
                                "{\"count\":"
                                        + c.value().toPlainString()
                                        + ",\"unit\":"
                                        + quote(c.unit().id())
                                        + ",\"qualifier\":"
                                        + quote(c.qualifier().id())
                                        + ",\"status\":"
                                        + quote(
                                                switch (statement.certainty()) {
                                                    case POSSIBLE -> "possible";
                                                    case CLAIMED -> "claimed";
                                                    default -> "confirmed";
                                                })
                                        + "}");
                case Assertion.Exposed e -> data.add(data(e.dataClass().id()));
                case Assertion.Dated d ->
                        dates.add(quote(d.role().id()) + ":" + quote(day(d.date())));
                case Assertion.Outage o ->
                        outage =
                                "{\"what\":"
                                        + quote(o.what().id())
                                        + ",\"days\":"
                                        + o.days()
                                        + ",\"start\":"
                                        + (o.start() == null ? "null" : quote(day(o.start())))
                                        + "}";
                case Assertion.Loss l ->
                        losses.add(
                                "{\"amount\":"
                                        + l.money().amount().toPlainString()
                                        + ",\"currency\":"
                                        + quote(l.money().currency().getCurrencyCode())
                                        + ",\"kind\":"
                                        + quote(kind(l.kind()))
                                        + "}");
                case Assertion.HarmDone h -> {}
                case Assertion.RegulatorTold r -> {}
                case Assertion.Ultimatum u -> {}
                case Assertion.Requested r -> {}
                case Assertion.Answered a -> {}
                case Assertion.Resumed r -> {}
                case Assertion.SiteState s -> {}
                case Assertion.ResumptionForecast r -> {}
                case Assertion.RestartOpen r -> {}
                case Assertion.NoAttack n -> {}
                case Assertion.FollowUp f -> {}
            }
        }
        return "{\"victim\":"
                + victim
                + ",\"victim_country\":"
                + country
                + ",\"industry\":"
                + industry
                + ",\"via\":["
                + String.join(",", via)
                + "],\"attack\":"
                + list(attack)
                + ",\"actors\":["
                + String.join(",", actors)
                + "],\"affected\":"
                + list(affected)
                + ",\"records\":["
                + String.join(",", records)
                + "],\"data_types\":"
                + list(data)
                + ",\"dates\":{"
                + String.join(",", dates)
                + "},\"outage\":"
                + outage
                + ",\"losses\":["
                + String.join(",", losses)
                + "],\"status\":"
                + quote(status)
                + "}";
    }

    private static String kind(MoneyKind kind) {
        return switch (kind) {
            case QUARTER_RESULT -> "quarterly";
            case WEEKLY -> "weekly";
            case GOVERNMENT_SUPPORT -> "government_support";
            case RANSOM -> "ransom";
            case CASH_COST, FINE -> "other";
            case LOST_MARGIN, ESTIMATE -> "total";
        };
    }

    private static String data(String id) {
        return switch (id) {
            case "individual_number", "pension_number", "social_security_number" -> "national_id";
            case "biometric",
                    "department_title",
                    "customer_id",
                    "credit_history",
                    "immigration_status" ->
                    "other";
            default -> id;
        };
    }

    private static String day(PartialDate date) {
        String iso = date.toString();
        return iso.length() > 10 ? iso.substring(0, 10) : iso;
    }

    private static String list(Iterable<String> values) {
        List<String> quoted = new ArrayList<>();
        values.forEach(value -> quoted.add(quote(value)));
        return "[" + String.join(",", quoted) + "]";
    }

    private static String quote(@Nullable String value) {
        return value == null
                ? "null"
                : "\""
                        + value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", " ")
                        + "\"";
    }
}
