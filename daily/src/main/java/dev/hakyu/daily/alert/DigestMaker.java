package dev.hakyu.daily.alert;

import dev.hakyu.brief.api.Change;
import dev.hakyu.brief.api.PreparedBrief;
import dev.hakyu.brief.api.PreparedBrief.Concern;
import dev.hakyu.brief.api.PreparedBrief.Notice;
import dev.hakyu.model.Text;
import dev.hakyu.model.alert.Edition;
import dev.hakyu.model.alert.Wishes;
import dev.hakyu.model.incident.IncidentId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Makes what one receiver is told of a brief: what changed, and why it matters. An incident that
/// they were never told of is told in full, whenever it began (ADR 111).
public final class DigestMaker {
    /// What a board is told of an incident that it knows: that something of ours stops or no longer
    /// does, that the loss is another one, that there is a new deadline, that data leaked, that
    /// attackers set a day, that a supplier answered what is severe, and that it is sure or not.
    private static final Set<Change.Kind> FOR_BOARD =
            EnumSet.of(
                    Change.Kind.NEW_INCIDENT,
                    Change.Kind.STOP,
                    Change.Kind.LOSS,
                    Change.Kind.DEADLINE,
                    Change.Kind.DATA_CLASS,
                    Change.Kind.THREAT,
                    Change.Kind.STATUS,
                    Change.Kind.SEVERE_ANSWER,
                    Change.Kind.EXPLOITATION);

    /// What is computed by us.
    private static final Set<Change.Kind> FIGURES = EnumSet.of(Change.Kind.STOP, Change.Kind.LOSS);

    /// What somebody told that the computation rests on.
    private static final Set<Change.Kind> CAUSES =
            EnumSet.of(
                    Change.Kind.NEW_INCIDENT,
                    Change.Kind.ATTACK,
                    Change.Kind.RESUMPTION,
                    Change.Kind.SITE,
                    Change.Kind.DATE,
                    Change.Kind.STATUS);

    /// What can change though nobody published or answered anything.
    private static final Set<Change.Kind> WITHOUT_NEWS =
            EnumSet.of(Change.Kind.STOP, Change.Kind.LOSS, Change.Kind.DEADLINE);

    private static final Text NO_CAUSE_TOLD =
            new Text(
                    "数字の変化の理由: 新しい公表・回答によるものではありません(当社の登録内容の変更、または日がたったことによります)。",
                    "why the figures changed: nothing new was published or answered; our own data changed, or time went on.");

    private final PreparedBrief prepared;
    private final News news;
    private final Instant asOf;

    public DigestMaker(PreparedBrief prepared, News news) {
        this.prepared = prepared;
        this.news = news;
        this.asOf = prepared.brief().header().asOf();
    }

    /// Whether a board is told of a change of this kind in an incident that it knows.
    public static boolean isForBoard(Change.Kind kind) {
        return FOR_BOARD.contains(kind);
    }

    /// What is said to a receiver with these wishes; the language is picked later.
    public Digest make(Wishes wishes, ToldBefore before) {
        AskedOfUs asked = new AskedOfUs(prepared.brief().asks());
        List<Digest.Section> first =
                wishes.organisation() == null ? asked.sections(wishes.edition()) : List.of();
        Telling telling = telling(wishes, before, !first.isEmpty() && asked.isNews());
        if (wishes.edition() == Edition.SUPPLIER) {
            return new SupplierDigest(prepared.brief())
                    .of(
                            telling.told().stream()
                                    .filter(each ->
                                            SupplierDigest.isWorthAsking(each.what(), each.full()))
                                    .map(Telling.One::what)
                                    .toList());
        }
        List<Text> lead = new LeadLines(telling, wishes.edition()).list();
        Entries entries =
                new Entries(wishes.edition(), news.since(), asOf, prepared.brief().header().zone());
        List<Digest.Entry> all = new ArrayList<>();
        telling.told()
                .forEach(each ->
                        all.add(entries.of(each.what(), each.changes(), each.full(), lead)));
        telling.toldProducts()
                .forEach(each ->
                        all.add(Products.entry(each.what(), each.changes(), wishes.edition())));
        boolean quiet = telling.isQuiet() && FirstStop.changed(telling).isEmpty();
        return new Digest(
                Digest.marking(prepared.brief().header()),
                new SubjectLine(telling, first.isEmpty() ? Tail.NONE : asked.counted()).text(),
                lead,
                all,
                new QuietLines(telling, wishes.edition()).list(),
                wishes.edition() == Edition.IN_CHARGE ? gaps() : List.of(),
                closing(wishes, quiet),
                quiet,
                tells(telling),
                1,
                first,
                List.of());
    }

    private static Set<IncidentId> tells(Telling telling) {
        Set<IncidentId> ids = new HashSet<>();
        telling.told().forEach(each -> ids.add(each.what().incident().id()));
        telling.toldProducts().forEach(each -> ids.add(each.what().advisory().id()));
        return ids;
    }

    private Telling telling(Wishes wishes, ToldBefore before, boolean asked) {
        List<Telling.One<Concern>> concerns = new ArrayList<>();
        int concerning = 0;
        int fallen = 0;
        for (Concern each : prepared.concerns()) {
            boolean open = isOpen(each.incident().id(), each.changes());
            concerning += open ? 1 : 0;
            boolean full = !before.has(news.idsOf(each.incident().id()));
            boolean reaches = Reach.of(wishes, each, asOf);
            boolean falls = !reaches && !full && fallsBelow(wishes, each);
            fallen += open && falls ? 1 : 0;
            if (open && (reaches || falls)) {
                concerns.add(new Telling.One<>(each, full, changes(each, wishes, before, full)));
            }
        }
        List<Telling.One<Notice>> products = new ArrayList<>();
        for (Notice each : products(wishes)) {
            boolean full = !before.has(news.idsOf(each.advisory().id()));
            products.add(
                    new Telling.One<>(
                            each,
                            full,
                            known(each.changes(), each.advisory().id(), wishes, before, full)));
        }
        List<PutAside> putAside =
                news.putAside().stream()
                        .filter(each -> before.has(news.idsOf(each.incident())))
                        .toList();
        return new Telling(
                prepared,
                news,
                !before.anything(),
                wishes.threshold(),
                concerning,
                fallen,
                concerns,
                products,
                putAside,
                asked);
    }

    /// Whether its loss is another one than in the last brief, or there is none any more: whoever
    /// was told of the incident is told of that too.
    private static boolean fallsBelow(Wishes wishes, Concern concern) {
        return wishes.organisation() == null
                && concern.changes().stream().anyMatch(each -> each.kind() == Change.Kind.LOSS);
    }

    private boolean isOpen(IncidentId id, List<Change> changes) {
        return !news.closed().contains(id) || !changes.isEmpty();
    }

    /// Advisories that these readers are told of. Whoever set a threshold, and the board, are told
    /// of those only that are used in attacks on what we run ourselves.
    private List<Notice> products(Wishes wishes) {
        if (wishes.organisation() != null) {
            return List.of();
        }
        boolean everything =
                wishes.edition() == Edition.IN_CHARGE && wishes.threshold().everything();
        return prepared.notices().stream()
                .filter(each -> everything || each.isPressing())
                .filter(each -> isOpen(each.advisory().id(), each.changes()))
                .toList();
    }

    /// What is new of an incident: what was published, then what became due by time alone.
    private List<Text> changes(Concern concern, Wishes wishes, ToldBefore before, boolean full) {
        List<Text> lines =
                new ArrayList<>(
                        known(
                                worthTelling(concern, full),
                                concern.incident().id(),
                                wishes,
                                before,
                                full));
        if (wishes.edition() == Edition.BOARD && !full) {
            recovered(concern)
                    .map(Change::what)
                    .filter(each -> !lines.contains(each))
                    .forEach(lines::add);
        }
        Integer hours = wishes.threshold().clockWithinHours();
        if (hours != null) {
            shortOfTime(concern, hours).ifPresent(lines::add);
        }
        return JoinedChanges.of(lines);
    }

    private List<Change> worthTelling(Concern concern, boolean full) {
        return full
                ? concern.changes()
                : GoneStops.folded(concern.changes(), news.earlierStopsOf(concern.incident().id()));
    }

    /// That those work again of whose incident a board was told, whether a stop was computed or
    /// not.
    private static Stream<Change> recovered(Concern concern) {
        return concern.changes().stream()
                .filter(each -> each.kind() == Change.Kind.RESUMPTION)
                .filter(_ -> StopNews.hasRestarted(concern));
    }

    /// That somebody else wrote the same is no news.
    private List<Text> known(
            List<Change> changes, IncidentId id, Wishes wishes, ToldBefore before, boolean full) {
        boolean board = wishes.edition() == Edition.BOARD;
        List<Change> worth = board ? forBoard(changes) : changes;
        List<Text> lines = new ArrayList<>();
        if (worth.stream().anyMatch(each -> each.kind() != Change.Kind.REPORTS)) {
            worth.stream()
                    .filter(each -> each.kind() != Change.Kind.REPORTS)
                    .forEach(change -> lines.add(change.what()));
        }
        boolean untold = changes.stream().allMatch(each -> WITHOUT_NEWS.contains(each.kind()));
        if (hasAny(changes, FIGURES) && untold) {
            lines.add(NO_CAUSE_TOLD);
        }
        if (!board) {
            joined(news.ofWatch(id)).ifPresent(lines::add);
        }
        if (full && lines.isEmpty() && before.anything()) {
            lines.add(new Text("はじめてお知らせする事案です。", "You were not told of this before."));
        }
        return lines;
    }

    /// What is to be checked again, in one line.
    private static Optional<Text> joined(List<Text> watch) {
        return watch.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Text(
                                String.join("", watch.stream().map(Text::ja).toList()),
                                String.join(" ", watch.stream().map(Text::en).toList())));
    }

    /// What a board is told, with the size of a leak where one is news, and with what was published
    /// that makes other figures.
    private static List<Change> forBoard(List<Change> changes) {
        Set<Change.Kind> kinds = EnumSet.copyOf(FOR_BOARD);
        if (hasAny(changes, EnumSet.of(Change.Kind.DATA_CLASS))) {
            kinds.add(Change.Kind.COUNT);
        }
        if (hasAny(changes, FIGURES)) {
            kinds.addAll(CAUSES);
        }
        return changes.stream().filter(each -> kinds.contains(each.kind())).toList();
    }

    private static boolean hasAny(List<Change> changes, Set<Change.Kind> kinds) {
        return changes.stream().anyMatch(each -> kinds.contains(each.kind()));
    }

    /// A deadline that came within so many hours since the last brief.
    private Optional<Text> shortOfTime(Concern concern, int hours) {
        Duration within = Duration.ofHours(hours);
        return Reach.firstDeadline(concern, asOf)
                .filter(at -> !at.isAfter(asOf.plus(within)))
                .filter(at -> at.isAfter(news.since().plus(within)))
                .map(_ ->
                        new Text(
                                "報告期限まで%d時間を切りました。".formatted(hours),
                                "less than %d hours are left to report.".formatted(hours)));
    }

    private List<Text> gaps() {
        List<Text> lines = new ArrayList<>(news.gaps());
        int near = prepared.brief().toVerify().size();
        if (near > 0) {
            var first = prepared.brief().toVerify().getFirst();
            lines.add(
                    new Text(
                            "当社の取引先に名前の近い組織 %d件(要確認。例: 「%s」と「%s」)"
                                    .formatted(near, first.mention(), first.ours()),
                            "Names near one of ours, to verify: %d (such as %s / %s)"
                                    .formatted(near, first.mention(), first.ours())));
        }
        return lines;
    }

    private List<Text> closing(Wishes wishes, boolean quiet) {
        if (wishes.edition() != Edition.IN_CHARGE) {
            return List.of();
        }
        Text when = When.moment(asOf, prepared.brief().header().zone());
        return List.of(
                quiet
                        ? new Text(
                                "要約の全文は Hakyu にあります(%sの要約)。".formatted(when.ja()),
                                "The whole brief is in Hakyu (the one of %s).".formatted(when.en()))
                        : new Text(
                                "根拠となる原文、計算の内訳、その他の事案と対応は、添付の全文にあります。",
                                "Quotes, sums, and the other incidents and actions are in the whole brief attached."));
    }
}
