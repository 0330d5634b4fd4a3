package dev.hakyu.daily.alert;

import dev.hakyu.brief.api.PreparedBrief.Concern;
import dev.hakyu.model.Text;
import dev.hakyu.model.network.Exposure;
import dev.hakyu.model.network.Involvement;
import dev.hakyu.model.network.Network;
import dev.hakyu.model.network.Organisation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// English messages with the English names that the network has of organisations.
///
/// Whole registered names are exchanged, and a victim's name as reports write it; commands stay as
/// they are typed.
public final class EnglishNames {
    private static final int SHORTEST = 3;
    private static final String COMMAND = "hakyu ";
    private final Map<String, String> names = new HashMap<>();

    /// @param network whose organisations may have an English name
    /// @param concerns whose victims are called as reports do
    public EnglishNames(Network network, List<Concern> concerns) {
        Map<String, String> byId = new HashMap<>();
        for (Organisation each : network.organisations()) {
            String english = each.nameEn();
            if (english != null && !english.isBlank()) {
                byId.put(each.id().value(), english);
                add(each.name(), english);
            }
        }
        for (Concern concern : concerns) {
            concern.exposures().stream()
                    .filter(each -> each.involvement() == Involvement.VICTIM)
                    .flatMap(each -> organisation(each).stream())
                    .map(byId::get)
                    .filter(english -> english != null)
                    .findFirst()
                    .ifPresent(english -> add(concern.page().victim(), english));
        }
    }

    private static Optional<String> organisation(Exposure exposure) {
        return exposure.match().findOrganisation().map(id -> id.value());
    }

    private void add(String name, String english) {
        boolean foreign = name.chars().anyMatch(each -> each > 0x7f);
        if (foreign && name.length() >= SHORTEST) {
            names.put(name, english);
        }
    }

    /// The same with English names in what English readers see.
    public Digest in(Digest digest) {
        List<Map.Entry<String, String>> longestFirst = new ArrayList<>(names.entrySet());
        longestFirst.sort(
                Comparator.comparingInt((Map.Entry<String, String> each) -> -each.getKey().length())
                        .thenComparing(Map.Entry::getKey));
        return new Digest(
                digest.marking(),
                in(digest.subject(), longestFirst),
                in(digest.lead(), longestFirst),
                digest.entries().stream().map(each -> in(each, longestFirst)).toList(),
                in(digest.quiet(), longestFirst),
                in(digest.unseen(), longestFirst),
                in(digest.closing(), longestFirst),
                digest.isQuiet(),
                digest.tells());
    }

    private static Digest.Entry in(Digest.Entry entry, List<Map.Entry<String, String>> names) {
        return new Digest.Entry(
                in(entry.title(), names),
                in(entry.changes(), names),
                entry.lines().stream()
                        .map(each ->
                                new Digest.Line(in(each.label(), names), in(each.value(), names)))
                        .toList());
    }

    private static List<Text> in(List<Text> lines, List<Map.Entry<String, String>> names) {
        return lines.stream().map(each -> in(each, names)).toList();
    }

    private static Text in(Text text, List<Map.Entry<String, String>> names) {
        String english = text.en();
        if (english.startsWith(COMMAND)) {
            return text;
        }
        for (Map.Entry<String, String> each : names) {
            english = english.replace(each.getKey(), each.getValue());
        }
        return english.equals(text.en()) ? text : new Text(text.ja(), english);
    }
}
