package dev.hakyu.duties.internal.draft;

import dev.hakyu.duties.internal.incident.OurData;
import dev.hakyu.model.Text;
import dev.hakyu.model.duty.Consequence;
import dev.hakyu.model.duty.DraftItem;
import dev.hakyu.model.duty.DraftItem.Item;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.incident.Quote;
import dev.hakyu.model.incident.Report;
import dev.hakyu.model.incident.Statement;
import dev.hakyu.model.network.Exposure;
import dev.hakyu.model.network.Network;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Fills the nine items from statements, sentences and records. What somebody answered to an
/// inquiry was told to us alone; the items go to others, so answers are not among the words quoted.
public final class NineItems {
    private static final int MAX_QUOTES = 4;

    private final Incident incident;
    private final OurKnowledge ours;
    private final List<Report> reports;

    public NineItems(
            Incident incident,
            List<Exposure> exposures,
            Network network,
            List<Consequence> consequences,
            List<Report> reports) {
        this.incident = incident;
        this.ours =
                new OurKnowledge(new OurData(incident, exposures), network.index(), consequences);
        // Only reports in which the victim or its contractor speaks hold their own words.
        Set<?> spoken =
                incident.statements().stream()
                        .filter(NineItems::isTheirs)
                        .map(each -> each.quote().report())
                        .collect(Collectors.toSet());
        this.reports = reports.stream().filter(each -> spoken.contains(each.id())).toList();
    }

    public List<DraftItem> list() {
        return Stream.of(Item.values()).map(this::item).toList();
    }

    private DraftItem item(Item item) {
        List<Quote> theirs = quotes(item);
        List<Text> known = ours.of(item);
        List<Text> ask = new ArrayList<>();
        boolean unknown = theirs.isEmpty() && known.isEmpty();
        if (unknown || (item == Item.PERSONS && ours.isPersonsOpen())) {
            ask.add(ItemWords.question(item));
        }
        return new DraftItem(item, theirs, known, ask);
    }

    private List<Quote> quotes(Item item) {
        Map<String, Quote> byText = new LinkedHashMap<>();
        incident.statements().stream()
                .filter(NineItems::isTheirs)
                .filter(each -> ItemWords.takes(item, each.what()))
                .map(Statement::quote)
                .forEach(each -> byText.putIfAbsent(each.text().strip(), each));
        List<String> words = ItemWords.of(item);
        for (Report report : reports) {
            if (!words.isEmpty()) {
                Sentences.with(words, report, MAX_QUOTES)
                        .forEach(each -> byText.putIfAbsent(each.text().strip(), each));
            }
        }
        return byText.values().stream().limit(MAX_QUOTES).toList();
    }

    private static boolean isTheirs(Statement statement) {
        return switch (statement.speaker()) {
            case VICTIM, THIRD_PARTY -> !statement.quote().report().isAnswer();
            case AUTHORITY, MEDIA, ATTACKER -> false;
        };
    }
}
