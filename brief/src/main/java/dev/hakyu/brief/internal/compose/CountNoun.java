package dev.hakyu.brief.internal.compose;

import dev.hakyu.model.Text;
import dev.hakyu.model.incident.DataClass;
import dev.hakyu.reader.api.DataWords;
import java.util.Map;

/// The noun that a count binds to, for readers of either language: in English that of its class of
/// data. A Japanese noun of no class stays as the report has it, as does an English one.
final class CountNoun {
    private static final int END_OF_LATIN = 0x24f;
    private static final Map<String, String> GENERAL =
            Map.of(
                    "個人情報", "personal data",
                    "連絡先", "contact details",
                    "連絡先情報", "contact details",
                    "国籍", "nationality",
                    "IPアドレス", "IP addresses");

    private CountNoun() {}

    static Text of(String noun) {
        if (noun.chars().allMatch(each -> each <= END_OF_LATIN)) {
            return Text.same(noun);
        }
        String general = GENERAL.get(noun.strip());
        if (general != null) {
            return new Text(noun, general);
        }
        return DataWords.find(noun)
                .filter(each -> each != DataClass.OTHER)
                .map(each -> new Text(noun, each.label().en()))
                .orElse(Text.same(noun));
    }
}
