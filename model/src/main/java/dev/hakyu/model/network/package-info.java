/// The organisation's own supply network: organisations, sites, systems and what joins them.
@NullMarked
package dev.hakyu.model.network;

import org.jspecify.annotations.NullMarked;
