package dev.hakyu.daily.forms;

import dev.hakyu.model.Lang;
import dev.hakyu.model.PartialDate;
import dev.hakyu.model.Text;
import dev.hakyu.model.duty.DraftItem;
import dev.hakyu.model.incident.AttackKind;
import dev.hakyu.model.incident.DateRole;
import dev.hakyu.model.network.Organisation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a form can be filled with, by name. An item of which nothing is known says so; what they
/// say (`.theirs`) and what we know (`.ours`) are different fields.
public final class FormFields {
    private static final Text UNKNOWN = new Text("不明(確認中)", "unknown (being checked)");
    private final Map<String, Optional<Text>> values = new LinkedHashMap<>();

    private FormFields(CaseMaterial material) {
        values.put("company", Optional.of(material.company()));
        values.put("today", Optional.of(DayWords.of(material.today())));
        values.put(
                "as_of",
                Optional.of(DayWords.of(material.asOf(), material.files().settings().zone())));
        values.put("victim", Optional.of(Text.same(material.victim())));
        values.put("attack_kinds", kinds(material));
        for (DateRole role : DateRole.values()) {
            Optional<PartialDate> date = material.incident().date(role);
            values.put("date." + role.id(), date.map(DayWords::of));
        }
        values.put(
                "outage",
                Optional.ofNullable(material.incident().outage())
                        .map(each -> each.value().what().label()));
        values.put("contractor", contractor(material));
        for (DraftItem item : material.nineItems()) {
            String id = item.item().id();
            values.put(
                    id + ".theirs",
                    item.theirWords().isEmpty()
                            ? Optional.empty()
                            : Optional.of(
                                    Text.same(
                                            String.join(
                                                    "\n",
                                                    item.theirWords().stream()
                                                            .map(each -> each.text().strip())
                                                            .toList()))));
            values.put(id + ".ours", joined(item.ourKnowledge()));
            values.put(id + ".ask", joined(item.ask()));
        }
    }

    public static FormFields of(CaseMaterial material) {
        return new FormFields(material);
    }

    /// The names, in order.
    public List<String> names() {
        return List.copyOf(values.keySet());
    }

    public boolean has(String name) {
        return values.containsKey(name);
    }

    /// Whether something is known.
    public boolean isKnown(String name) {
        return values.getOrDefault(name, Optional.empty()).isPresent();
    }

    /// The words for a field; those for "not known" when nothing is.
    ///
    /// @throws IllegalArgumentException when there is no such field
    public String in(String name, Lang lang) {
        Optional<Text> value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("no field " + name);
        }
        return value.orElse(UNKNOWN).in(lang);
    }

    private static Optional<Text> kinds(CaseMaterial material) {
        List<Text> kinds =
                material.incident().attacks().stream()
                        .map(each -> each.value())
                        .filter(each -> each != AttackKind.UNKNOWN)
                        .map(AttackKind::label)
                        .toList();
        return kinds.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Text(
                                String.join("、", kinds.stream().map(Text::ja).toList()),
                                String.join(", ", kinds.stream().map(Text::en).toList())));
    }

    /// Who works for us, by legal name; none when it happened to ourselves.
    private static Optional<Text> contractor(CaseMaterial material) {
        List<String> names =
                material.concerned().stream()
                        .map(id -> material.network().index().findOrganisation(id))
                        .flatMap(Optional::stream)
                        .map(Organisation::name)
                        .toList();
        return names.isEmpty() ? Optional.empty() : Optional.of(Text.same(String.join("、", names)));
    }

    private static Optional<Text> joined(List<Text> lines) {
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Text(
                                String.join("\n", lines.stream().map(Text::ja).toList()),
                                String.join("\n", lines.stream().map(Text::en).toList())));
    }
}
