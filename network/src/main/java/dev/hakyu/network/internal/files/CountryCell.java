package dev.hakyu.network.internal.files;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Countries as ISO 3166 alpha-2, read from codes and from names in Japanese and English.
public final class CountryCell {
    private static final Set<String> ALPHA2 = Set.of(Locale.getISOCountries());
    private static final Map<String, String> MORE =
            Map.ofEntries(
                    Map.entry("米国", "US"),
                    Map.entry("アメリカ", "US"),
                    Map.entry("usa", "US"),
                    Map.entry("英国", "GB"),
                    Map.entry("イギリス", "GB"),
                    Map.entry("uk", "GB"),
                    Map.entry("韓国", "KR"),
                    Map.entry("中国", "CN"),
                    Map.entry("台湾", "TW"),
                    Map.entry("香港", "HK"),
                    Map.entry("独", "DE"),
                    Map.entry("仏", "FR"),
                    Map.entry("国内", "JP"),
                    Map.entry("日本国", "JP"),
                    Map.entry("チェコ", "CZ"),
                    Map.entry("トルコ", "TR"),
                    Map.entry("ベトナム", "VN"),
                    Map.entry("ヴェトナム", "VN"),
                    Map.entry("eu", "EU"),
                    Map.entry("欧州連合", "EU"));

    private CountryCell() {}

    /// The two-letter code; `EU` is accepted beside countries.
    public static Optional<String> find(String word) {
        String key = HeaderKey.ofWord(word);
        String code = key.toUpperCase(Locale.ROOT);
        String more = MORE.get(key);
        if (more != null) {
            return Optional.of(more);
        }
        if (code.length() == 2 && ALPHA2.contains(code)) {
            return Optional.of(code);
        }
        return Optional.ofNullable(Names.BY_NAME.get(key));
    }

    /// The code; unknown with a doubt when it is no country.
    public static Parsed<String> parse(String narrow) {
        return find(narrow)
                .<Parsed<String>>map(Parsed::known)
                .orElseGet(
                        () -> new Parsed.Unknown<>(Finding.unreadable(narrow, ColumnType.COUNTRY)));
    }

    /// Loaded when the first name is read; most files hold codes.
    private static final class Names {
        static final Map<String, String> BY_NAME = new HashMap<>();

        static {
            for (String code : ALPHA2) {
                Locale country = Locale.of("", code);
                BY_NAME.put(HeaderKey.ofWord(country.getDisplayCountry(Locale.JAPANESE)), code);
                BY_NAME.put(HeaderKey.ofWord(country.getDisplayCountry(Locale.ENGLISH)), code);
                BY_NAME.put(country.getISO3Country().toLowerCase(Locale.ROOT), code);
            }
        }
    }
}
