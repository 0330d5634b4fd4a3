package dev.hakyu.cli;

import dev.hakyu.model.incident.Account;
import dev.hakyu.model.incident.Quote;
import dev.hakyu.model.incident.Reading;
import dev.hakyu.model.incident.Report;
import dev.hakyu.model.incident.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A reading with every statement: `docs/schema/reading.schema.json`.
final class ReadingJson {
    private ReadingJson() {}

    static String of(Reading reading) {
        Report report = reading.report();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("version", 1);
        json.put("report", report.id().value());
        json.put("location", report.location());
        json.put("publisher", report.publisher());
        json.put("published", report.published() == null ? null : report.published().toString());
        json.put("language", report.language());
        json.put("title", report.title());
        json.put("accounts", reading.accounts().stream().map(ReadingJson::account).toList());
        return JsonText.of(json);
    }

    private static Map<String, Object> account(Account account) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("start", account.start());
        json.put("end", account.end());
        List<Map<String, Object>> statements =
                account.statements().stream().map(ReadingJson::statement).toList();
        json.put("statements", statements);
        return json;
    }

    private static Map<String, Object> statement(Statement statement) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("kind", kind(statement));
        json.put("what", statement.what());
        json.put("speaker", statement.speaker());
        json.put("modality", statement.modality());
        json.put("certainty", statement.certainty());
        json.put("speaker_name", statement.speakerName());
        Quote quote = statement.quote();
        Map<String, Object> words = new LinkedHashMap<>();
        words.put("start", quote.start());
        words.put("end", quote.end());
        words.put("text", quote.text());
        json.put("quote", words);
        return json;
    }

    /// `resumption_forecast` for `ResumptionForecast`.
    private static String kind(Statement statement) {
        return statement
                .what()
                .getClass()
                .getSimpleName()
                .replaceAll("(?<=[a-z])(?=[A-Z])", "_")
                .toLowerCase(java.util.Locale.ROOT);
    }
}
