package dev.hakyu.daily.alert;

import dev.hakyu.brief.api.PartnerAsks;
import dev.hakyu.brief.api.PartnerAsks.Promise;
import dev.hakyu.brief.api.PartnerAsks.Request;
import dev.hakyu.model.Text;
import dev.hakyu.model.alert.Edition;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What partners ask of us by a day, as a message to those in charge tells it before everything
/// else: by deadline, with what the same partner says it will deliver.
final class AskedOfUs {
    private static final int MOST = 8;
    private static final Text HEADING =
            new Text(
                    "取引先から当社への依頼(期限順。差出人は未確認のため、既知の連絡先で確かめてから答えてください)",
                    "Asked of us by partners, by deadline (senders unverified: confirm by a known contact before answering)");
    private final PartnerAsks asks;

    AskedOfUs(PartnerAsks asks) {
        this.asks = asks;
    }

    /// Whether something is asked or promised that the last brief did not tell.
    boolean isNews() {
        return asks.requests().stream().anyMatch(Request::fresh)
                || asks.promises().stream().anyMatch(Promise::fresh);
    }

    /// How many are asked anew, behind the words of a subject.
    Tail counted() {
        long fresh = asks.requests().stream().filter(Request::fresh).count();
        return fresh == 0
                ? Tail.NONE
                : new Tail("・取引先の依頼%d件".formatted(fresh), ", %d asked of us".formatted(fresh));
    }

    /// Empty for readers who answer no mail of partners, and when nothing is asked.
    List<Digest.Section> sections(Edition edition) {
        if (edition != Edition.IN_CHARGE) {
            return List.of();
        }
        List<Digest.Section.Item> items = new ArrayList<>();
        Set<String> told = new LinkedHashSet<>();
        for (Request each : asks.requests().stream().limit(MOST).toList()) {
            List<Text> below = new ArrayList<>();
            Optional.ofNullable(each.caution()).ifPresent(below::add);
            if (told.add(each.organisation())) {
                promised(each.organisation()).stream()
                        .flatMap(promise -> lines(promise).stream())
                        .filter(line -> !isPartOf(each.caution(), line))
                        .forEach(below::add);
            }
            items.add(
                    new Digest.Section.Item(
                            new Text(
                                    "%s — %s: 「%s」"
                                            .formatted(
                                                    each.by().ja(), each.who().ja(), each.quote()),
                                    "%s — %s: \"%s\""
                                            .formatted(
                                                    each.by().en(), each.who().en(), each.quote())),
                            below));
        }
        int more = asks.requests().size() - items.size();
        if (more > 0) {
            items.add(
                    new Digest.Section.Item(
                            new Text("ほか%d件".formatted(more), "%d more".formatted(more)),
                            List.of()));
        }
        for (Promise each : asks.promises()) {
            if (each.fresh() && told.add(each.organisation())) {
                items.add(
                        new Digest.Section.Item(
                                new Text(
                                        each.who().ja() + "(期限のある依頼はありません)",
                                        each.who().en() + " (asks nothing by a day)"),
                                lines(each)));
            }
        }
        return items.isEmpty() ? List.of() : List.of(new Digest.Section(HEADING, items));
    }

    private Optional<Promise> promised(String organisation) {
        return asks.promises().stream()
                .filter(each -> each.organisation().equals(organisation))
                .findFirst();
    }

    private static boolean isPartOf(@Nullable Text caution, Text line) {
        return caution != null && caution.ja().contains(line.ja());
    }

    /// With the caution of its sender in front.
    private static List<Text> lines(Promise promise) {
        List<Text> lines = new ArrayList<>();
        Optional.ofNullable(promise.caution()).ifPresent(lines::add);
        for (String each : promise.quotes()) {
            lines.add(
                    new Text(
                            "先方が示した数量: 「%s」".formatted(each),
                            "Quantities as they say: \"%s\"".formatted(each)));
        }
        return lines;
    }
}
