package dev.hakyu.daily.alert;

import dev.hakyu.brief.api.Brief;
import dev.hakyu.brief.api.PreparedBrief.Notice;
import dev.hakyu.model.Text;
import dev.hakyu.model.alert.Edition;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The first sentences of a message.
final class LeadLines {
    private static final int MOST_BEHIND = 3;
    private final Telling telling;
    private final News news;
    private final Text now;
    private final Text before;
    private final Edition edition;

    LeadLines(Telling telling, Edition edition) {
        this.telling = telling;
        this.edition = edition;
        this.news = telling.news();
        this.now = now(telling);
        this.before = When.moment(news.since(), telling.zone());
    }

    /// English readers may sit elsewhere: every time of a message is of this zone.
    private static Text now(Telling telling) {
        Text moment = When.moment(telling.asOf(), telling.zone());
        return new Text(
                moment.ja(),
                "%s (%s)"
                        .formatted(
                                moment.en(),
                                telling.zone().getDisplayName(TextStyle.FULL, Locale.ENGLISH)));
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
        FirstStop.changed(telling).ifPresent(lead::add);
        if (edition == Edition.BOARD && !telling.concerns().isEmpty()) {
            lead.add(new BoardActions(telling.asOf(), telling.zone()).summary(telling.all()));
        }
        List<Notice> products = telling.toldProducts().stream().map(Telling.One::what).toList();
        if (!products.isEmpty()) {
            lead.add(Products.lead(products));
        }
        return List.copyOf(lead);
    }

    private Text nothing() {
        int concerns = telling.concerning();
        Text threshold = ThresholdWords.of(telling.threshold());
        String ja =
                concerns == 0
                        ? "当社に関係する事案は見つかりませんでした"
                        : "お知らせの基準(%s)に達した事案はありませんでした(当社に関係する事案は%d件)"
                                .formatted(threshold.ja(), concerns);
        String en =
                concerns == 0
                        ? "nothing that concerns us was found"
                        : "nothing reaches your threshold, %s (%d concern us)"
                                .formatted(threshold.en(), concerns);
        return new Text(
                "%s現在、%s。%s".formatted(now.ja(), ja, looked().ja()),
                "As of %s, %s. %s".formatted(now.en(), en, looked().en()));
    }

    private Text unchanged() {
        int count = telling.concerns().size();
        if (!telling.threshold().everything()) {
            Text reached = reached();
            return new Text(
                    "%sの要約から変化はありません。%s%s".formatted(before.ja(), reached.ja(), looked().ja()),
                    "Since the brief of %s nothing changed. %s %s"
                            .formatted(before.en(), reached.en(), looked().en()));
        }
        return new Text(
                "%sの要約から、関係する事案%d件に変化はありません。%s".formatted(before.ja(), count, looked().ja()),
                "Since the brief of %s nothing changed in the %d that concern us. %s"
                        .formatted(before.en(), count, looked().en()));
    }

    private Text concerning() {
        int count = telling.concerns().size();
        Tail since = since();
        if (!telling.threshold().everything()) {
            Text reached = reached();
            return new Text(
                    "%s現在、%s%s".formatted(now.ja(), reached.ja(), since.ja()),
                    "As of %s. %s %s".formatted(now.en(), reached.en(), since.en()));
        }
        return new Text(
                "%s現在、当社に関係する事案は%d件です。%s".formatted(now.ja(), count, since.ja()),
                "As of %s, %d %s us. %s"
                        .formatted(
                                now.en(),
                                count,
                                count == 1 ? "incident concerns" : "incidents concern",
                                since.en()));
    }

    /// That this message holds only what reaches the threshold, and how many there are besides.
    private Text reached() {
        int count = telling.concerns().size();
        int all = telling.concerning();
        int fallen = telling.fallen();
        Text threshold = ThresholdWords.of(telling.threshold());
        Tail below =
                fallen == 0
                        ? Tail.NONE
                        : new Tail(
                                "ほかに、以前お伝えした事案のうち、基準に達していなくても損失の見込みが変わった%d件をお伝えします。"
                                        .formatted(fallen),
                                " It also tells of %d that you were told of before and whose loss changed, though below it."
                                        .formatted(fallen));
        return new Text(
                "お知らせの基準(%s)に達した事案だけをお伝えしています。当社に関係する%d件のうち%d件です。%s"
                        .formatted(threshold.ja(), all, count - fallen, below.ja()),
                "This message holds only what reaches your threshold (%s): %d of the %d %s us.%s"
                        .formatted(
                                threshold.en(),
                                count - fallen,
                                all,
                                all == 1 ? "that concerns" : "that concern",
                                below.en()));
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
