/// Seeded generators and processes for tests.
@NullMarked
package dev.hakyu.testkit;

import org.jspecify.annotations.NullMarked;
