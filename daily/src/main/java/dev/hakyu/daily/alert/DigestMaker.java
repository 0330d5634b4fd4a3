package dev.hakyu.daily.alert;

import dev.hakyu.brief.api.Brief;
import dev.hakyu.brief.api.Change;
import dev.hakyu.brief.api.PreparedBrief;
import dev.hakyu.brief.api.PreparedBrief.Concern;
import dev.hakyu.brief.api.PreparedBrief.Notice;
import dev.hakyu.model.Text;
import dev.hakyu.model.alert.Edition;
import dev.hakyu.model.alert.Wishes;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Makes what one kind of reader is told of a brief: what changed, and why it matters.
public final class DigestMaker {
    private static final int MOST_NAMES = 5;
    private final PreparedBrief prepared;
    private final Brief brief;
    private final News news;
    private final ZoneId zone;
    private final Instant asOf;

    public DigestMaker(PreparedBrief prepared, News news) {
        this.prepared = prepared;
        this.brief = prepared.brief();
        this.news = news;
        this.zone = brief.header().zone();
        this.asOf = brief.header().asOf();
    }

    /// What is said to readers with these wishes; the language is picked later.
    public Digest make(Wishes wishes) {
        List<Concern> told =
                prepared.concerns().stream()
                        .filter(each -> Reach.of(wishes, each, asOf))
                        .filter(each ->
                                !news.closed().contains(each.incident().id())
                                        || !each.changes().isEmpty())
                        .toList();
        List<Concern> changed =
                told.stream().filter(each -> !changesOf(each, wishes).isEmpty()).toList();
        if (wishes.edition() == Edition.SUPPLIER) {
            return new SupplierDigest(brief)
                    .of(changed.stream().filter(SupplierDigest::isWorthAsking).toList());
        }
        List<Notice> products = products(wishes);
        List<Notice> fresh = products.stream().filter(each -> !newsOf(each).isEmpty()).toList();
        List<Text> lead = new ArrayList<>(lead(told, changed));
        if (!fresh.isEmpty()) {
            lead.add(Products.lead(fresh));
        }
        Entries entries = new Entries(wishes.edition(), asOf);
        List<Digest.Entry> all = new ArrayList<>();
        changed.forEach(
                each -> all.add(entries.of(each, changesOf(each, wishes), news.first(), lead)));
        fresh.forEach(each -> all.add(Products.entry(each, newsOf(each), wishes.edition())));
        return new Digest(
                brief.header().marking(),
                Products.subject(subject(told, changed), products),
                lead,
                all,
                quiet(told, changed),
                wishes.edition() == Edition.IN_CHARGE ? gaps() : List.of(),
                all.isEmpty() ? List.of() : closing(wishes),
                all.isEmpty());
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
                .filter(each ->
                        !news.closed().contains(each.advisory().id()) || !each.changes().isEmpty())
                .toList();
    }

    private List<Text> newsOf(Notice notice) {
        List<Text> lines = new ArrayList<>();
        if (notice.changes().stream().anyMatch(each -> each.kind() != Change.Kind.REPORTS)) {
            notice.changes().forEach(change -> lines.add(change.what()));
        }
        lines.addAll(news.ofWatch(notice.advisory().id()));
        if (news.first() && lines.isEmpty()) {
            lines.add(new Text("最初の要約です。", "This is the first brief."));
        }
        return lines;
    }

    private List<Text> gaps() {
        List<Text> lines = new ArrayList<>(news.gaps());
        int near = brief.toVerify().size();
        if (near > 0) {
            Brief.ToVerify first = brief.toVerify().getFirst();
            lines.add(
                    new Text(
                            "当社の取引先に名前の近い組織 %d件(要確認。例: 「%s」と「%s」)"
                                    .formatted(near, first.mention(), first.ours()),
                            "%d names near one of ours, to verify (such as %s / %s)"
                                    .formatted(near, first.mention(), first.ours())));
        }
        return lines;
    }

    /// What is new for this reader: what was published, then what became due by time alone. That
    /// somebody else wrote the same is no news.
    private List<Text> changesOf(Concern concern, Wishes wishes) {
        List<Text> lines = new ArrayList<>();
        if (concern.changes().stream().anyMatch(each -> each.kind() != Change.Kind.REPORTS)) {
            concern.changes().forEach(change -> lines.add(change.what()));
        }
        lines.addAll(news.ofWatch(concern.incident().id()));
        if (news.first() && lines.isEmpty()) {
            lines.add(new Text("最初の要約です。", "This is the first brief."));
        }
        Integer hours = wishes.threshold().clockWithinHours();
        if (hours != null) {
            shortOfTime(concern, hours).ifPresent(lines::add);
        }
        return lines;
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

    private Text subject(List<Concern> told, List<Concern> changed) {
        LocalDate today = asOf.atZone(zone).toLocalDate();
        Text day = When.shortDay(today);
        Text said = told.isEmpty() ? nothing() : concerning(told, changed);
        return new Text(
                "【Hakyu " + day.ja() + "】" + said.ja(), "[Hakyu " + day.en() + "] " + said.en());
    }

    private Text nothing() {
        return prepared.concerns().isEmpty()
                ? new Text("当社に関係する事案はありません", "nothing concerns us")
                : new Text("お知らせの基準に達した事案はありません", "nothing reaches your threshold");
    }

    private Text concerning(List<Concern> told, List<Concern> changed) {
        long fresh = changed.stream().filter(Concern::isNew).count();
        long other = changed.size() - fresh;
        Optional<Text> urgent = urgent(told);
        String urgentJa = urgent.map(Text::ja).orElse("");
        String urgentEn = urgent.map(Text::en).orElse("");
        if (changed.isEmpty()) {
            return new Text(
                    "変化なし(関係%d件%s)".formatted(told.size(), urgentJa),
                    "no change (%d concern us%s)".formatted(told.size(), urgentEn));
        }
        List<String> ja = new ArrayList<>();
        List<String> en = new ArrayList<>();
        if (fresh > 0 && !news.first()) {
            ja.add("新規" + fresh);
            en.add(fresh + " new");
        }
        if (other > 0 && !news.first()) {
            ja.add("変化" + other);
            en.add(other + " changed");
        }
        return new Text(
                "関係%d件%s%s"
                        .formatted(
                                told.size(),
                                ja.isEmpty() ? "" : "(" + String.join("・", ja) + ")",
                                urgentJa),
                "%d %s%s%s"
                        .formatted(
                                told.size(),
                                told.size() == 1 ? "concerns us" : "concern us",
                                en.isEmpty() ? "" : " (" + String.join(", ", en) + ")",
                                urgentEn));
    }

    /// The soonest stop ahead, else those whose time has passed, else the soonest deadline.
    private Optional<Text> urgent(List<Concern> told) {
        Optional<Instant> stop =
                told.stream()
                        .flatMap(each -> StopNews.first(each).stream())
                        .flatMap(each -> Optional.ofNullable(each.medianAt()).stream())
                        .min(Comparator.naturalOrder());
        if (stop.isPresent()) {
            Text at = When.soon(stop.get(), asOf, zone);
            return Optional.of(new Text("・最短の停止 " + at.ja(), ", first stop " + at.en()));
        }
        if (told.stream().anyMatch(StopNews::mayStop)) {
            return Optional.of(new Text("・停止のおそれ", ", a stop is possible"));
        }
        int behind = StopNews.behind(told).size();
        if (behind > 0) {
            return Optional.of(
                    new Text(
                            "・停止見込み経過%d件".formatted(behind),
                            ", %d past the expected stop".formatted(behind)));
        }
        return told.stream()
                .flatMap(each -> Reach.firstDeadline(each, asOf).stream())
                .min(Comparator.naturalOrder())
                .map(at -> When.soon(at, asOf, zone))
                .map(at -> new Text("・報告期限 " + at.ja(), ", report due " + at.en()));
    }

    private List<Text> lead(List<Concern> told, List<Concern> changed) {
        Text now = When.moment(asOf, zone);
        Text before = When.moment(news.since(), zone);
        List<Text> lead = new ArrayList<>();
        if (told.isEmpty()) {
            String ja =
                    prepared.concerns().isEmpty()
                            ? "当社に関係する事案は見つかりませんでした"
                            : "お知らせの基準に達した事案はありませんでした(関係する事案は%d件)"
                                    .formatted(prepared.concerns().size());
            String en =
                    prepared.concerns().isEmpty()
                            ? "nothing that concerns us was found"
                            : "nothing reaches your threshold (%d concern us)"
                                    .formatted(prepared.concerns().size());
            lead.add(
                    new Text(
                            "%s現在、%s。%s".formatted(now.ja(), ja, looked().ja()),
                            "As of %s, %s. %s".formatted(now.en(), en, looked().en())));
            return lead;
        }
        if (changed.isEmpty()) {
            lead.add(
                    new Text(
                            "%sの要約から、関係する事案%d件に変化はありません。%s"
                                    .formatted(before.ja(), told.size(), looked().ja()),
                            "Since the brief of %s nothing changed in the %d that concern us. %s"
                                    .formatted(before.en(), told.size(), looked().en())));
            return lead;
        }
        long fresh = changed.stream().filter(Concern::isNew).count();
        Text added = added(fresh, changed.size() - fresh);
        lead.add(
                new Text(
                        "%s現在、当社に関係する事案は%d件です。%s"
                                .formatted(
                                        now.ja(),
                                        told.size(),
                                        news.first() ? "" : before.ja() + "の要約から、" + added.ja()),
                        "As of %s, %d %s us. %s"
                                .formatted(
                                        now.en(),
                                        told.size(),
                                        told.size() == 1
                                                ? "incident concerns"
                                                : "incidents concern",
                                        news.first()
                                                ? ""
                                                : "Since the brief of %s: %s"
                                                        .formatted(before.en(), added.en()))));
        StopNews.behind(told).stream().findFirst().map(Brief.Stop::sentence).ifPresent(lead::add);
        StopNews.soonest(told).map(Brief.Stop::sentence).ifPresent(lead::add);
        return lead;
    }

    private static Text added(long fresh, long other) {
        List<String> ja = new ArrayList<>();
        List<String> en = new ArrayList<>();
        if (fresh > 0) {
            ja.add("新しい事案が%d件".formatted(fresh));
            en.add("%d new".formatted(fresh));
        }
        if (other > 0) {
            ja.add("変化のあった事案が%d件".formatted(other));
            en.add("%d changed".formatted(other));
        }
        return new Text(String.join("、", ja) + "あります。", String.join(", ", en) + ".");
    }

    /// What was looked at, so that silence can be told from blindness.
    private Text looked() {
        return new Text(
                "新しく届いた記事は%,d件%s。"
                        .formatted(
                                news.newReports(),
                                news.failedSources() == 0
                                        ? "です"
                                        : "、取得できなかった情報源は%d件です".formatted(news.failedSources())),
                "%,d new reports came in%s."
                        .formatted(
                                news.newReports(),
                                news.failedSources() == 0
                                        ? ""
                                        : "; %d sources failed".formatted(news.failedSources())));
    }

    private List<Text> quiet(List<Concern> told, List<Concern> changed) {
        List<Concern> same = told.stream().filter(each -> !changed.contains(each)).toList();
        if (same.isEmpty() || changed.isEmpty()) {
            return List.of();
        }
        String names =
                String.join(
                        "、",
                        same.stream().limit(MOST_NAMES).map(each -> each.page().victim()).toList());
        boolean more = same.size() > MOST_NAMES;
        return List.of(
                new Text(
                        "変化のない関係事案: %d件(%s%s)".formatted(same.size(), names, more ? "ほか" : ""),
                        "Unchanged: %d (%s%s)"
                                .formatted(same.size(), names, more ? " and others" : "")));
    }

    private List<Text> closing(Wishes wishes) {
        if (wishes.edition() != Edition.IN_CHARGE) {
            return List.of();
        }
        return List.of(
                new Text(
                        "根拠となる原文、計算の内訳、その他の事案は、全文(%s)にあります。".formatted(news.folder()),
                        "Quotes, sums and the other incidents are in the whole brief (%s)."
                                .formatted(news.folder())));
    }
}
