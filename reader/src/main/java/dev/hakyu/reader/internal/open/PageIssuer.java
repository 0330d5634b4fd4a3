package dev.hakyu.reader.internal.open;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// The company whose page it is, as its title ends (… | X株式会社) or its line of copyright says.
///
/// Only a name with a legal form is taken, which the page may show below a title with the short
/// name, or one before the words for a page on the state of a service (X 障害情報, X Status): anything
/// else there may be a section or a slogan.
final class PageIssuer {
    private static final int LONGEST = 60;
    private static final int LONGEST_FOOT = 2_000;
    private static final String NAME =
            "((?:株式会社|有限会社|合同会社) ?[^\\s|||©、。]{2,30}|[^\\s|||©、。]{2,30}(?:株式会社|有限会社|合同会社)"
                    + "|[A-Z][A-Za-z0-9&.' -]{1,40}?,? (?:Co\\., ?Ltd\\.?|Inc\\.?|Ltd\\.?|LLC|plc|PLC|Corporation|Corp\\.?|Limited|GmbH|AG|S\\.A\\.))";
    private static final Pattern AT_END = Pattern.compile("(?:[||]| [-–—:] )\\s*" + NAME + "\\s*$");
    private static final Pattern SHORT_AT_END =
            Pattern.compile("(?:[||]| [-–—:] )\\s*([^\\s||©、。・A-Za-z0-9]{3,20})\\s*$");
    private static final Pattern OF_STATUS =
            Pattern.compile(
                    "(?:[||»›]|::| [-–—:] )\\s*([^\\s||:»›、。・]{2,30}?)(?: |の)(?:(?:[^\\s||:、。・]{0,8}(?:サービス|システム|ネットワーク))?(?:稼[働動]|運用|運行)(?:状況|情報)"
                            + "|(?:(?:障害|工事|メンテナンス)[・/]?){1,3}(?:情報|のお知らせ)|(?:サービス)?ステータス)\\s*$"
                            + "|(?:[||»›]|::| [-–—:] )\\s*([A-Z][A-Za-z0-9&.'-]*(?: [A-Z][A-Za-z0-9&.'-]*){0,4}?) (?i:(?:service |system |network )?status(?: page)?)\\s*$");
    private static final Pattern COPYRIGHT =
            Pattern.compile(
                    "(?:©|\\([cC]\\)|(?i:copyright))[\\s,.©]*(?:\\([cC]\\)\\s*)?(?:[0-9]{4}(?:\\s*[-–—]\\s*[0-9]{4})?[\\s,.]*)?"
                            + NAME);

    private PageIssuer() {}

    static Optional<String> of(Document document) {
        return found(AT_END, document.title().strip())
                .or(() -> found(OF_STATUS, document.title().strip()))
                .or(() -> inFull(document))
                .or(() ->
                        document
                                .select("footer, address, small, .footer, #footer, .copyright")
                                .stream()
                                .map(Element::text)
                                .filter(text -> text.length() <= LONGEST_FOOT)
                                .flatMap(text -> found(COPYRIGHT, text).stream())
                                .findFirst());
    }

    /// X株式会社 on a page whose title ends in X.
    private static Optional<String> inFull(Document document) {
        Matcher end = SHORT_AT_END.matcher(document.title().strip());
        if (!end.find()) {
            return Optional.empty();
        }
        String name = Pattern.quote(end.group(1));
        String forms = "(?:株式会社|有限会社|合同会社)";
        return found(
                Pattern.compile("(" + forms + " ?" + name + "|" + name + forms + ")"),
                document.text());
    }

    private static Optional<String> found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            return Optional.empty();
        }
        String name = matcher.group(1);
        if (name == null && matcher.groupCount() > 1) {
            name = matcher.group(2);
        }
        return Optional.ofNullable(name)
                .filter(each -> each.length() <= LONGEST)
                .map(String::strip);
    }
}
