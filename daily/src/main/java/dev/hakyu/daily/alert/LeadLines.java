package dev.hakyu.daily.alert;

import dev.hakyu.brief.api.Brief;
import dev.hakyu.brief.api.PreparedBrief.Notice;
import dev.hakyu.model.Text;
import java.util.ArrayList;
import java.util.List;

/// The first sentences of a message.
final class LeadLines {
    private static final int MOST_BEHIND = 3;
    private final Telling telling;
    private final News news;
    private final Text now;
    private final Text before;

    LeadLines(Telling telling) {
        this.telling = telling;
        this.news = telling.news();
        this.now = When.moment(telling.asOf(), telling.zone());
        this.before = When.moment(news.since(), telling.zone());
    }

    List<Text> list() {
        List<Text> lead = new ArrayList<>();
        if (telling.concerns().isEmpty()) {
            lead.add(nothing());
        } else if (telling.isQuiet()) {
            lead.add(unchanged());
        } else {
            lead.add(concerning());
        }
        PutAside.line(telling.putAside()).ifPresent(lead::add);
        StopNews.behind(telling.all()).stream()
                .limit(MOST_BEHIND)
                .map(Brief.Stop::sentence)
                .forEach(lead::add);
        StopNews.soonest(telling.all()).map(Brief.Stop::sentence).ifPresent(lead::add);
        List<Notice> products = telling.toldProducts().stream().map(Telling.One::what).toList();
        if (!products.isEmpty()) {
            lead.add(Products.lead(products));
        }
        return List.copyOf(lead);
    }

    private Text nothing() {
        int concerns = telling.prepared().concerns().size();
        String ja =
                concerns == 0
                        ? "当社に関係する事案は見つかりませんでした"
                        : "お知らせの基準に達した事案はありませんでした(関係する事案は%d件)".formatted(concerns);
        String en =
                concerns == 0
                        ? "nothing that concerns us was found"
                        : "nothing reaches your threshold (%d concern us)".formatted(concerns);
        return new Text(
                "%s現在、%s。%s".formatted(now.ja(), ja, looked().ja()),
                "As of %s, %s. %s".formatted(now.en(), en, looked().en()));
    }

    private Text unchanged() {
        int count = telling.concerns().size();
        return new Text(
                "%sの要約から、関係する事案%d件に変化はありません。%s".formatted(before.ja(), count, looked().ja()),
                "Since the brief of %s nothing changed in the %d that concern us. %s"
                        .formatted(before.en(), count, looked().en()));
    }

    private Text concerning() {
        int count = telling.concerns().size();
        Tail since = since();
        return new Text(
                "%s現在、当社に関係する事案は%d件です。%s".formatted(now.ja(), count, since.ja()),
                "As of %s, %d %s us. %s"
                        .formatted(
                                now.en(),
                                count,
                                count == 1 ? "incident concerns" : "incidents concern",
                                since.en()));
    }

    private Tail since() {
        if (telling.firstTime()) {
            return new Tail(
                    "はじめてお送りするため、現在の状況をすべてお伝えします。",
                    "This is the first message to you: it tells all that stands.");
        }
        List<String> ja = new ArrayList<>();
        List<String> en = new ArrayList<>();
        if (telling.fresh() > 0) {
            ja.add("新しくお知らせする事案が%d件".formatted(telling.fresh()));
            en.add("%d new".formatted(telling.fresh()));
        }
        if (telling.changed() > 0) {
            ja.add("変化のあった事案が%d件".formatted(telling.changed()));
            en.add("%d changed".formatted(telling.changed()));
        }
        return ja.isEmpty()
                ? Tail.NONE
                : new Tail(
                        "%sの要約から、%sあります。".formatted(before.ja(), String.join("、", ja)),
                        "Since the brief of %s: %s.".formatted(before.en(), String.join(", ", en)));
    }

    /// What was looked at, so that silence can be told from blindness.
    private Text looked() {
        int failed = news.failedSources();
        return new Text(
                "新しく届いた記事は%,d件%s。"
                        .formatted(
                                news.newReports(),
                                failed == 0 ? "です" : "、取得できなかった情報源は%d件です".formatted(failed)),
                "%,d new reports came in%s."
                        .formatted(
                                news.newReports(),
                                failed == 0 ? "" : "; %d sources failed".formatted(failed)));
    }
}
