package dev.hakyu.brief.internal.compose;

import dev.hakyu.model.decision.AdvisoryRulings;
import dev.hakyu.model.incident.Advisory;
import dev.hakyu.model.network.ExposurePath;
import dev.hakyu.model.network.NodeId;
import dev.hakyu.model.network.OrganisationId;
import dev.hakyu.model.network.Supply;
import dev.hakyu.network.api.ExposureFinder;
import dev.hakyu.network.api.ProductUsers;
import dev.hakyu.network.api.ProductUsers.Use;
import dev.hakyu.network.api.ProductUsers.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/// An advisory with who of ours uses the product, after what people decided.
///
/// @param users whose version is concerned or unknown: our own first, then suppliers by how soon
///   our stock of what they deliver runs out
/// @param near whose product has a similar name, so that a person must say
/// @param unaffected whose version is not concerned
public record ProductCase(
        Advisory advisory, List<User> users, List<Use> near, List<Use> unaffected) {
    public ProductCase {
        users = List.copyOf(users);
        near = List.copyOf(near);
        unaffected = List.copyOf(unaffected);
    }

    /// A user and its paths to us.
    ///
    /// @param paths the most pressing first; none for our own systems
    public record User(Use use, List<ExposurePath> paths) {
        public User {
            paths = List.copyOf(paths);
        }

        /// Days of stock that we hold of what it delivers, the least; infinite when not known.
        double stockDays() {
            return paths.stream()
                    .filter(ExposurePath.DirectSupply.class::isInstance)
                    .map(ExposurePath.DirectSupply.class::cast)
                    .flatMap(each -> each.supplies().stream())
                    .map(Supply::stockDays)
                    .filter(Objects::nonNull)
                    .mapToDouble(Double::doubleValue)
                    .min()
                    .orElse(Double.POSITIVE_INFINITY);
        }

        private int distance() {
            return paths.stream().anyMatch(ExposurePath.DirectSupply.class::isInstance) ? 0 : 1;
        }
    }

    private static final Comparator<User> ORDER =
            Comparator.comparing((User each) -> !each.use().ours())
                    .thenComparingDouble(User::stockDays)
                    .thenComparingInt(User::distance)
                    .thenComparing(each -> each.use().verdict())
                    .thenComparing(each -> each.use().node().value());

    /// What decisions and the network say of one advisory.
    public static ProductCase of(
            Advisory advisory,
            ProductUsers products,
            ExposureFinder exposures,
            AdvisoryRulings rulings) {
        List<User> users = new ArrayList<>();
        List<Use> near = new ArrayList<>();
        List<Use> unaffected = new ArrayList<>();
        for (Use each : products.find(advisory).uses()) {
            OrganisationId owner = each.owner();
            if (owner != null && rulings.isRejected(advisory, owner)) {
                continue;
            }
            Use use =
                    each.verdict() == Verdict.NAME_NEAR
                                    && owner != null
                                    && rulings.isConfirmed(advisory, owner)
                            ? each.withVerdict(Verdict.VERSION_UNKNOWN)
                            : each;
            switch (use.verdict()) {
                case AFFECTED, VERSION_UNKNOWN, NO_RANGE ->
                        users.add(
                                new User(
                                        use,
                                        owner == null || use.ours()
                                                ? List.of()
                                                : exposures.listPaths(owner)));
                case NOT_AFFECTED -> unaffected.add(use);
                case NAME_NEAR -> near.add(use);
            }
        }
        users.sort(ORDER);
        return new ProductCase(advisory, users, near, unaffected);
    }

    public boolean concernsUs() {
        return !users.isEmpty();
    }

    /// The nodes that use it.
    public List<NodeId> nodes() {
        return users.stream().map(each -> each.use().node()).distinct().toList();
    }

    List<User> own() {
        return users.stream().filter(each -> each.use().ours()).toList();
    }

    /// Organisations other than ourselves, each once, in order.
    List<OrganisationId> partners() {
        return users.stream()
                .filter(each -> !each.use().ours())
                .flatMap(each -> each.use().findOwner().stream())
                .distinct()
                .toList();
    }

    boolean exploited() {
        return advisory.exploited() == Advisory.Exploited.YES;
    }
}
