package dev.hakyu.model.network;

import dev.hakyu.model.incident.Certainty;
import dev.hakyu.model.incident.IncidentId;
import java.util.List;
import java.util.Optional;

/// Why an incident matters to us: the node of our network that it concerns, and the paths from
/// there to us. A namesake or a merely similar name never makes one.
///
/// @param concerned our organisation, a supplier, or a system of the network
/// @param involvement what `concerned` is to the incident
/// @param paths at least one, the most pressing first
/// @param match how the incident's name was found to be `concerned`; always one that decides
/// @param certainty of what the incident says about `concerned`
public record Exposure(
        IncidentId incident,
        NodeId concerned,
        Involvement involvement,
        List<ExposurePath> paths,
        NameMatch match,
        Certainty certainty) {
    public Exposure {
        paths = List.copyOf(paths);
        if (paths.isEmpty()) {
            throw new IllegalArgumentException("an exposure needs at least one path");
        }
        if (!match.decides()) {
            throw new IllegalArgumentException(
                    "a similar name only proposes, it makes no exposure: " + match.mention());
        }
    }

    /// The first path of this kind, if there is one.
    public <T extends ExposurePath> Optional<T> findPath(Class<T> kind) {
        return paths.stream().filter(kind::isInstance).map(kind::cast).findFirst();
    }

    /// All paths of this kind, in order.
    public <T extends ExposurePath> List<T> listPaths(Class<T> kind) {
        return paths.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
