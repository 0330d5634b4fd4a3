/// The organisation's own supply network: files, names, paths, compiling.
@NullMarked
package dev.hakyu.network;

import org.jspecify.annotations.NullMarked;
