package dev.hakyu.reader.api;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.hakyu.model.incident.OutageWhat;
import java.util.Set;

/// Finds where a page says that what had stopped runs as usual: 出荷は通常どおり行っております.
///
/// Only as an affirmed predicate with its subject in the same clause. That telephones are answered
/// as usual, or that work does not yet run as usual, ends no stop.
final class AsUsual {
    private static final Pattern JAPANESE =
            Pattern.compile(
                    "([^、。\\n]{1,40}?)(?:は|も|を|が|につきましては|については|に関しては)[^。\\n]{0,20}?"
                            + "(?:通常|従来|平常)(?:(?:どおり|通り)(?:に|の)?"
                            + "(?:です|でございます|であ|行って|行なって|行われて|実施して|稼働して|操業して|営業して|出荷して|受注して|生産して"
                            + "|承って|継続して|運営して|運用して|対応して|となって|続けて|に戻)|に稼働して)([^。\\n]{0,16})");
    private static final Pattern ENGLISH =
            Pattern.compile(
                    "(?i)([^.;\\n]{2,80})\\b(?:as (?:usual|normal)|operating normally)\\b([^.;\\n]{0,30})");
    private static final Pattern NOT_YET_JA = Pattern.compile("ませ|ない|なく|おら|予定|見込|まで|よう|次第|限ら|除");
    private static final Pattern NOT_YET_EN =
            Pattern.compile(
                    "(?i)\\b(?:not|no|until|once|before|except|will|yet|cannot|expect)\\b|n't");
    private static final Pattern CONTACT =
            Pattern.compile(
                    "電話|窓口|メール|FAX|問い?合|受付時間|相談|(?i:\\b(?:phones?|hotline|contact|calls?|e-?mail)\\b)");
    private static final Pattern ALL =
            Pattern.compile(
                    "業務は|業務を|全業務|事業|全社|(?i:\\b(?:operations|business|everything|all sites)\\b)");

    private static final Pattern PRODUCTION =
            Pattern.compile(
                    "生産|製造|操業|工場|ライン|(?i:\\b(?:production|plants?|factor(?:y|ies)|manufacturing)\\b)");
    private static final Pattern ORDERS =
            Pattern.compile(
                    "受注|出荷|納品|納入|配送|発送|物流|受発注|(?i:\\b(?:shipping|shipments?|deliver(?:y|ies)|orders?|logistics)\\b)");
    private static final Pattern SALES =
            Pattern.compile("販売|営業|店舗|(?i:\\b(?:sales|stores?|shops?)\\b)");
    private static final Pattern SERVICES =
            Pattern.compile("サービス|サイト|(?i:\\b(?:services?|sites?)\\b)");
    private static final Pattern SYSTEMS =
            Pattern.compile("システム|サーバ|ネットワーク|(?i:\\b(?:systems?|servers?|networks?)\\b)");

    private AsUsual() {}

    /// @param stopped what stopped; when several things did, each must run again
    static boolean isSaidOf(Set<OutageWhat> stopped, String text) {
        return !stopped.isEmpty()
                && stopped.stream()
                        .allMatch(what ->
                                isSaid(JAPANESE, NOT_YET_JA, what, text)
                                        || isSaid(ENGLISH, NOT_YET_EN, what, text));
    }

    private static boolean isSaid(Pattern said, Pattern notYet, OutageWhat what, String text) {
        Matcher matcher = said.matcher(text);
        while (matcher.find()) {
            String subject = matcher.group(1) + "は";
            boolean of = words(what).matcher(subject).find() || ALL.matcher(subject).find();
            if (of && !CONTACT.matcher(subject).find() && !notYet.matcher(matcher.group()).find()) {
                return true;
            }
        }
        return false;
    }

    private static Pattern words(OutageWhat what) {
        return switch (what) {
            case PRODUCTION -> PRODUCTION;
            case ORDERS -> ORDERS;
            case SALES -> SALES;
            case SERVICES -> SERVICES;
            case SYSTEMS -> SYSTEMS;
        };
    }
}
