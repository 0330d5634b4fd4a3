package dev.hakyu.brief.internal.compose;

import dev.hakyu.model.Text;
import dev.hakyu.model.incident.CountedGroup;
import dev.hakyu.model.incident.DataClass;
import dev.hakyu.reader.api.DataWords;
import java.util.Map;
import java.util.Optional;

/// The noun that a count binds to, for readers of either language: whom it counts, or its class of
/// data. A noun of no class stays as the report has it.
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
        Optional<Text> group = CountedGroup.find(noun.strip());
        if (group.isPresent()) {
            return group.get();
        }
        if (noun.chars().allMatch(each -> each <= END_OF_LATIN)) {
            return DataWords.find(noun)
                    .or(() -> DataWords.find(noun.replaceFirst("s$", "")))
                    .filter(each -> each != DataClass.OTHER)
                    .map(each -> new Text(each.label().ja(), noun))
                    .orElse(Text.same(noun));
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
