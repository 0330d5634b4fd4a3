package dev.hakyu.daily.inquiry;

import dev.hakyu.model.Lang;
import dev.hakyu.model.network.Organisation;
import java.lang.Character.UnicodeScript;
import java.util.stream.Stream;

/// What a letter calls an organisation: by the name in the letter's language. Lists come in with
/// the columns of names swapped, so the letters of a name decide and not its column.
final class LetterName {
    private LetterName() {}

    static String of(Organisation organisation, Lang lang) {
        return Stream.concat(
                        Stream.of(organisation.name()), Stream.ofNullable(organisation.nameEn()))
                .filter(each -> !each.isBlank())
                .filter(each -> isJapanese(each) == (lang == Lang.JA))
                .findFirst()
                .orElseGet(() -> otherwise(organisation, lang));
    }

    /// A Japanese company may well have a Latin name only.
    private static String otherwise(Organisation organisation, Lang lang) {
        String english = organisation.nameEn();
        return lang == Lang.EN && english != null && !english.isBlank()
                ? english
                : organisation.name();
    }

    private static boolean isJapanese(String name) {
        return name.codePoints()
                .mapToObj(UnicodeScript::of)
                .anyMatch(script ->
                        script == UnicodeScript.HAN
                                || script == UnicodeScript.HIRAGANA
                                || script == UnicodeScript.KATAKANA);
    }
}
