package dev.hakyu.network.api;

import dev.hakyu.model.Place;
import dev.hakyu.model.Term;
import dev.hakyu.model.Text;
import dev.hakyu.model.incident.Advisory;
import dev.hakyu.model.network.Network;
import dev.hakyu.model.network.NodeId;
import dev.hakyu.model.network.Organisation;
import dev.hakyu.model.network.OrganisationId;
import dev.hakyu.model.network.ProductUse;
import dev.hakyu.model.network.SystemNode;
import dev.hakyu.model.product.Version;
import dev.hakyu.model.product.VersionRange;
import dev.hakyu.network.internal.names.NameNormaliser;
import dev.hakyu.network.internal.names.PartWords;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Who uses a product, over the systems of the network and what suppliers have answered.
public final class ProductUsers {
    private static final int SHORTEST_PREFIX = 4;

    private static final Comparator<Use> ORDER =
            Comparator.comparing((Use each) -> !each.ours())
                    .thenComparing(Use::verdict)
                    .thenComparing(each -> each.node().value());
    private final Network network;

    private ProductUsers(Network network) {
        this.network = network;
    }

    public static ProductUsers of(Network network) {
        return new ProductUsers(network);
    }

    /// Whether a version in use is among those concerned.
    public enum Verdict implements Term {
        AFFECTED("affected", "対象の版", "affected version"),
        NOT_AFFECTED("not_affected", "対象外の版", "version not affected"),
        VERSION_UNKNOWN("version_unknown", "版が不明", "version unknown"),
        NO_RANGE("no_range", "対象の版が示されていない", "no versions stated"),
        NAME_NEAR("name_near", "製品名が近い", "similar product name");

        private final String id;
        private final Text label;

        Verdict(String id, String ja, String en) {
            this.id = id;
            this.label = new Text(ja, en);
        }

        @Override
        public String id() {
            return id;
        }

        @Override
        public Text label() {
            return label;
        }
    }

    /// One use.
    ///
    /// @param node the system, or the organisation
    /// @param owner whose it is, or null when nobody is named
    /// @param ours it is ourselves, or a system that we run
    /// @param product as our files call it
    /// @param version as our files have it, or null
    /// @param place where it stands
    public record Use(
            NodeId node,
            @Nullable OrganisationId owner,
            boolean ours,
            String product,
            @Nullable String version,
            Verdict verdict,
            Place place) {
        public Optional<OrganisationId> findOwner() {
            return Optional.ofNullable(owner);
        }

        /// The same, as one whose name has to be verified.
        Use near() {
            return withVerdict(Verdict.NAME_NEAR);
        }

        /// The same with another verdict.
        public Use withVerdict(Verdict other) {
            return new Use(node, owner, ours, product, version, other, place);
        }
    }

    /// Every use of a product, ours first, affected versions first.
    public record Found(String product, List<Use> uses) {
        public Found {
            uses = List.copyOf(uses);
        }

        /// The systems and organisations.
        public List<NodeId> nodes() {
            return uses.stream().map(Use::node).distinct().toList();
        }
    }

    /// Uses of a product of whatever version.
    public Found find(String product) {
        return find(product, List.of());
    }

    /// Uses of a product, with what is to be said of their versions.
    ///
    /// @param product name, with or without its maker's
    /// @param affected empty when the advisory names no versions
    public Found find(String product, List<VersionRange> affected) {
        Set<String> wanted = words(product);
        List<Use> uses = new ArrayList<>();
        if (!wanted.isEmpty()) {
            for (SystemNode system : network.systems()) {
                String named = joined(system.vendor(), system.product());
                if (!named.isEmpty() && names(words(named), wanted)) {
                    uses.add(use(system, named, affected));
                }
            }
            for (ProductUse use : network.uses()) {
                if (names(words(use.product()), wanted)) {
                    uses.add(use(use, affected));
                }
            }
        }
        uses.sort(ORDER);
        return new Found(product, uses);
    }

    /// Uses of what an advisory is about. Its maker's name need not stand in our files; a product
    /// of ours whose whole name is part of the advisory's is near and has to be verified.
    public Found find(Advisory advisory) {
        Advisory.Affected product = advisory.findProduct().orElse(null);
        if (product == null) {
            return new Found("", List.of());
        }
        Set<String> all = words(product.shown());
        Set<String> wanted = words(product.name().value());
        if (product.vendor() != null) {
            Set<String> bare = new TreeSet<>(wanted);
            bare.removeAll(words(product.vendor()));
            wanted = bare.isEmpty() ? wanted : bare;
        }
        List<VersionRange> affected = product.ranges();
        List<Use> uses = new ArrayList<>();
        for (SystemNode system : network.systems()) {
            String named = joined(system.vendor(), system.product());
            String own = system.product() == null ? "" : system.product();
            if (!own.isEmpty() && names(words(named), wanted)) {
                uses.add(use(system, named, affected));
            } else if (isPartOf(own, wanted, all)) {
                uses.add(ofPart(use(system, named, affected)));
            } else if (isNear(own, wanted, all)) {
                uses.add(use(system, named, affected).near());
            }
        }
        for (ProductUse use : network.uses()) {
            if (names(words(use.product()), wanted)) {
                uses.add(use(use, affected));
            } else if (isPartOf(use.product(), wanted, all)) {
                uses.add(ofPart(use(use, affected)));
            } else if (isNear(use.product(), wanted, all)) {
                uses.add(use(use, affected).near());
            }
        }
        uses.sort(ORDER);
        return new Found(product.shown(), uses);
    }

    /// NagiLink where the advisory is about the NagiLink client: whoever uses a product may have
    /// each of its parts. Not where ours is another part.
    private static boolean isPartOf(String ours, Set<String> wanted, Set<String> all) {
        Set<String> product = new TreeSet<>(wanted);
        product.removeIf(PartWords::isPart);
        Set<String> own = words(ours);
        return product.size() < wanted.size()
                && product.stream().anyMatch(each -> each.length() >= SHORTEST_PREFIX)
                && own.containsAll(product)
                && all.containsAll(own);
    }

    /// A part has versions of its own: that of the product on record clears nobody.
    private static Use ofPart(Use use) {
        return use.verdict() == Verdict.NOT_AFFECTED
                ? use.withVerdict(Verdict.VERSION_UNKNOWN)
                : use;
    }

    private static boolean isNear(String ours, Set<String> wanted, Set<String> all) {
        Set<String> words = words(ours);
        return words.stream().anyMatch(wanted::contains)
                && all.containsAll(words)
                && words.stream().anyMatch(each -> each.length() >= SHORTEST_PREFIX)
                && !NameNormaliser.normalise(ours).isGeneric();
    }

    /// Every product that our files name, as they do, once each.
    public List<String> products() {
        Set<String> names = new TreeSet<>();
        for (SystemNode system : network.systems()) {
            if (system.product() != null) {
                names.add(system.product());
            }
        }
        network.uses().forEach(use -> names.add(use.product()));
        return List.copyOf(names);
    }

    private Use use(SystemNode system, String named, List<VersionRange> affected) {
        OrganisationId operator = system.operator();
        return new Use(
                system.id(),
                operator,
                operator == null || isSelf(operator),
                named,
                system.version(),
                verdict(system.version(), affected),
                system.origin().place());
    }

    private Use use(ProductUse use, List<VersionRange> affected) {
        return new Use(
                use.organisation(),
                use.organisation(),
                isSelf(use.organisation()),
                use.product(),
                use.version(),
                verdict(use.version(), affected),
                use.origin().place());
    }

    private boolean isSelf(OrganisationId id) {
        return network.index().findOrganisation(id).map(Organisation::isSelf).orElse(false);
    }

    static Verdict verdict(@Nullable String version, List<VersionRange> affected) {
        if (affected.isEmpty()) {
            return Verdict.NO_RANGE;
        }
        if (version == null) {
            return Verdict.VERSION_UNKNOWN;
        }
        boolean unknown = false;
        for (String part : version.split("[;、,\n]", -1)) {
            Optional<Version> one = Version.parse(part.strip());
            if (one.isPresent() && affected.stream().anyMatch(range -> range.contains(one.get()))) {
                return Verdict.AFFECTED;
            }
            unknown |= one.isEmpty();
        }
        return unknown ? Verdict.VERSION_UNKNOWN : Verdict.NOT_AFFECTED;
    }

    private static String joined(@Nullable String vendor, @Nullable String product) {
        if (product == null) {
            return vendor == null ? "" : vendor;
        }
        return vendor == null || product.contains(vendor) ? product : vendor + " " + product;
    }

    /// Every word that is asked for is one of the product's, or begins one of them.
    private static boolean names(Set<String> has, Set<String> wanted) {
        return wanted.stream()
                .allMatch(word ->
                        has.contains(word)
                                || (word.length() >= SHORTEST_PREFIX
                                        && has.stream().anyMatch(each -> each.startsWith(word))));
    }

    private static Set<String> words(String name) {
        Set<String> words = new TreeSet<>();
        StringBuilder word = new StringBuilder();
        Normalizer.normalize(name, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .concat(" ")
                .codePoints()
                .forEach(c -> {
                    if (Character.isLetterOrDigit(c) || c == 'ー') {
                        word.appendCodePoint(c);
                    } else if (word.length() > 0) {
                        words.add(word.toString());
                        word.setLength(0);
                    }
                });
        return words;
    }
}
