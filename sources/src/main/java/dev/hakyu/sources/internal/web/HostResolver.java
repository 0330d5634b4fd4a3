package dev.hakyu.sources.internal.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/// Asks which addresses a name has. It is asked once per connection: the address that was checked
/// is the one that is connected to.
@FunctionalInterface
public interface HostResolver {
    HostResolver SYSTEM = host -> List.of(InetAddress.getAllByName(host));

    List<InetAddress> resolve(String host) throws UnknownHostException;
}
