/// Changes to `hakyu.yaml` that programs make for people, line by line.
@NullMarked
package dev.hakyu.daily.settings;

import org.jspecify.annotations.NullMarked;
