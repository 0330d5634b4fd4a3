package dev.hakyu.reader.internal.state;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.hakyu.model.PartialDate;
import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.DateRole;
import dev.hakyu.model.incident.OutageWhat;
import dev.hakyu.model.incident.Report;
import dev.hakyu.reader.internal.lexicon.WordKind;
import dev.hakyu.reader.internal.mark.Mention;
import dev.hakyu.reader.internal.mark.Sentence;
import dev.hakyu.reader.internal.scope.StatusPage;
import java.util.List;
import java.util.Optional;

/// The outage that a provider's page on the state of its service tells of: whose it is, since when
/// it lasts, and when it ended.
final class ServiceOutage {
    private static final Pattern BRAND =
            Pattern.compile(
                    "^(?:【[^】]{1,20}】)?\\s*([^|:【】「」、。]{2,40}?)(?:の| )?(?:(?:サービス|システム)?(?:稼[働動]状況|運用状況|障害情報|ステータス)|サービス状況)"
                            + "|^([^|:【】「」、。・ ]{2,40}) ?[||]? ?(?:障害・工事|工事・障害)情報"
                            + "|^(?:稼[働動]状況|運用状況|サービス状況|障害情報|ステータス) ?[||] ?([^||:]{2,40})$"
                            + "|[||] ?([^||:]{2,40}?) ?(?:稼[働動]状況|ステータス)$"
                            + "|^(?i:([A-Z][A-Za-z0-9&.' -]{1,40}?) (?:(?:service|system) )?status\\b)"
                            + "|(?i:[|-] ([A-Z][A-Za-z0-9&.' ]{1,40}?) (?:(?:service|system) )?status(?: page)?\\s*$)");
    private static final int HEAD = 4;

    private final Passage passage;
    private final StatusPage page;

    private ServiceOutage(Passage passage, StatusPage page) {
        this.passage = passage;
        this.page = page;
    }

    /// Empty when the passage is no such page.
    static Optional<ServiceOutage> in(Passage passage) {
        return passage.section().whole()
                ? StatusPage.in(passage.marked()).map(page -> new ServiceOutage(passage, page))
                : Optional.empty();
    }

    /// Whose page it is: the one house that it names in full, else as its title says.
    Optional<Organisation> provider(Report report) {
        Optional<Organisation> only = onlyHouse(passage);
        if (only.isPresent()) {
            return only;
        }
        Optional<String> named =
                Optional.ofNullable(report.publisher())
                        .filter(each -> !StatusPage.isCalled(each))
                        .or(() -> brand(report.title()));
        for (Sentence sentence : passage.sentences().stream().limit(HEAD).toList()) {
            named = named.or(() -> brand(passage.substring(sentence.start(), sentence.end())));
        }
        int at = passage.sentences().getFirst().start();
        return named.map(
                name -> new Organisation(new Mention(at, at + 1, name, Mention.Form.KNOWN, null)));
    }

    /// The one house that a page names in full.
    static Optional<Organisation> onlyHouse(Passage passage) {
        List<Mention> houses =
                passage.mentions().stream()
                        .filter(each -> each.form() == Mention.Form.LEGAL)
                        .toList();
        if (houses.stream().map(Mention::name).distinct().count() != 1) {
            return Optional.empty();
        }
        Organisation house = new Organisation(houses.getFirst());
        houses.stream().skip(1).forEach(house::add);
        return Optional.of(house);
    }

    /// Whose page a line names: X 稼働状況, X Status.
    static Optional<String> brand(String line) {
        Matcher matcher = BRAND.matcher(line.strip());
        if (!matcher.find()) {
            return Optional.empty();
        }
        for (int group = 1; group <= matcher.groupCount(); group++) {
            String name = matcher.group(group);
            if (name != null) {
                return Optional.of(name.strip());
            }
        }
        return Optional.empty();
    }

    /// What stopped and when, and when the provider knew.
    ///
    /// @param finder of what stopped
    void state(StatementList statements, OutageFinder finder) {
        Optional<StopPeriod> period = StopPeriod.in(passage);
        PartialDate start = period.map(StopPeriod::start).or(page::began).orElse(null);
        PartialDate end = period.map(StopPeriod::end).or(page::resolved).orElse(null);
        OutageWhat found = finder.find();
        statements.add(
                new Assertion.Outage(found == null ? OutageWhat.SERVICES : found, start, end, null),
                period.map(StopPeriod::at).orElseGet(this::place));
        page.began()
                .or(() -> Optional.ofNullable(start))
                .ifPresent(date ->
                        statements.add(new Assertion.Dated(DateRole.DETECTED, date), oldest(date)));
        PartialDate published = passage.marked().firstPublished();
        if (published != null) {
            statements.add(
                    new Assertion.Dated(DateRole.DISCLOSED, published),
                    passage.sentences().getFirst().start());
        }
        if (end != null) {
            int at =
                    page.updates().stream()
                            .filter(StatusPage.Update::resolved)
                            .findFirst()
                            .map(StatusPage.Update::at)
                            .orElseGet(this::place);
            statements.add(new Assertion.Dated(DateRole.RESUMED, end), at);
            statements.add(new Assertion.Resumed(null, end, null, false), at);
        }
    }

    private int oldest(PartialDate date) {
        return page.updates().stream()
                .filter(each -> date.equals(each.time()))
                .findFirst()
                .map(StatusPage.Update::at)
                .orElseGet(this::place);
    }

    /// The first line that tells of the stop, else the first update or the first line.
    int place() {
        return passage.sentences().stream()
                .filter(each -> !passage.isHeadline(each))
                .filter(each -> passage.marks().has(WordKind.STOP, each.start(), each.end()))
                .findFirst()
                .map(Sentence::start)
                .or(() -> page.updates().stream().findFirst().map(StatusPage.Update::at))
                .orElseGet(() -> passage.sentences().getFirst().start());
    }
}
