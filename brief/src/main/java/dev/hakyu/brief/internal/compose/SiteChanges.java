package dev.hakyu.brief.internal.compose;

import com.google.re2j.Pattern;
import dev.hakyu.brief.internal.compose.RestartLines.Words;
import dev.hakyu.brief.internal.wording.Wording;
import dev.hakyu.model.PartialDate;
import dev.hakyu.model.Text;
import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.Assertion.SiteState;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.incident.Resolved;
import dev.hakyu.model.incident.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// Plants and depots of the victim of which it was told since that they stand still, that they run
/// in part, or that they run again.
///
/// A site whose restart is told with its day needs no line here: see [RestartChanges].
///
/// @param toldBy how sure a line is, and who tells it
/// @param now the day that dates are told from
record SiteChanges(Incident old, Incident incident, ToldBy toldBy, LocalDate now) {
    private static final Text STOPPED = new Text("拠点の停止が伝えられました: ", "site told to stand still: ");
    private static final Text NOT_IN_FULL =
            new Text("通常どおりには動いていない拠点が伝えられました: ", "site told not to run as usual: ");
    private static final Pattern STOPS =
            Pattern.compile("(?i)停止|取り止め|取りやめ|見合わせ|休止|止め|止ま|\\b(?:halt|stop|suspend|shut|idle)");
    private static final Pattern IN_PART =
            Pattern.compile("(?i)一部|段階|のうち|部分|割|縮小|減産|\\bpart|\\bhalf\\b|reduced|some lines");
    private static final Text RUNS = new Text("動いている拠点が伝えられました: ", "site told to run: ");
    private static final Text RUNS_AGAIN =
            new Text("拠点が再び動いていると伝えられました: ", "site told to run again: ");

    /// Those that newly stand still, or run in part.
    List<Text> stopped() {
        return lines(false);
    }

    /// Those that run, or run again.
    List<Text> running() {
        return lines(true);
    }

    private List<Text> lines(boolean running) {
        List<Text> lines = new ArrayList<>();
        for (Resolved<SiteState> site : incident.sites()) {
            Optional<SiteState> before =
                    old.sites().stream()
                            .map(Resolved::value)
                            .filter(each -> isSame(each.site(), site.value().site()))
                            .findFirst();
            boolean same =
                    before.filter(then -> then.runs() == site.value().runs())
                            .filter(then ->
                                    Objects.equals(
                                            then.shareOfNormal(), site.value().shareOfNormal()))
                            .isPresent();
            if (!same && site.value().runs() == running && !isDated(site.value())) {
                lines.add(site.value().runs() ? runs(site, before) : stands(site));
            }
        }
        return lines;
    }

    /// 坂下工場 and みなと精工坂下工場.
    private static boolean isSame(String one, String other) {
        return one.endsWith(other) || other.endsWith(one);
    }

    /// Its restart is told with a day.
    private boolean isDated(SiteState site) {
        return site.runs() && resumed(incident, site) && !resumed(old, site);
    }

    private static boolean resumed(Incident of, SiteState site) {
        return of.statements().stream()
                .filter(each -> each.certainty().affirms())
                .anyMatch(each ->
                        each.what() instanceof Assertion.Resumed told
                                && told.portion() != null
                                && told.portion().contains(site.site()));
    }

    private Text runs(Resolved<SiteState> site, Optional<SiteState> before) {
        return line(before.isPresent() ? RUNS_AGAIN : RUNS, site, Words.NONE);
    }

    private Text stands(Resolved<SiteState> site) {
        Optional<Assertion.Outage> stop = stop(site);
        Words since =
                stop.flatMap(told -> Optional.ofNullable(told.start()))
                        .map(this::since)
                        .orElse(Words.NONE);
        Double share = site.value().shareOfNormal();
        if (share != null) {
            Text much = DeliveryWords.share(share);
            return line(NOT_IN_FULL, site, new Words("、" + much.ja(), ", at " + much.en()));
        }
        boolean stopped = stop.isPresent() || saysStopped(site);
        return line(stopped ? STOPPED : NOT_IN_FULL, site, since);
    }

    /// The stop that its report tells of this site and of no other.
    private Optional<Assertion.Outage> stop(Resolved<SiteState> site) {
        Statement told = site.basis();
        return incident.statements().stream()
                .filter(each -> each.certainty().affirms())
                .filter(each -> each.quote().report().equals(told.quote().report()))
                .filter(each -> isOfOnly(each.quote().text(), site.value().site()))
                .flatMap(each ->
                        each.what() instanceof Assertion.Outage outage
                                ? Stream.of(outage)
                                : Stream.<Assertion.Outage>empty())
                .max(Comparator.comparing(outage -> outage.start() != null));
    }

    /// The words of its report that tell of the site name a stop, and no part that runs.
    private boolean saysStopped(Resolved<SiteState> site) {
        return incident.statements().stream()
                .filter(each -> each.quote().report().equals(site.basis().quote().report()))
                .filter(each -> each.what().equals(site.value()))
                .map(each -> each.quote().text())
                .anyMatch(words -> STOPS.matcher(words).find() && !IN_PART.matcher(words).find());
    }

    private boolean isOfOnly(String words, String site) {
        return words.contains(site)
                && incident.sites().stream()
                        .noneMatch(each ->
                                !isSame(each.value().site(), site)
                                        && words.contains(each.value().site()));
    }

    private Words since(PartialDate start) {
        Text day = Wording.date(start, now);
        return new Words("、" + day.ja() + "から", ", from " + day.en());
    }

    private Text line(Text what, Resolved<SiteState> site, Words since) {
        Text sure = toldBy.of(site);
        String goods = site.value().goods();
        Text name = Text.same(site.value().site());
        Text named =
                goods == null || site.value().ofGoods()
                        ? name
                        : new Text(
                                name.ja() + "(" + goods + ")",
                                name.en() + " (\u201C" + goods + "\u201D)");
        return new Text(
                what.ja() + named.ja() + since.ja() + "(" + sure.ja() + ")",
                what.en() + named.en() + since.en() + " (" + sure.en() + ")");
    }
}
