package dev.hakyu.reader.internal.open;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// The company whose page it is, as its title ends (… | X株式会社) or its line of copyright says.
///
/// Only a name with a legal form is taken: anything else there may be a section or a slogan.
final class PageIssuer {
    private static final int LONGEST = 60;
    private static final int LONGEST_FOOT = 2_000;
    private static final String NAME =
            "((?:株式会社|有限会社|合同会社) ?[^\\s|||©、。]{2,30}|[^\\s|||©、。]{2,30}(?:株式会社|有限会社|合同会社)"
                    + "|[A-Z][A-Za-z0-9&.' -]{1,40}?,? (?:Co\\., ?Ltd\\.?|Inc\\.?|Ltd\\.?|LLC|plc|PLC|Corporation|Corp\\.?|Limited|GmbH|AG|S\\.A\\.))";
    private static final Pattern AT_END = Pattern.compile("(?:[||]| [-–—:] )\\s*" + NAME + "\\s*$");
    private static final Pattern COPYRIGHT =
            Pattern.compile(
                    "(?:©|\\([cC]\\)|(?i:copyright))[\\s,.©]*(?:\\([cC]\\)\\s*)?(?:[0-9]{4}(?:\\s*[-–—]\\s*[0-9]{4})?[\\s,.]*)?"
                            + NAME);

    private PageIssuer() {}

    static Optional<String> of(Document document) {
        return found(AT_END, document.title().strip())
                .or(() ->
                        document
                                .select("footer, address, small, .footer, #footer, .copyright")
                                .stream()
                                .map(Element::text)
                                .filter(text -> text.length() <= LONGEST_FOOT)
                                .flatMap(text -> found(COPYRIGHT, text).stream())
                                .findFirst());
    }

    private static Optional<String> found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() && matcher.group(1).length() <= LONGEST
                ? Optional.of(matcher.group(1).strip())
                : Optional.empty();
    }
}
