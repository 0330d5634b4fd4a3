package dev.hakyu.brief.internal.compose;

import dev.hakyu.brief.api.Brief.PutAside;
import dev.hakyu.brief.api.Phrase;
import dev.hakyu.model.Text;
import dev.hakyu.model.decision.AdvisoryRulings;
import dev.hakyu.model.decision.Decision;
import dev.hakyu.model.decision.Seen;
import dev.hakyu.model.incident.Advisory;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.incident.OrganisationName;
import dev.hakyu.model.incident.Resolved;
import dev.hakyu.model.network.Exposure;
import dev.hakyu.model.network.Network;
import dev.hakyu.model.network.NodeId;
import dev.hakyu.network.api.ExposureFindings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// What people put aside, in one line each, with what became known since.
///
/// A new class of data, count, kind of attack or victim is told in that line. An organisation of
/// ours that nobody had judged brings the incident back: what was said did not speak of it.
public final class PutAsideList {
    private final Network.Index index;
    private final List<Line> lines = new ArrayList<>();
    private final Set<Decision> rejections = new LinkedHashSet<>();

    public PutAsideList(Network network) {
        this.index = network.index();
    }

    /// @param back told in full again
    private record Line(PutAside text, Decision decision, boolean back) {}

    /// True when the incident stays aside; it is listed either way.
    public boolean keeps(Incident incident, List<Exposure> exposures, Decision.Dismiss dismissal) {
        List<NodeId> concerned = exposures.stream().map(Exposure::concerned).toList();
        Seen.News news = news(incident, concerned, dismissal.seen());
        boolean back = !news.concerned().isEmpty();
        List<Text> changed = changes(incident, news);
        if (back) {
            Text who = names(concerned, news);
            changed.addFirst(
                    new Text(
                            "判断のあとに「" + who.ja() + "」も関係すると分かったため、再び掲載しています",
                            "told again above, since it now concerns " + who.en() + " too"));
        }
        String victim = IncidentWords.victim(incident);
        Text kind = IncidentWords.kind(incident);
        lines.add(
                new Line(
                        new PutAside(
                                incident.id(),
                                new Text(victim + " — " + kind.ja(), victim + " — " + kind.en()),
                                why("当社に関係なし", "does not concern us", dismissal),
                                changed,
                                dismissal.id().value()),
                        dismissal,
                        back));
        return !back;
    }

    /// The same for an advisory. Attacks that nobody had reported, and users that nobody had
    /// judged, bring it back.
    public boolean keeps(Advisory advisory, List<NodeId> users, Decision.Dismiss dismissal) {
        Seen.News news = dismissal.seen().newIn(AdvisoryRulings.seen(advisory, users));
        boolean back = !news.concerned().isEmpty() || !news.attacks().isEmpty();
        List<Text> changed = new ArrayList<>();
        if (!news.attacks().isEmpty()) {
            changed.add(
                    new Text(
                            "判断のあとに悪用が報告されたため、再び掲載しています",
                            "told again above, since attacks have been reported"));
        }
        if (!news.concerned().isEmpty()) {
            Text who = names(users, news);
            changed.add(
                    new Text(
                            "判断のあとに「" + who.ja() + "」も利用していると分かったため、再び掲載しています",
                            "told again above, since " + who.en() + " uses it too"));
        }
        Text kind = ProductWords.kind(advisory);
        lines.add(
                new Line(
                        new PutAside(
                                advisory.id(),
                                new Text(
                                        advisory.shown() + " — " + kind.ja(),
                                        advisory.shown() + " — " + kind.en()),
                                why("当社に関係なし", "does not concern us", dismissal),
                                changed,
                                dismissal.id().value()),
                        dismissal,
                        back));
        return !back;
    }

    /// The same name in another script is none: which is shown depends on the reader's language.
    private static Seen.News news(Incident incident, List<NodeId> concerned, Seen noted) {
        Seen.News news = noted.newIn(Seen.of(incident, concerned));
        String before = noted.victim();
        OrganisationName now = incident.victim().value();
        boolean other =
                before != null
                        && now.aliases().contains(before)
                        && isLatin(before) != isLatin(now.name());
        return other
                ? new Seen.News(
                        null, news.attacks(), news.classes(), news.counts(), news.concerned())
                : news;
    }

    private static boolean isLatin(String name) {
        return name.codePoints().allMatch(c -> c < 0x250);
    }

    /// A match that would stand, had nobody said otherwise; each decision once.
    public void add(Incident incident, ExposureFindings.Rejected rejected) {
        if (!rejections.add(rejected.decision())) {
            return;
        }
        String mention = rejected.match().mention();
        String ours =
                rejected.match()
                        .findOrganisation()
                        .map(index::nameOf)
                        .orElse(rejected.match().matched());
        boolean ofName = rejected.decision().mention() != null;
        String victim = IncidentWords.victim(incident);
        Text what =
                ofName
                        ? new Text(
                                "「%s」は「%s」ではない".formatted(mention, ours),
                                "“%s” is not “%s”".formatted(mention, ours))
                        : new Text(
                                "「%s」の事案と「%s」".formatted(victim, ours),
                                "the incident at “%s”, and “%s”".formatted(victim, ours));
        Text why =
                ofName
                        ? why("別の組織", "another organisation", rejected.decision())
                        : why("関係なし", "not concerned", rejected.decision());
        lines.add(
                new Line(
                        new PutAside(
                                rejected.incident(),
                                what,
                                why,
                                List.of(),
                                rejected.decision().id().value()),
                        rejected.decision(),
                        false));
    }

    /// Those with news first, then the latest decision first.
    public List<PutAside> list() {
        return lines.stream()
                .sorted(
                        Comparator.comparing((Line line) -> line.text.changed().isEmpty())
                                .thenComparing(Line::decision, Decision.OLDEST_FIRST.reversed()))
                .map(Line::text)
                .toList();
    }

    /// The conclusion, and that it leaves out what was put aside.
    public List<Phrase> after(List<Phrase> headline) {
        List<Line> aside = lines.stream().filter(line -> !line.back).toList();
        if (aside.isEmpty()) {
            return headline;
        }
        List<Line> incidents =
                aside.stream().filter(line -> line.decision instanceof Decision.Dismiss).toList();
        long changed = incidents.stream().filter(line -> !line.text.changed().isEmpty()).count();
        int names = aside.size() - incidents.size();
        List<Text> parts = new ArrayList<>();
        if (!incidents.isEmpty()) {
            parts.add(
                    new Text(
                            "関係なしとした事案%d件%s"
                                    .formatted(
                                            incidents.size(),
                                            changed == 0 ? "" : "(うち%d件は経過に変化)".formatted(changed)),
                            "%d incidents%s"
                                    .formatted(
                                            incidents.size(),
                                            changed == 0
                                                    ? ""
                                                    : " (%d with news)".formatted(changed))));
        }
        if (names > 0) {
            parts.add(new Text("別の組織などとした名前%d件".formatted(names), "%d names".formatted(names)));
        }
        Text joined = IncidentWords.join(parts);
        List<Phrase> all = new ArrayList<>(headline);
        all.add(
                Phrase.plain(
                        "担当者の判断で除いたもの: " + joined.ja() + "。",
                        " Left out by decision of a person: " + joined.en() + "."));
        return List.copyOf(all);
    }

    private static Text why(String ja, String en, Decision decision) {
        return new Text(
                "%s(%s、%s、%s)".formatted(ja, decision.reason(), decision.by(), decision.day()),
                "%s (%s; %s, %s)".formatted(en, decision.reason(), decision.by(), decision.day()));
    }

    private static List<Text> changes(Incident incident, Seen.News news) {
        List<Text> changed = new ArrayList<>();
        if (news.victim() != null) {
            changed.add(
                    new Text("被害組織の名前: " + news.victim(), "victim is now called " + news.victim()));
        }
        if (!news.attacks().isEmpty()) {
            Text kinds = IncidentWords.joinLabels(news.attacks().stream().sorted().toList());
            changed.add(new Text("攻撃の種類: " + kinds.ja(), "kind of attack: " + kinds.en()));
        }
        if (!news.classes().isEmpty()) {
            Text classes = IncidentWords.joinLabels(news.classes().stream().sorted().toList());
            changed.add(new Text("対象の情報: " + classes.ja(), "data concerned: " + classes.en()));
        }
        List<Text> counts =
                incident.counts().stream()
                        .map(Resolved::value)
                        .filter(count -> news.counts().contains(Seen.count(count)))
                        .map(IncidentWords::count)
                        .toList();
        if (!counts.isEmpty()) {
            Text joined = IncidentWords.join(counts);
            changed.add(new Text("件数: " + joined.ja(), "count: " + joined.en()));
        }
        return changed;
    }

    private Text names(List<NodeId> concerned, Seen.News news) {
        return IncidentWords.join(
                concerned.stream()
                        .filter(node -> news.concerned().contains(node.value()))
                        .distinct()
                        .map(node -> Text.same(index.nameOf(node)))
                        .toList());
    }
}
