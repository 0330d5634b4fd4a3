package dev.hakyu.brief.api;

import dev.hakyu.brief.api.PreparedBrief.Concern;
import dev.hakyu.brief.internal.wording.NameExchange;
import dev.hakyu.model.Lang;
import dev.hakyu.model.Text;
import dev.hakyu.model.network.Exposure;
import dev.hakyu.model.network.Involvement;
import dev.hakyu.model.network.Network;
import dev.hakyu.model.network.Organisation;
import dev.hakyu.model.network.Site;
import dev.hakyu.model.network.SystemNode;
import dev.hakyu.network.api.EnglishMarking;
import dev.hakyu.network.api.Settings;
import dev.hakyu.network.api.WorkspaceFiles;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What English readers see in the place of Japanese names: the English names that a workspace has
/// of organisations, sites and systems (`name_en`), and those of `english_names` in `hakyu.yaml`
/// for anything else. Goods and departments without one stand in quotation marks behind a word that
/// says what they are; any other name without one stays.
///
/// Whole names are exchanged, and a victim's name as reports write it; a name inside a longer one
/// stays. Commands stay as they are typed, and folders and addresses as they are called.
public final class EnglishText {
    private static final int SHORTEST = 3;
    private static final int SHORTEST_GIVEN = 2;
    private static final String NAME_EN = "name_en";
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, String> given;
    private final @Nullable Text marking;
    private final NameExchange exchange;

    private EnglishText(Network network, Settings settings, List<Concern> concerns) {
        this.given = settings.englishNames();
        this.marking =
                settings.marking() == null ? null : EnglishMarking.of(settings.marking(), given);
        Map<String, String> byId = organisations(network);
        for (Site each : network.sites()) {
            add(each.name(), each.extra().get(NAME_EN), SHORTEST);
        }
        for (SystemNode each : network.systems()) {
            add(each.name(), each.extra().get(NAME_EN), SHORTEST);
        }
        network.self().stream()
                .findFirst()
                .ifPresent(self -> add(settings.company().name(), self.nameEn(), SHORTEST));
        concerns.forEach(each -> addVictim(each, byId));
        given.forEach((name, english) -> add(name, english, SHORTEST_GIVEN));
        unnamed(network);
        this.exchange = new NameExchange(names);
    }

    /// With the names that the files of a workspace have.
    public static EnglishText of(WorkspaceFiles files) {
        return of(files, List.of());
    }

    /// With the names that the files of a workspace have.
    ///
    /// @param concerns whose victims are called as reports do
    public static EnglishText of(WorkspaceFiles files, List<Concern> concerns) {
        return of(files.network(), files.settings(), concerns);
    }

    /// With the names that a network and settings have.
    ///
    /// @param concerns whose victims are called as reports do
    public static EnglishText of(Network network, Settings settings, List<Concern> concerns) {
        return new EnglishText(network, settings, concerns);
    }

    /// What nobody gave an English name, by what it is.
    private void unnamed(Network network) {
        network.supplies().forEach(each -> label("goods", each.item()));
        for (Organisation each : network.organisations()) {
            label("department", each.buyer());
            label("department", each.ownerDepartment());
        }
        network.accesses().forEach(each -> label("department", each.owner()));
        network.contracts().forEach(each -> label("department", each.department()));
    }

    private void label(String what, @Nullable String name) {
        if (name != null && !names.containsKey(name.strip())) {
            add(name, what + " “" + name.strip() + "”", SHORTEST_GIVEN);
        }
    }

    private Map<String, String> organisations(Network network) {
        Map<String, String> byId = new HashMap<>();
        for (Organisation each : network.organisations()) {
            String english = each.nameEn() == null ? given.get(each.name()) : each.nameEn();
            if (english != null && !english.isBlank()) {
                byId.put(each.id().value(), english);
                add(each.name(), english, SHORTEST);
            }
        }
        return byId;
    }

    private void addVictim(Concern concern, Map<String, String> byId) {
        concern.exposures().stream()
                .filter(each -> each.involvement() == Involvement.VICTIM)
                .flatMap(each -> organisation(each).stream())
                .map(byId::get)
                .filter(english -> english != null)
                .findFirst()
                .ifPresent(english -> add(concern.page().victim(), english, SHORTEST));
    }

    private static Optional<String> organisation(Exposure exposure) {
        return exposure.match().findOrganisation().map(id -> id.value());
    }

    private void add(@Nullable String name, @Nullable String english, int shortest) {
        if (name == null || english == null || english.isBlank()) {
            return;
        }
        boolean foreign = name.chars().anyMatch(each -> each > 0x7f);
        if (foreign && name.strip().length() >= shortest) {
            names.put(name.strip(), english.strip());
        }
    }

    /// The marking of the workspace in the English wording that it gives or that is usual, when it
    /// is this one; else as it is.
    public Text marking(String printed) {
        return marking != null && marking.ja().equals(printed)
                ? marking
                : EnglishMarking.of(printed, given);
    }

    /// The same with English names in its English.
    public Text in(Text text) {
        String named = once(exchange.lines(text.en()), text.en());
        return named.equals(text.en()) ? text : new Text(text.ja(), named);
    }

    /// A name that ends with a period ends its sentence too.
    private static String once(String named, String before) {
        return before.contains("..") ? named : named.replace("..", ".");
    }

    /// The same with English names in its English, each.
    public List<Text> in(List<Text> lines) {
        return lines.stream().map(this::in).toList();
    }

    /// A plain text of this language, line by line; the marking stands in brackets.
    String text(String text, Lang lang) {
        if (lang == Lang.JA) {
            return text;
        }
        String named = once(exchange.lines(text), text);
        return marking == null
                ? named
                : named.replace("[" + marking.ja() + "]", "[" + marking.en() + "]");
    }

    /// A page of this language, in what a person reads of it; never in code, quotations or what a
    /// person typed.
    public String page(String html, Lang lang) {
        if (lang == Lang.JA) {
            return html;
        }
        return exchange.page(html, marking);
    }
}
