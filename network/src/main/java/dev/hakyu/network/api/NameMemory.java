package dev.hakyu.network.api;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Names that were looked up and mean nobody, not even nearly: that nothing is found takes longest
/// to find. Of use to an index over the same organisations and learned names, and to no other. Safe
/// to share between threads.
public final class NameMemory {
    private final Set<String> known;
    private final Set<String> met = ConcurrentHashMap.newKeySet();

    /// One that knows of no name yet.
    public NameMemory() {
        this(Set.of());
    }

    /// A memory for one index.
    ///
    /// @param known names for which an equal index found nothing
    public NameMemory(Set<String> known) {
        this.known = Set.copyOf(known);
    }

    /// The names that were looked up with this memory and for which nothing was found.
    public Set<String> met() {
        return Set.copyOf(met);
    }

    /// True for a name that is known to mean nobody.
    public boolean isOfNobody(String mention) {
        boolean nobody = known.contains(mention);
        if (nobody) {
            met.add(mention);
        }
        return nobody;
    }

    /// Remembers a name for which nothing was found.
    public void add(String mention) {
        met.add(mention);
    }
}
