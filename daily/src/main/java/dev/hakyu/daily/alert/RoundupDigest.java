package dev.hakyu.daily.alert;

import dev.hakyu.brief.api.Brief;
import dev.hakyu.brief.api.PreparedBrief;
import dev.hakyu.brief.api.PreparedBrief.Concern;
import dev.hakyu.model.Text;
import dev.hakyu.model.alert.Edition;
import dev.hakyu.model.alert.Wishes;
import dev.hakyu.model.incident.IncidentId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Makes what one receiver is told of a week.
///
/// The sentences come first: how much happened, what of it touches us, what it costs, what is to be
/// decided, what stopped and what stops next. Then the incidents of which the week brought
/// something, then the counts. A board gets the same without days of the watch and without
/// incidents of an earlier time; incidents below a receiver's threshold are named in one line.
public final class RoundupDigest {
    private static final int MOST_BEHIND = 3;
    private static final int MOST_IN_FULL = 3;
    private static final int MOST_ENTRIES = 10;
    private static final int MOST_NAMED = 5;
    private final Roundup roundup;
    private final PreparedBrief prepared;
    private final Instant asOf;
    private final ZoneId zone;

    public RoundupDigest(Roundup roundup, PreparedBrief prepared) {
        this.roundup = roundup;
        this.prepared = prepared;
        this.asOf = prepared.brief().header().asOf();
        this.zone = prepared.brief().header().zone();
    }

    /// What is said to a receiver with these wishes; the language is picked later.
    public Digest make(Wishes wishes) {
        List<Concern> reached =
                prepared.concerns().stream().filter(each -> Reach.of(wishes, each, asOf)).toList();
        List<Text> lead = new ArrayList<>(roundup.conclusion());
        below(reached).ifPresent(lead::add);
        further(reached).ifPresent(lead::add);
        cost(reached).ifPresent(lead::add);
        toDecide(reached, wishes.edition()).ifPresent(lead::add);
        int plain = lead.size();
        lead.addAll(stops(reached));
        List<Digest.Entry> entries = entries(reached, wishes.edition(), lead);
        Set<IncidentId> tells = new HashSet<>();
        reached.forEach(each -> tells.add(each.incident().id()));
        return new Digest(
                Digest.marking(prepared.brief().header()),
                subject(),
                lead,
                entries,
                List.of(),
                List.of(),
                List.of(),
                false,
                tells,
                plain,
                List.of(),
                sections(wishes.edition()));
    }

    private Text subject() {
        Text day = When.shortDay(asOf.atZone(zone).toLocalDate());
        int moved = roundup.highlights().size();
        Text said =
                moved == 0
                        ? new Text("当社に関係する動きはありません", "nothing new concerns us")
                        : new Text(
                                "関係する事案の動き%d件".formatted(moved),
                                moved == 1
                                        ? "1 that concerns us is new or changed"
                                        : "%d that concern us are new or changed".formatted(moved));
        return new Text(
                "【Hakyu 週報 %s】%s".formatted(day.ja(), said.ja()),
                "[Hakyu weekly %s] %s".formatted(day.en(), said.en()));
    }

    /// So that nobody takes the incidents that they are told of for all that there are.
    private Optional<Text> below(List<Concern> reached) {
        List<String> others =
                prepared.concerns().stream()
                        .filter(each -> !reached.contains(each))
                        .map(each -> each.page().victim())
                        .toList();
        if (others.isEmpty()) {
            return Optional.empty();
        }
        List<String> named = others.subList(0, Math.min(MOST_NAMED, others.size()));
        boolean more = others.size() > named.size();
        return Optional.of(
                new Text(
                        "このうち%d件はお知らせの基準に達していません(%s%s)。"
                                .formatted(
                                        others.size(), String.join("、", named), more ? "ほか" : ""),
                        "Below your threshold: %d of them (%s%s)."
                                .formatted(
                                        others.size(),
                                        String.join(", ", named),
                                        more ? " and others" : "")));
    }

    /// Those that moved and are too many for one message.
    private Optional<Text> further(List<Concern> reached) {
        Set<IncidentId> moved =
                roundup.highlights().stream()
                        .map(Roundup.Highlight::incident)
                        .collect(Collectors.toSet());
        List<String> left =
                reached.stream()
                        .filter(each -> moved.contains(each.incident().id()))
                        .skip(MOST_ENTRIES)
                        .map(each -> each.page().victim())
                        .toList();
        if (left.isEmpty()) {
            return Optional.empty();
        }
        List<String> named = left.subList(0, Math.min(MOST_NAMED, left.size()));
        boolean more = left.size() > named.size();
        return Optional.of(
                new Text(
                        "このお知らせには、動きのあった事案のうち急ぐもの%d件を載せています。残りの%d件は週のまとめにあります(%s%s)。"
                                .formatted(
                                        MOST_ENTRIES,
                                        left.size(),
                                        String.join("、", named),
                                        more ? "ほか" : ""),
                        "This message holds the %d most urgent of those that are new or changed; the other %d are in the roundup (%s%s)."
                                .formatted(
                                        MOST_ENTRIES,
                                        left.size(),
                                        String.join(", ", named),
                                        more ? " and others" : "")));
    }

    /// The dearest incident; losses of several are not added, since their ranges do not add.
    private static Optional<Text> cost(List<Concern> reached) {
        List<Concern> losing =
                reached.stream()
                        .filter(each -> each.page().losses() != null)
                        .sorted(
                                Comparator.comparingDouble(each ->
                                        -Objects.requireNonNull(each.page().losses()).grossP50()))
                        .toList();
        if (losing.isEmpty()) {
            return Optional.empty();
        }
        Concern first = losing.getFirst();
        Text loss = Objects.requireNonNull(first.page().losses()).sentence();
        String victim = first.page().victim();
        if (losing.size() == 1) {
            return Optional.of(
                    new Text(
                            "損失が見込まれるのは%sの事案です。%s".formatted(victim, loss.ja()),
                            "A loss is expected from one incident, %s: %s"
                                    .formatted(victim, loss.en())));
        }
        return Optional.of(
                new Text(
                        "損失が見込まれる事案は%d件で、最も大きいのは%sです。%s"
                                .formatted(losing.size(), victim, loss.ja()),
                        "Losses are expected from %d incidents; the largest, %s: %s"
                                .formatted(losing.size(), victim, loss.en())));
    }

    private Optional<Text> toDecide(List<Concern> reached, Edition edition) {
        if (edition != Edition.BOARD) {
            return Optional.empty();
        }
        BoardActions actions = new BoardActions(asOf, zone);
        List<Concern> open =
                reached.stream().filter(each -> !actions.decisions(each, true).isEmpty()).toList();
        long late =
                open.stream()
                        .filter(each ->
                                each.page().actions().stream().anyMatch(Brief.ActionLine::late))
                        .count();
        if (open.isEmpty()) {
            return Optional.of(
                    new Text("判断いただきたいことは、いまはありません。", "There is nothing to decide now."));
        }
        String names =
                String.join(
                        "、",
                        open.stream()
                                .limit(MOST_IN_FULL)
                                .map(each -> each.page().victim())
                                .toList());
        return Optional.of(
                new Text(
                        "判断いただきたいことのある事案は%d件です(%s%s)。%s"
                                .formatted(
                                        open.size(),
                                        names,
                                        open.size() > MOST_IN_FULL ? "ほか" : "",
                                        late == 0 ? "" : "うち%d件で、期限を過ぎた対応があります。".formatted(late)),
                        "To decide: %d %s (%s%s).%s"
                                .formatted(
                                        open.size(),
                                        open.size() == 1 ? "incident" : "incidents",
                                        names.replace("、", "; "),
                                        open.size() > MOST_IN_FULL ? " and others" : "",
                                        late == 0
                                                ? ""
                                                : " Actions are overdue in %d of them."
                                                        .formatted(late))));
    }

    private static List<Text> stops(List<Concern> reached) {
        List<Text> lines = new ArrayList<>();
        StopNews.behind(reached).stream()
                .limit(MOST_BEHIND)
                .map(Brief.Stop::sentence)
                .forEach(lines::add);
        StopNews.soonest(reached).map(Brief.Stop::sentence).ifPresent(lines::add);
        return lines.stream().distinct().toList();
    }

    private List<Digest.Entry> entries(List<Concern> reached, Edition edition, List<Text> lead) {
        Map<IncidentId, Concern> concerns =
                reached.stream()
                        .collect(
                                Collectors.toMap(
                                        each -> each.incident().id(), Function.identity()));
        Entries full = new Entries(edition, asOf, asOf, zone);
        List<Digest.Entry> all = new ArrayList<>();
        for (Roundup.Highlight each : roundup.highlights()) {
            Concern concern = concerns.get(each.incident());
            if (concern == null || all.size() == MOST_ENTRIES) {
                continue;
            }
            List<Text> changes = edition == Edition.BOARD ? each.forBoard() : each.changes();
            all.add(
                    all.size() < MOST_IN_FULL
                            ? full.of(concern, changes, each.fresh(), lead)
                            : shortly(concern, changes, edition));
        }
        for (Roundup.Highlight each : roundup.products()) {
            boolean told = edition != Edition.BOARD || !each.forBoard().isEmpty();
            if (told) {
                all.add(
                        new Digest.Entry(
                                each.title(),
                                each.changes(),
                                each.lines().stream()
                                        .map(line ->
                                                new Digest.Line(
                                                        new Text("利用", "In use"),
                                                        new Text(
                                                                line.ja(),
                                                                Entries.after(
                                                                        "In use:", line.en()))))
                                        .toList()));
            }
        }
        return all;
    }

    /// What stops and what is to be done; the rest is in the page.
    private Digest.Entry shortly(Concern concern, List<Text> changes, Edition edition) {
        List<Digest.Line> lines = new ArrayList<>();
        StopNews.told(concern).stream()
                .map(each -> new Digest.Line(new Text("止まるもの", "What stops"), each))
                .forEach(lines::add);
        new ActionNews(edition, asOf, asOf, zone)
                .lines(concern, false).stream().limit(1).forEach(lines::add);
        return new Digest.Entry(Entries.title(concern), changes, lines);
    }

    private List<Digest.Section> sections(Edition edition) {
        List<Digest.Section> all = new ArrayList<>();
        all.add(rows(Roundup.BY_INDUSTRY, roundup.byIndustry()));
        all.add(rows(Roundup.BY_ATTACK, roundup.byAttack()));
        if (edition == Edition.BOARD) {
            return all;
        }
        all.add(Digest.Section.of(Roundup.FIGURES, roundup.figures()));
        if (!roundup.watched().isEmpty()) {
            all.add(
                    new Digest.Section(
                            Roundup.WATCHED,
                            roundup.watched().stream()
                                    .map(each -> new Digest.Section.Item(each.what(), each.lines()))
                                    .toList()));
        }
        if (!roundup.past().isEmpty()) {
            all.add(Digest.Section.of(Roundup.PAST, roundup.past()));
        }
        return all;
    }

    private static Digest.Section rows(Text heading, List<Roundup.Row> rows) {
        return Digest.Section.of(
                heading,
                rows.isEmpty()
                        ? List.of(Roundup.NONE)
                        : rows.stream().map(Roundup.Row::said).toList());
    }
}
