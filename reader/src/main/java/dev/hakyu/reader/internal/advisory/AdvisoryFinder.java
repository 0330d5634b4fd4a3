package dev.hakyu.reader.internal.advisory;

import com.google.re2j.Pattern;
import dev.hakyu.model.incident.Account;
import dev.hakyu.model.incident.Advisory.Affected;
import dev.hakyu.model.incident.Advisory.Exploited;
import dev.hakyu.model.incident.Advisory.Noted;
import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.Certainty;
import dev.hakyu.model.incident.Quote;
import dev.hakyu.model.incident.Report;
import dev.hakyu.model.incident.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Decides whether a report is an advisory, and reads it; says which accounts of it are no
/// incidents.
///
/// A report is an advisory when its title speaks of a weakness, or when it has headings on what is
/// concerned and what mends it, and it names a weakness, a product's versions or exploitation. An
/// article whose title tells of harm done is about a victim, however much it says of the weakness.
/// Linear in the length of the text.
public final class AdvisoryFinder {
    /// What a weakness lets others do, or what is wrong, where nobody calls it one.
    private static final String DEFECT =
            "(?:任意の|ログインせずに|認証なしで|遠隔から)[^。、]{0,12}(?:コード|命令|コマンド|プログラム)|認証(?:を|の)?(?:経ず|回避|迂回|不備)|権限(?:の)?昇格|パストラバーサル|インジェクション"
                    + "|arbitrary (?:code|commands?)|privilege escalation|path traversal|command injection";

    private static final Pattern WEAKNESS =
            Pattern.compile(
                    "(?i)脆弱性(?:[^診検管評]|$)|ゼロデイ|セキュリティ(?:更新|アップデート|パッチ|アドバイザリ)|cve-|\\bjvn|vulnerabilit|\\bflaws?\\b|zero-day|security (?:advisory|update|bulletin)|\\badvisory\\b|authentication bypass|overflow|remote code execution|"
                            + DEFECT);
    private static final Pattern HARM =
            Pattern.compile(
                    "(?i)不正アクセス|漏えい|漏洩|流出|被害|侵害|お詫び|ランサム|個人情報|breach|\\bhacked|stolen|leaked|ransomware|customer data|victim|\\bhits?\\b|confirms (?:cyber|attack)");
    private static final Pattern NO_HARM =
            Pattern.compile(
                    "(?i)情報(?:の)?漏(?:えい|洩)(?:の|に関する|につながる)脆弱性|ransomware (?:gangs?|groups?|actors?|campaigns?)|被害(?:を防|防止)");
    private static final Pattern ANY =
            Pattern.compile("(?i)脆弱性|cve-[0-9]{4}|jvn#|vulnerab|zero-day|ゼロデイ|" + DEFECT);

    /// What to do where the fix is not or cannot be put in yet.
    private static final Pattern MEANWHILE =
            Pattern.compile(
                    "(?i)(?:適用|更新|アップデート|移行)(?:が|を)?(?:すぐに|直ちに|ただちに)?(?:でき|行え|終え)(?:ない|られない|るまで)|(?:適用|更新|アップデート|移行)するまで|\\b(?:if|where|when) (?:you|an update|updating|upgrading|patching) (?:cannot|can't|is not)|\\buntil (?:you|it is|they are|then|the (?:update|upgrade|patch))");

    private AdvisoryFinder() {}

    /// One per product; empty when the report is no advisory.
    public static List<AdvisoryDraft> find(Report report) {
        String title = report.title();
        if (!ANY.matcher(title).find() && !ANY.matcher(report.text()).find()) {
            return List.of();
        }
        AdvisoryText text = AdvisoryText.of(report);
        boolean titled = WEAKNESS.matcher(text.title()).find();
        boolean named = !Weaknesses.in(text.title() + "\n" + report.text()).isEmpty();
        if (text.phrases().isEmpty() || (!titled && !text.structured())) {
            return List.of();
        }
        return drafts(report, text, named);
    }

    /// Whether the title tells of harm done to somebody.
    public static boolean tellsOfHarm(Report report) {
        String title = NO_HARM.matcher(AdvisoryText.of(report).title()).replaceAll(" ");
        return HARM.matcher(title).find();
    }

    private static List<AdvisoryDraft> drafts(Report report, AdvisoryText text, boolean named) {
        List<ProductNames.Name> names = ProductNames.in(report, text);
        boolean notice = text.structured();
        Optional<Noted<String>> workaround = workaround(text, notice);
        List<AdvisoryDraft> drafts = new ArrayList<>();
        for (ProductNames.Name name : names) {
            Affected product = product(name, names, text, notice);
            Optional<Noted<Exploited>> used =
                    ExploitationWords.in(concerning(text, name, names), notice);
            if (named || used.isPresent() || isTold(product) || isTitled(text, name)) {
                drafts.add(
                        new AdvisoryDraft(
                                report,
                                text.title(),
                                notice,
                                weaknesses(text, name, names, notice),
                                product,
                                used.orElse(null),
                                workaround.orElse(null)));
            }
        }
        if (drafts.isEmpty() && named) {
            drafts.add(
                    new AdvisoryDraft(
                            report,
                            text.title(),
                            notice,
                            weaknesses(text, null, names, notice),
                            null,
                            ExploitationWords.in(text.phrases(), notice).orElse(null),
                            workaround.orElse(null)));
        }
        drafts.removeIf(each -> each.product() == null && each.weaknesses().isEmpty());
        return drafts;
    }

    private static boolean isTold(Affected product) {
        return !product.versions().isEmpty() || !product.fixed().isEmpty();
    }

    private static boolean isTitled(AdvisoryText text, ProductNames.Name name) {
        return WEAKNESS.matcher(text.title()).find() && text.title().contains(name.product());
    }

    private static Affected product(
            ProductNames.Name name,
            List<ProductNames.Name> all,
            AdvisoryText text,
            boolean notice) {
        Map<String, Noted<String>> versions = new LinkedHashMap<>();
        Map<String, Noted<String>> fixed = new LinkedHashMap<>();
        Certainty sure = notice ? Certainty.CONFIRMED : Certainty.REPORTED;
        for (Phrase phrase : concerning(text, name, all)) {
            VersionWords.affected(phrase, name.product())
                    .ifPresent(each ->
                            versions.putIfAbsent(
                                    each.words(), new Noted<>(each.words(), sure, phrase.quote())));
            VersionWords.fixed(phrase, name.product())
                    .forEach(each ->
                            fixed.putIfAbsent(each, new Noted<>(each, sure, phrase.quote())));
        }
        return new Affected(
                new Noted<>(name.product(), sure, quote(name, text)),
                name.vendor(),
                List.copyOf(versions.values()),
                List.copyOf(fixed.values()));
    }

    private static Quote quote(ProductNames.Name name, AdvisoryText text) {
        Phrase own = name.phrase();
        if (own != null) {
            return own.quote();
        }
        return text.phrases().stream()
                .filter(each -> each.text().contains(name.product()))
                .findFirst()
                .orElse(text.phrases().getFirst())
                .quote();
    }

    /// Phrases that speak of this product, or of none in particular.
    private static List<Phrase> concerning(
            AdvisoryText text, ProductNames.Name name, List<ProductNames.Name> all) {
        if (all.size() == 1) {
            return text.phrases();
        }
        return text.phrases().stream()
                .filter(phrase ->
                        phrase.names(name.product())
                                || all.stream().noneMatch(each -> phrase.names(each.product())))
                .toList();
    }

    /// Those in phrases on this product; where none is, all.
    private static List<Noted<String>> weaknesses(
            AdvisoryText text,
            ProductNames.@Nullable Name name,
            List<ProductNames.Name> all,
            boolean notice) {
        Certainty sure = notice ? Certainty.CONFIRMED : Certainty.REPORTED;
        Map<String, Noted<String>> own = new LinkedHashMap<>();
        Map<String, Noted<String>> every = new LinkedHashMap<>();
        for (Phrase phrase : text.phrases()) {
            for (String id : Weaknesses.in(phrase.text())) {
                every.putIfAbsent(id, new Noted<>(id, sure, phrase.quote()));
                if (name != null && all.size() > 1 && phrase.text().contains(name.product())) {
                    own.putIfAbsent(id, new Noted<>(id, sure, phrase.quote()));
                }
            }
        }
        if (!text.phrases().isEmpty()) {
            Quote first = text.phrases().getFirst().quote();
            Weaknesses.in(text.title())
                    .forEach(id -> every.putIfAbsent(id, new Noted<>(id, sure, first)));
        }
        return List.copyOf((own.isEmpty() ? every : own).values());
    }

    private static Optional<Noted<String>> workaround(AdvisoryText text, boolean notice) {
        Certainty sure = notice ? Certainty.CONFIRMED : Certainty.REPORTED;
        return text.phrases().stream()
                .filter(each -> each.part() == Part.WORKAROUND)
                .findFirst()
                .or(() ->
                        text.phrases().stream()
                                .filter(each -> each.part() == Part.FIX)
                                .filter(each -> MEANWHILE.matcher(each.text()).find())
                                .findFirst())
                .map(each -> new Noted<>(each.text(), sure, each.quote()));
    }

    /// The accounts that are incidents: of an advisory those only that name a victim, other than
    /// maker and product, and say what was done to it; for news it is enough that it was attacked.
    public static List<Account> incidents(Report report, List<Account> accounts) {
        List<Account> left =
                accounts.stream()
                        .filter(each -> victims(each).stream().noneMatch(Weaknesses::isIdentifier))
                        .toList();
        if (left.isEmpty() || !ANY.matcher(report.text()).find()) {
            return left;
        }
        List<AdvisoryDraft> drafts = find(report);
        if (drafts.isEmpty() || tellsOfHarm(report)) {
            return left.size() == 1 ? List.of(Vectors.withProduct(report, left.getFirst())) : left;
        }
        return left.stream().filter(each -> isHarmed(each, report, drafts)).toList();
    }

    private static boolean isHarmed(Account account, Report report, List<AdvisoryDraft> drafts) {
        List<String> victims = victims(account);
        boolean news =
                drafts.stream().noneMatch(AdvisoryDraft::notice)
                        && victims.stream().allMatch(AdvisoryFinder::isWrittenAsName);
        boolean harm =
                account.statements().stream()
                        .filter(each -> each.certainty().affirms())
                        .map(Statement::what)
                        .anyMatch(what ->
                                what instanceof Assertion.HarmDone
                                        || what instanceof Assertion.Outage
                                        || what instanceof Assertion.Exposed
                                        || (news && what instanceof Assertion.Attack));
        return harm
                && victims.stream().noneMatch(each -> isMakerOrProduct(each, report, drafts))
                && account.statements().stream()
                        .map(Statement::what)
                        .anyMatch(what ->
                                what instanceof Assertion.Victim victim
                                        && victim.organisation().named());
    }

    /// The first word of a Latin name has a capital or a figure in it.
    private static boolean isWrittenAsName(String name) {
        return name.chars()
                .takeWhile(c -> c != ' ')
                .anyMatch(c -> c > 0x7f || Character.isUpperCase(c) || Character.isDigit(c));
    }

    private static List<String> victims(Account account) {
        List<String> names = new ArrayList<>();
        for (Statement statement : account.statements()) {
            if (statement.what() instanceof Assertion.Victim victim) {
                names.add(victim.organisation().name());
            }
        }
        return names;
    }

    private static boolean isMakerOrProduct(
            String name, Report report, List<AdvisoryDraft> drafts) {
        String publisher = report.publisher();
        return (publisher != null && same(name, publisher))
                || drafts.stream()
                        .flatMap(each -> each.findProduct().stream())
                        .anyMatch(each ->
                                same(name, each.name().value())
                                        || (each.vendor() != null && same(name, each.vendor())));
    }

    private static boolean same(String one, String other) {
        String a = one.toLowerCase(Locale.ROOT);
        String b = other.toLowerCase(Locale.ROOT);
        return a.contains(b) || b.contains(a);
    }
}
