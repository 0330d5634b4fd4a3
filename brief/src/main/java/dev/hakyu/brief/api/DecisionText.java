package dev.hakyu.brief.api;

import dev.hakyu.brief.internal.wording.Wording;
import dev.hakyu.model.Text;
import dev.hakyu.model.decision.Decision;
import dev.hakyu.model.decision.IncidentRef;
import dev.hakyu.model.network.Network;
import dev.hakyu.model.network.OrganisationId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A decision in words.
public final class DecisionText {
    private DecisionText() {}

    /// What was decided, in a sentence.
    public static Text of(Decision decision, Network network) {
        return switch (decision) {
            case Decision.Confirm it -> {
                String ours = name(it.organisation(), network);
                yield new Text(
                        "「%s」の事案の「%s」は「%s」です".formatted(victim(it.incident()), it.mention(), ours),
                        "“%s” in the incident at “%s” is “%s”"
                                .formatted(it.mention(), victim(it.incident()), ours));
            }
            case Decision.Dismiss it ->
                    new Text(
                            "「%s」の事案は当社に関係なし".formatted(victim(it.incident())),
                            "the incident at “%s” does not concern us"
                                    .formatted(victim(it.incident())));
            case Decision.NotOurs it -> notOurs(it, network);
            case Decision.Merge it -> {
                List<String> victims = it.incidents().stream().map(DecisionText::victim).toList();
                yield new Text(
                        "「%s」の事案は同じ事案です".formatted(String.join("」「", victims)),
                        "the incidents at “%s” are one".formatted(String.join("”, “", victims)));
            }
            case Decision.Split it ->
                    new Text(
                            "「%s」の事案から記事%d件を別の事案に分けます"
                                    .formatted(victim(it.incident()), it.apart().size()),
                            "%d reports of the incident at “%s” tell of another event"
                                    .formatted(it.apart().size(), victim(it.incident())));
            case Decision.Alias it -> {
                String ours = name(it.organisation(), network);
                yield new Text(
                        "「%s」は「%s」の別名です".formatted(it.name(), ours),
                        "“%s” is an alias of “%s”".formatted(it.name(), ours));
            }
            case Decision.Done it ->
                    new Text(
                            "「%s」の事案で実施済み: %s".formatted(victim(it.incident()), it.what()),
                            "done in the incident at “%s”: %s"
                                    .formatted(victim(it.incident()), it.what()));
            case Decision.Submitted it -> {
                Text at = Wording.moment(it.submittedAt(), it.said().at());
                yield new Text(
                        "「%s」の事案で提出済み: %s(%s)".formatted(victim(it.incident()), it.what(), at.ja()),
                        "handed in about the incident at “%s”: %s (%s)"
                                .formatted(victim(it.incident()), it.what(), at.en()));
            }
            case Decision.StartDeclared it -> {
                Text at = Wording.moment(it.momentAt(), it.said().at());
                yield new Text(
                        "「%s」の事案の起点(%s): %s"
                                .formatted(
                                        victim(it.incident()), it.moment().label().ja(), at.ja()),
                        "start of clocks in the incident at “%s” (%s): %s"
                                .formatted(
                                        victim(it.incident()), it.moment().label().en(), at.en()));
            }
            case Decision.Undo it ->
                    new Text(
                            "判断 %s を取り消します".formatted(it.decision()),
                            "decision %s is taken back".formatted(it.decision()));
        };
    }

    private static Text notOurs(Decision.NotOurs it, Network network) {
        OrganisationId id = it.organisation();
        IncidentRef incident = it.incident();
        String ours = id == null ? "" : name(id, network);
        String mention = it.mention();
        if (mention == null) {
            String victim = incident == null ? "" : victim(incident);
            return new Text(
                    "「%s」の事案は「%s」に関係なし".formatted(victim, ours),
                    "the incident at “%s” does not concern “%s”".formatted(victim, ours));
        }
        return id == null
                ? new Text(
                        "「%s」は当社の取引先ではありません".formatted(mention),
                        "“%s” is no organisation of ours".formatted(mention))
                : new Text(
                        "「%s」は「%s」ではありません".formatted(mention, ours),
                        "“%s” is not “%s”".formatted(mention, ours));
    }

    /// The kind of decision, as its file has it.
    public static String kind(Decision decision) {
        return switch (decision) {
            case Decision.Confirm _ -> "confirm";
            case Decision.Dismiss _ -> "dismiss";
            case Decision.NotOurs _ -> "not-ours";
            case Decision.Merge _ -> "merge";
            case Decision.Split _ -> "split";
            case Decision.Alias _ -> "alias";
            case Decision.Done _ -> "done";
            case Decision.Submitted _ -> "submitted";
            case Decision.StartDeclared _ -> "start";
            case Decision.Undo _ -> "undo";
        };
    }

    private static String name(OrganisationId id, Network network) {
        @Nullable String known =
                network.index().findOrganisation(id).map(each -> each.name()).orElse(null);
        return known == null ? id.value() : known + " (" + id + ")";
    }

    private static String victim(IncidentRef incident) {
        if (!incident.names().isEmpty()) {
            return incident.names().getFirst();
        }
        return incident.id() == null
                ? String.valueOf(incident.reports().getFirst().location())
                : incident.id().value();
    }
}
