package dev.hakyu.network.internal.scenario;

import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.incident.Portion;
import dev.hakyu.model.network.Network;
import dev.hakyu.model.network.Site;
import dev.hakyu.model.network.SiteId;
import dev.hakyu.model.network.Supply;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Which of the supplies of a house the words of its reports for a part of it mean: a plant, by its
/// name or by what is made there, or goods.
///
/// @param incident whose reports say what is made where
/// @param network with the house
/// @param supplies all those of the house
record ItemParts(Incident incident, Network network, List<Supply> supplies) {
    /// What a part is to a supply.
    enum Meant {
        /// It is of the part.
        THIS,
        /// It is of another, which is known.
        OTHER,
        /// Nobody knows.
        UNKNOWN
    }

    ItemParts {
        supplies = List.copyOf(supplies);
    }

    /// @param portion in the words of a report
    Meant of(String portion, Supply supply) {
        if (Goods.isAll(portion)) {
            return Meant.THIS;
        }
        if (Goods.isSome(portion)) {
            return Meant.UNKNOWN;
        }
        Portion part = new Portion(portion);
        Set<String> sites = part.sites();
        if (sites.isEmpty()) {
            return part.isSite() ? Meant.UNKNOWN : goods(lineless(portion), supply);
        }
        List<Meant> each = sites.stream().map(site -> site(site, supply)).toList();
        if (each.contains(Meant.THIS)) {
            return Meant.THIS;
        }
        return each.contains(Meant.UNKNOWN) ? Meant.UNKNOWN : Meant.OTHER;
    }

    /// コンプレッサーライン, モーターの第2ライン.
    private static String lineless(String portion) {
        return portion.replaceFirst("の?(?:第?[0-9一二三四五六七八九A-Z]*)(?:生産|組立)?ライン$", "")
                .replaceFirst("(?i) (?:assembly |production )?lines?(?: [0-9A-Z]{1,2})?$", "");
    }

    /// @param name of a site, less the word for a site
    private Meant site(String name, Supply supply) {
        List<Site> named =
                network.sites().stream()
                        .filter(site -> supplies.stream().anyMatch(row -> isFrom(row, site)))
                        .filter(site -> plain(site.name()).contains(name))
                        .toList();
        if (named.size() == 1 && supply.from() instanceof SiteId) {
            return isFrom(supply, named.getFirst()) ? Meant.THIS : Meant.OTHER;
        }
        List<Meant> made = new ArrayList<>();
        incident.statements().stream()
                .filter(each -> each.certainty().affirms())
                .forEach(each -> {
                    if (each.what() instanceof Assertion.SiteState state
                            && state.goods() != null
                            && new Portion(state.site()).sites().contains(name)) {
                        made.add(goods(state.goods(), supply));
                    }
                });
        if (made.contains(Meant.THIS)) {
            return Meant.THIS;
        }
        return made.contains(Meant.OTHER) ? Meant.OTHER : Meant.UNKNOWN;
    }

    private static boolean isFrom(Supply row, Site site) {
        return row.from().equals(site.id());
    }

    private Meant goods(String told, Supply supply) {
        if (told.isBlank()) {
            return Meant.UNKNOWN;
        }
        if (Goods.mean(told, supply.item())) {
            return Meant.THIS;
        }
        return supplies.stream().anyMatch(each -> Goods.mean(told, each.item()))
                ? Meant.OTHER
                : Meant.UNKNOWN;
    }

    private static String plain(String name) {
        return name.replaceAll("[\\s\\u3000]", "").toLowerCase(Locale.ROOT);
    }
}
