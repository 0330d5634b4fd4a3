package dev.hakyu.network.internal.files;

import dev.hakyu.model.Term;
import dev.hakyu.model.Text;
import dev.hakyu.model.incident.CountUnit;
import dev.hakyu.model.incident.DataClass;
import dev.hakyu.model.incident.Industry;
import dev.hakyu.model.network.AccessChannel;
import dev.hakyu.model.network.BackupKind;
import dev.hakyu.model.network.ControlKind;
import dev.hakyu.model.network.Detection;
import dev.hakyu.model.network.Importance;
import dev.hakyu.model.network.MfaCoverage;
import dev.hakyu.model.network.OrganisationRole;
import dev.hakyu.model.network.Privilege;
import dev.hakyu.model.network.SecondFactor;
import dev.hakyu.model.network.SystemKind;
import dev.hakyu.model.network.SystemZone;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;

/// The words that people write for a closed vocabulary: its ids, its labels, and `words.tsv`.
public final class Vocabulary<T extends Enum<T> & Term> {
    private static final Map<String, Vocabulary<?>> NAMED = load();
    private static final Map<Class<?>, Vocabulary<?>> ALL = byClass();

    private final Class<T> words;
    private final Map<String, T> byKey = new HashMap<>();

    private Vocabulary(Class<T> words) {
        this.words = words;
        for (T word : words.getEnumConstants()) {
            byKey.put(HeaderKey.ofWord(word.id()), word);
            byKey.putIfAbsent(HeaderKey.ofWord(word.label().ja()), word);
            byKey.putIfAbsent(HeaderKey.ofWord(word.label().en()), word);
        }
    }

    /// The vocabulary of an enum of the model; ids and labels alone where `words.tsv` has none.
    @SuppressWarnings("unchecked")
    public static <T extends Enum<T> & Term> Vocabulary<T> of(Class<T> words) {
        Vocabulary<?> found = ALL.get(words);
        return found == null ? new Vocabulary<>(words) : (Vocabulary<T>) found;
    }

    /// The vocabulary that `columns.tsv` calls by this name.
    ///
    /// @throws IllegalArgumentException when there is none
    static Vocabulary<?> named(String name) {
        Vocabulary<?> found = NAMED.get(name);
        if (found == null) {
            throw new IllegalArgumentException("no vocabulary " + name);
        }
        return found;
    }

    /// Its words, in order.
    List<T> words() {
        return List.of(words.getEnumConstants());
    }

    public Optional<T> find(String word) {
        return Optional.ofNullable(byKey.get(HeaderKey.ofWord(word)));
    }

    /// The word, or what to say about it.
    public Parsed<T> parse(String word) {
        return find(word)
                .<Parsed<T>>map(Parsed::known)
                .orElseGet(() -> Parsed.bad(unknownWord(word)));
    }

    /// What to say about a word that it lacks.
    Finding unknownWord(String word) {
        String near = Nearest.of(HeaderKey.ofWord(word), byKey.keySet()).orElse(null);
        StringJoiner ja = new StringJoiner("、");
        StringJoiner en = new StringJoiner(", ");
        for (T each : words.getEnumConstants()) {
            ja.add(each.label().ja());
            en.add(each.id());
        }
        T close = near == null ? null : byKey.get(near);
        return new Finding(
                "unknown-word",
                new Text(
                        "「" + Shown.value(word) + "」は決められた語にありません。",
                        "'" + Shown.value(word) + "' is not one of the listed words."),
                new Text(
                        (close == null ? "" : "「" + close.label().ja() + "」のことでしょうか。")
                                + "次から選んでください: "
                                + ja,
                        (close == null ? "" : "Maybe '" + close.id() + "'. ")
                                + "Choose one of: "
                                + en));
    }

    private static Map<String, Vocabulary<?>> load() {
        Map<String, Vocabulary<?>> byName = new LinkedHashMap<>();
        byName.put("role", new Vocabulary<>(OrganisationRole.class));
        byName.put("industry", new Vocabulary<>(Industry.class));
        byName.put("system_kind", new Vocabulary<>(SystemKind.class));
        byName.put("system_zone", new Vocabulary<>(SystemZone.class));
        byName.put("backup", new Vocabulary<>(BackupKind.class));
        byName.put("mfa_coverage", new Vocabulary<>(MfaCoverage.class));
        byName.put("detection", new Vocabulary<>(Detection.class));
        byName.put("importance", new Vocabulary<>(Importance.class));
        byName.put("channel", new Vocabulary<>(AccessChannel.class));
        byName.put("privilege", new Vocabulary<>(Privilege.class));
        byName.put("second_factor", new Vocabulary<>(SecondFactor.class));
        byName.put("control_kind", new Vocabulary<>(ControlKind.class));
        byName.put("count_unit", new Vocabulary<>(CountUnit.class));
        byName.put("data_class", new Vocabulary<>(DataClass.class));
        for (List<String> line : DataLines.read("words.tsv", 4)) {
            Vocabulary<?> vocabulary = byName.get(line.getFirst());
            if (vocabulary == null) {
                throw new IllegalStateException("words.tsv has no vocabulary " + line.getFirst());
            }
            vocabulary.addSynonyms(line);
        }
        return Map.copyOf(byName);
    }

    private static Map<Class<?>, Vocabulary<?>> byClass() {
        Map<Class<?>, Vocabulary<?>> byClass = new HashMap<>();
        NAMED.values().forEach(each -> byClass.put(each.words, each));
        return Map.copyOf(byClass);
    }

    private void addSynonyms(List<String> line) {
        T word = Term.find(words, line.get(1)).orElseThrow();
        for (String synonym : DataLines.split(line.get(2))) {
            byKey.putIfAbsent(HeaderKey.ofWord(synonym), word);
        }
        for (String synonym : DataLines.split(line.get(3))) {
            byKey.putIfAbsent(HeaderKey.ofWord(synonym), word);
        }
    }
}
