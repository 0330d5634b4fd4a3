package dev.hakyu.brief.api;

import dev.hakyu.model.Lang;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.incident.OrganisationName;
import dev.hakyu.model.incident.Resolved;
import dev.hakyu.model.network.Involvement;
import dev.hakyu.model.network.Network;
import dev.hakyu.model.network.Organisation;
import dev.hakyu.model.network.OrganisationId;
import dev.hakyu.network.api.ExposureFindings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What victims are called in the language of the reader.
///
/// A name that is not in that language gives way to one that is: that of the organisation of the
/// network that it was found to be, else the fullest other form that reports use. Only the name
/// that is shown changes, never what was found by it; the name that gave way becomes an alias.
///
/// @param language of the reader
/// @param network whose organisations have a name and an English one
public record VictimNames(Lang language, Network network) {
    private static final int SHORTEST_JAPANESE = 3;
    private static final List<String> SELF = List.of("当", "同", "弊", "貴", "自");
    private static final List<String> BODY =
            List.of("社", "グループ", "病院", "協会", "大学", "法人", "組合", "財団", "機構", "団体", "会社");

    /// The incident with its victim's name in the reader's language, or as it is when no such name
    /// is known or the text only describes the victim.
    public Incident shown(Incident incident, ExposureFindings findings) {
        OrganisationName told = incident.victim().value();
        if (!told.named() || isReadersOwn(told.name())) {
            return incident;
        }
        return Stream.concat(ofNetwork(findings).stream(), ofReports(told).stream())
                .findFirst()
                .map(name -> renamed(incident, name))
                .orElse(incident);
    }

    private Optional<String> ofNetwork(ExposureFindings findings) {
        return findings.exposures().stream()
                .filter(each -> each.involvement() == Involvement.VICTIM)
                .flatMap(each -> each.match().findOrganisation().stream())
                .flatMap(id -> organisation(id).stream())
                .flatMap(each -> Stream.of(each.name(), each.nameEn() == null ? "" : each.nameEn()))
                .filter(name -> !name.isBlank() && isReadersOwn(name))
                .findFirst();
    }

    private Optional<Organisation> organisation(OrganisationId id) {
        return network.organisations().stream().filter(each -> each.id().equals(id)).findFirst();
    }

    private Optional<String> ofReports(OrganisationName told) {
        return told.aliases().stream()
                .filter(this::isReadersOwn)
                .filter(alias -> language == Lang.JA ? isJapaneseName(alias) : alias.contains(" "))
                .max(Comparator.comparingInt(String::length));
    }

    /// Neither 同社 nor two letters of a name.
    private static boolean isJapaneseName(String alias) {
        return alias.length() >= SHORTEST_JAPANESE
                && SELF.stream()
                        .noneMatch(self ->
                                alias.startsWith(self)
                                        && BODY.contains(alias.substring(self.length())));
    }

    private boolean isReadersOwn(String name) {
        boolean japanese =
                name.codePoints()
                        .mapToObj(Character.UnicodeScript::of)
                        .anyMatch(script ->
                                script == Character.UnicodeScript.HAN
                                        || script == Character.UnicodeScript.HIRAGANA
                                        || script == Character.UnicodeScript.KATAKANA);
        return japanese == (language == Lang.JA);
    }

    private static Incident renamed(Incident incident, String name) {
        Resolved<OrganisationName> victim = incident.victim();
        List<String> others = new ArrayList<>(victim.value().aliases());
        others.addFirst(victim.value().name());
        return new Incident(
                incident.id(),
                incident.status(),
                incident.reports(),
                incident.statements(),
                new Resolved<>(
                        new OrganisationName(name, others, true),
                        victim.basis(),
                        victim.superseded(),
                        victim.conflicting(),
                        victim.why()),
                incident.via(),
                incident.affected(),
                incident.country(),
                incident.industry(),
                incident.attacks(),
                incident.actors(),
                incident.counts(),
                incident.exposed(),
                incident.denied(),
                incident.harms(),
                incident.dates(),
                incident.outage(),
                incident.losses(),
                incident.forecasts(),
                incident.regulators(),
                incident.links());
    }
}
