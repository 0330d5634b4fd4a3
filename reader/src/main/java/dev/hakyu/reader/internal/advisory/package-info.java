/// Reading what advisories say of products: which, in which versions, mended by what, and whether
/// attacks use the weakness.
@NullMarked
package dev.hakyu.reader.internal.advisory;

import org.jspecify.annotations.NullMarked;
