package dev.hakyu.sources.internal.list;

import dev.hakyu.model.source.Source;
import dev.hakyu.sources.internal.entry.DateText;
import dev.hakyu.sources.internal.entry.Entry;
import dev.hakyu.sources.internal.entry.Fingerprint;
import dev.hakyu.sources.internal.entry.Json;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Victims that attackers name on their pages. Told as claims; the attackers' own description is
/// left out, and nothing leads to their pages.
final class Claims {
    private Claims() {}

    static @Nullable Entry entry(JsonNode row, Source.JsonList source) {
        String victim = Json.text(row, "victim", "post_title", "name", "title");
        String group = Json.text(row, "group", "group_name", "gang", "actor");
        if (victim == null || group == null) {
            return null;
        }
        String date = Json.text(row, "discovered", "published", "attackdate", "date");
        Instant when = date == null ? null : DateText.parse(date, ZoneOffset.UTC).orElse(null);
        String key =
                Fingerprint.of(group.toLowerCase(Locale.ROOT), victim.toLowerCase(Locale.ROOT));
        String country = Json.text(row, "country", "country_code");
        Claim claim =
                new Claim(
                        Row.plain(victim),
                        Row.plain(group),
                        when,
                        country == null ? "" : Row.plain(country),
                        plain(Json.text(row, "activity", "sector", "industry")),
                        plain(Json.text(row, "domain", "website")));
        boolean japanese = claim.country.equalsIgnoreCase("JP") || claim.country.equals("Japan");
        return Row.entry(
                source,
                key,
                japanese ? claim.titleJa() : claim.titleEn(),
                when,
                japanese ? claim.ja(source.name()) : claim.en(source.name()));
    }

    private static String plain(@Nullable String text) {
        return text == null || text.equalsIgnoreCase("not found") ? "" : Row.plain(text);
    }

    private record Claim(
            String victim,
            String group,
            @Nullable Instant when,
            String country,
            String sector,
            String domain) {

        String titleJa() {
            return victim + "への攻撃を " + group + " が主張(未確認)";
        }

        String titleEn() {
            return "Ransomware group " + group + " claims to have attacked " + victim;
        }

        List<String> ja(String list) {
            String day = when == null ? "" : "(掲載日 " + Row.dateJa(when) + ")";
            return List.of(
                    "ランサムウェア攻撃グループの " + group + " は、" + victim + "を攻撃したと自らのサイトで主張しました" + day + "。",
                    "これは攻撃者の主張であり、"
                            + victim
                            + "による確認は得られていません。"
                            + (sector.isEmpty() ? "" : "業種: " + sector + "。")
                            + (domain.isEmpty() ? "" : "ドメイン: " + domain + "。"),
                    "出典: " + list);
        }

        List<String> en(String list) {
            return List.of(
                    "The ransomware group "
                            + group
                            + " claims to have attacked "
                            + victim
                            + " and lists it on its site.",
                    (when == null ? "" : "The claim was listed on " + Row.dateEn(when) + ". ")
                            + "It has not been confirmed."
                            + (country.isEmpty() ? "" : " Country: " + country + ".")
                            + (sector.isEmpty() ? "" : " Sector: " + sector + ".")
                            + (domain.isEmpty() ? "" : " Domain: " + domain + "."),
                    "Source: " + list);
        }
    }
}
