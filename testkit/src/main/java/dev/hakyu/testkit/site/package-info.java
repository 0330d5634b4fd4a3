/// A small web of its own on the loopback address: feeds and pages as publishers make them, and as
/// they should not.
@NullMarked
package dev.hakyu.testkit.site;

import org.jspecify.annotations.NullMarked;
