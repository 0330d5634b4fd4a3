package dev.hakyu.daily.alert;

import dev.hakyu.brief.api.IncidentText;
import dev.hakyu.brief.api.PreparedBrief.Concern;
import dev.hakyu.model.Text;
import dev.hakyu.model.alert.Edition;
import dev.hakyu.model.incident.Certainty;
import dev.hakyu.model.incident.Harm;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.incident.Resolved;
import dev.hakyu.model.network.ExposurePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What is open in an incident that somebody reads of for the first time: whether data leaked, when
/// they work again, how much of it is ours. Only what the reports say, and that they do not say it.
final class OpenPoints {
    private static final int LONGEST_QUOTE = 90;
    private final Edition edition;

    OpenPoints(Edition edition) {
        this.edition = edition;
    }

    List<Digest.Line> of(Concern concern) {
        List<Digest.Line> lines = new ArrayList<>();
        ClaimNews.of(concern.incident())
                .map(each -> new Digest.Line(ClaimNews.LABEL, each))
                .ifPresent(lines::add);
        leak(concern)
                .map(each -> new Digest.Line(new Text("漏えいの状況", "Leak"), each))
                .ifPresent(lines::add);
        share(concern)
                .map(each -> new Digest.Line(new Text("当社分の件数", "Our share"), each))
                .ifPresent(lines::add);
        restart(concern)
                .map(each -> new Digest.Line(new Text("再開の予定", "Announced restart"), each))
                .ifPresent(lines::add);
        return lines;
    }

    /// Where no data is named: how sure a leak is, in their words.
    private Optional<Text> leak(Concern concern) {
        Incident incident = concern.incident();
        if (!IncidentText.data(incident).isEmpty()) {
            return Optional.empty();
        }
        return incident.harms().stream()
                .filter(each -> each.value() == Harm.LEAK)
                .findFirst()
                .map(this::leak);
    }

    private Text leak(Resolved<Harm> leak) {
        Certainty certainty = leak.certainty();
        Text state =
                switch (certainty) {
                    case POSSIBLE -> new Text("おそれ(確認はされていません)", "possible, not confirmed");
                    case CONFIRMED, REPORTED, CLAIMED, DENIED, WITHDRAWN -> certainty.label();
                };
        boolean published = !leak.basis().quote().report().isAnswer();
        String quote = leak.basis().quote().text().strip().replaceAll("\\s+", " ");
        if (!published || edition != Edition.IN_CHARGE || quote.length() < 2) {
            return state;
        }
        String shown =
                quote.length() > LONGEST_QUOTE ? quote.substring(0, LONGEST_QUOTE) + "…" : quote;
        return new Text(
                "%s。「%s」".formatted(state.ja(), shown.replace('「', '『').replace('」', '』')),
                "%s: \"%s\"".formatted(state.en(), singleQuoted(shown)));
    }

    /// Quotation marks within a quotation.
    private static String singleQuoted(String quote) {
        return quote.replace('"', '\'').replace('“', '‘').replace('”', '’');
    }

    /// A contractor counts all of its clients' data unless it says otherwise.
    private Optional<Text> share(Concern concern) {
        Incident incident = concern.incident();
        boolean contractor =
                concern.exposures().stream()
                        .anyMatch(each -> each.findPath(ExposurePath.Entrusted.class).isPresent());
        boolean ours =
                concern.exposures().stream()
                        .anyMatch(each -> each.findPath(ExposurePath.Ourselves.class).isPresent());
        boolean published =
                !incident.counts().isEmpty()
                        && incident.counts().stream()
                                .noneMatch(each -> each.basis().quote().report().isAnswer());
        List<Text> told = IncidentText.ourShare(incident);
        if (!told.isEmpty()) {
            return Optional.of(
                    new Text(
                            String.join("、", told.stream().map(Text::ja).toList())
                                    + "。先方から当社への連絡による。",
                            String.join("; ", told.stream().map(Text::en).toList())
                                    + "; told to us by them."));
        }
        if (!contractor || ours || !published) {
            return Optional.empty();
        }
        return Optional.of(
                edition == Edition.BOARD
                        ? new Text("示されていません。", "not told.")
                        : new Text(
                                "示されていません。最初の連絡で、公表された件数のうち当社分を確かめてください。",
                                "not told; ask in the first call how many of those published are ours."));
    }

    private static Optional<Text> restart(Concern concern) {
        return concern.incident().outage() != null
                        && concern.page().restarts().isEmpty()
                        && !StopNews.hasRestarted(concern)
                ? Optional.of(
                        new Text(
                                "公表・報道では示されていません(未定、または書かれていません)。",
                                "none is given in the reports (undecided or not said)."))
                : Optional.empty();
    }
}
