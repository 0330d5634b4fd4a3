package dev.hakyu.network.internal.names;

import dev.hakyu.model.decision.Decision;
import dev.hakyu.model.network.Organisation;
import dev.hakyu.model.network.OrganisationId;
import dev.hakyu.network.internal.names.Form.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;

/// All names of all organisations under all their keys.
final class FormIndex {
    static final char CORE = 'c';
    static final char LOOSE = 'l';
    static final char PHONETIC = 'p';
    static final char SPELLED = 's';
    static final char HEAD = 'h';
    static final char STEM = 't';
    static final char ACRONYM = 'a';
    private static final int MOST_SKELETONS_STORED = 8;

    private final List<Organisation> organisations;
    private final List<Form> forms = new ArrayList<>();
    private final KeyTable keys = new KeyTable();
    private final Map<String, Integer> identifiers = new HashMap<>();
    private final SimilarNames heads;
    private final SortedNames texts;

    private FormIndex(List<Organisation> organisations, List<Decision.Alias> learned) {
        this.organisations = List.copyOf(organisations);
        List<String> loose = new ArrayList<>();
        List<String> withoutTrade = new ArrayList<>();
        for (int i = 0; i < this.organisations.size(); i++) {
            addAll(i, this.organisations.get(i), loose, withoutTrade);
        }
        addLearned(learned, loose, withoutTrade);
        this.heads = new SimilarNames(withoutTrade);
        this.texts = new SortedNames(loose);
    }

    /// @param learned what people said organisations are also called; those of organisations that
    ///   are not there are left out
    static FormIndex of(List<Organisation> organisations, List<Decision.Alias> learned) {
        return new FormIndex(organisations, learned);
    }

    Form form(int form) {
        return forms.get(form);
    }

    Organisation organisation(int index) {
        return organisations.get(index);
    }

    /// Names without their line of business, to be searched by letters.
    SimilarNames heads() {
        return heads;
    }

    /// Names in order.
    SortedNames texts() {
        return texts;
    }

    void forEach(char space, String key, IntConsumer use) {
        keys.forEach(space, key, use);
    }

    boolean has(char space, String key) {
        return keys.contains(space, key);
    }

    /// @param folded a corporate number, LEI or domain, folded
    Optional<Integer> findByIdentifier(String folded) {
        String key = folded;
        if (folded.startsWith("www.")) {
            key = folded.substring(4);
        }
        return Optional.ofNullable(identifiers.get(key)).filter(index -> index >= 0);
    }

    private void addAll(
            int index, Organisation organisation, List<String> loose, List<String> heads) {
        NormalName name = NameNormaliser.normalise(organisation.name());
        add(index, Kind.NAME, name, CrossKeys.of(name), loose, heads);
        if (organisation.nameEn() != null) {
            NormalName english = NameNormaliser.normalise(organisation.nameEn());
            add(index, Kind.ENGLISH, english, CrossKeys.of(english), loose, heads);
        }
        if (organisation.nameKana() != null) {
            NormalName kana = NameNormaliser.normalise(organisation.nameKana());
            add(index, Kind.KANA, kana, CrossKeys.ofReading(kana, name), loose, heads);
        }
        for (String alias : organisation.aliases()) {
            NormalName other = NameNormaliser.normalise(alias);
            add(index, Kind.ALIAS, other, CrossKeys.of(other), loose, heads);
        }
        if (organisation.corporateNumber() != null) {
            identify(organisation.corporateNumber().digits(), index);
        }
        if (organisation.lei() != null) {
            identify(organisation.lei().code().toLowerCase(Locale.ROOT), index);
        }
        organisation.domains().forEach(domain -> identify(domainKey(domain), index));
    }

    private void addLearned(List<Decision.Alias> learned, List<String> loose, List<String> heads) {
        if (learned.isEmpty()) {
            return;
        }
        Map<OrganisationId, Integer> indexes = new HashMap<>();
        for (int i = 0; i < organisations.size(); i++) {
            indexes.put(organisations.get(i).id(), i);
        }
        for (Decision.Alias alias : learned) {
            Integer index = indexes.get(alias.organisation());
            if (index != null) {
                NormalName name = NameNormaliser.normalise(alias.name());
                Form form = new Form(index, Kind.ALIAS, name.written(), alias);
                add(form, name, CrossKeys.of(name), loose, heads);
            }
        }
    }

    private void add(
            int index,
            Kind kind,
            NormalName name,
            CrossKeys cross,
            List<String> loose,
            List<String> heads) {
        add(new Form(index, kind, name.written(), null), name, cross, loose, heads);
    }

    private void add(
            Form named, NormalName name, CrossKeys cross, List<String> loose, List<String> heads) {
        if (name.core().isEmpty()) {
            return;
        }
        int form = forms.size();
        forms.add(named);
        boolean kana = named.kind() == Kind.KANA;
        loose.add(kana ? "" : name.loose());
        heads.add(kana ? "" : Affixes.withoutTrade(name));
        keys.put(CORE, name.core(), form);
        keys.put(LOOSE, name.loose(), form);
        if (name.isGeneric()) {
            return;
        }
        String acronym = Letters.acronyms(name.core());
        if (!acronym.equals(name.core())) {
            keys.put(ACRONYM, Letters.loosen(acronym), form);
        }
        cross.phonetic().forEach(key -> keys.put(PHONETIC, key, form));
        cross.heads().forEach(key -> keys.put(HEAD, key, form));
        cross.spelled().stream()
                .limit(MOST_SKELETONS_STORED)
                .forEach(key -> keys.put(SPELLED, key, form));
        Affixes.Split split = Affixes.split(name);
        if (!split.taken().isEmpty()) {
            keys.put(STEM, split.stem(), form);
        }
    }

    /// An identifier that two organisations share, such as the domain of a group, tells nothing.
    private void identify(String key, int index) {
        identifiers.merge(key, index, (first, second) -> first.equals(second) ? first : -1);
    }

    private static String domainKey(String domain) {
        String folded = Letters.fold(domain).strip();
        return folded.startsWith("www.") ? folded.substring(4) : folded;
    }
}
