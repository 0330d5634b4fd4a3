package dev.hakyu.network.internal.exposure;

import dev.hakyu.model.Text;
import dev.hakyu.model.incident.Assertion;
import dev.hakyu.model.incident.AttackKind;
import dev.hakyu.model.incident.Certainty;
import dev.hakyu.model.incident.Incident;
import dev.hakyu.model.incident.Statement;
import dev.hakyu.model.network.ExposurePath;
import dev.hakyu.model.network.MatchKind;
import dev.hakyu.model.network.NameMatch;
import dev.hakyu.model.network.NodeId;
import dev.hakyu.model.network.Organisation;
import dev.hakyu.model.network.ProductUse;
import dev.hakyu.model.network.SystemNode;
import dev.hakyu.network.internal.NetworkView;
import dev.hakyu.network.internal.names.NameNormaliser;
import dev.hakyu.network.internal.names.NormalName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Products in use, found by their own name or their maker's.
final class Products {
    private static final int SHORTEST_IN_A_SENTENCE = 5;
    private final NetworkView view;
    private final Map<String, Product> byName = new LinkedHashMap<>();
    private final Map<String, Product> byMaker = new LinkedHashMap<>();

    /// @param users systems and organisations, ours first
    private record Product(String name, Set<NodeId> users) {}

    /// A product of ours that an incident names.
    record Mention(ExposurePath.ProductInUse use, NameMatch match, Certainty certainty) {}

    Products(NetworkView view) {
        this.view = view;
        for (SystemNode system : view.network().systems()) {
            add(byName, system.product(), system.product(), system.id());
            if (system.vendor() != null && system.product() != null) {
                String both = system.vendor() + " " + system.product();
                add(byName, both, both, system.id());
            }
            String named = system.product() == null ? system.name() : system.product();
            add(byMaker, system.vendor(), named, system.id());
        }
        for (ProductUse use : view.network().uses()) {
            add(byName, use.product(), use.product(), use.organisation());
        }
    }

    /// What the incident names as the way in, by name.
    List<Mention> named(ExposureSearch.Subject subject) {
        List<Mention> found = new ArrayList<>();
        List<String> names = new ArrayList<>(subject.name().aliases());
        names.addFirst(subject.name().name());
        for (String name : subject.name().named() ? names : List.<String>of()) {
            String key = key(name);
            if (byName.containsKey(key)) {
                found.add(mention(byName.get(key), name, false, subject.certainty()));
                return found;
            }
            if (byMaker.containsKey(key)) {
                found.add(mention(byMaker.get(key), name, true, subject.certainty()));
                return found;
            }
        }
        return found;
    }

    /// Products that stand in a sentence on an exploited weakness.
    List<Mention> mentionedIn(Incident incident) {
        List<Mention> found = new ArrayList<>();
        for (Statement statement : incident.statements()) {
            if (!(statement.what() instanceof Assertion.Attack attack)
                    || attack.kind() != AttackKind.VULNERABILITY_EXPLOIT
                    || !statement.certainty().affirms()) {
                continue;
            }
            String sentence = statement.quote().text();
            byName.forEach((key, product) -> {
                if (key.length() >= SHORTEST_IN_A_SENTENCE && stands(product.name(), sentence)) {
                    found.add(mention(product, product.name(), false, statement.certainty()));
                }
            });
        }
        return found;
    }

    /// The systems made by an organisation.
    List<ExposurePath> madeBy(Organisation organisation) {
        List<String> names = new ArrayList<>(organisation.aliases());
        names.addFirst(organisation.name());
        if (organisation.nameEn() != null) {
            names.add(organisation.nameEn());
        }
        for (String name : names) {
            Product product = byMaker.get(key(name));
            if (product != null) {
                return List.of(path(product, true));
            }
        }
        return List.of();
    }

    private Mention mention(Product product, String mention, boolean maker, Certainty certainty) {
        Text reason =
                maker
                        ? new Text(
                                "利用製品「%s」の提供元です".formatted(product.name()),
                                "Maker of “%s”, which is in use".formatted(product.name()))
                        : new Text(
                                "利用製品「%s」と一致しています".formatted(product.name()),
                                "Same as the product “%s”, which is in use"
                                        .formatted(product.name()));
        return new Mention(
                path(product, maker),
                new NameMatch(mention, null, product.name(), MatchKind.EXACT, 1, reason),
                certainty);
    }

    private ExposurePath.ProductInUse path(Product product, boolean maker) {
        List<NodeId> users = new ArrayList<>(product.users());
        users.sort((a, b) -> Boolean.compare(view.isOurs(b), view.isOurs(a)));
        String who = Wording.list(view, users).ja();
        String whoEn = Wording.list(view, users).en();
        Text why =
                maker
                        ? new Text(
                                "この組織の製品(%s)を%sで使っています".formatted(product.name(), who),
                                "Makes %s, used by %s".formatted(product.name(), whoEn))
                        : new Text(
                                "製品「%s」を%sで使っています".formatted(product.name(), who),
                                "The product %s is used by %s".formatted(product.name(), whoEn));
        return new ExposurePath.ProductInUse(product.name(), users, why);
    }

    private static void add(
            Map<String, Product> products,
            @org.jspecify.annotations.Nullable String name,
            @org.jspecify.annotations.Nullable String shown,
            NodeId user) {
        if (name == null || shown == null || NameNormaliser.normalise(name).isGeneric()) {
            return;
        }
        products.computeIfAbsent(key(name), key -> new Product(shown, new LinkedHashSet<>()))
                .users()
                .add(user);
    }

    private static boolean stands(String product, String sentence) {
        NormalName wanted = NameNormaliser.normalise(product);
        List<String> words = NameNormaliser.wordsOf(sentence);
        for (int from = 0; from < words.size(); from++) {
            StringBuilder joined = new StringBuilder();
            for (int to = from;
                    to < words.size() && joined.length() < wanted.core().length();
                    to++) {
                joined.append(words.get(to));
                if (joined.toString().equals(wanted.core())) {
                    return true;
                }
            }
        }
        return false;
    }

    private static String key(String name) {
        return NameNormaliser.normalise(name).loose();
    }
}
