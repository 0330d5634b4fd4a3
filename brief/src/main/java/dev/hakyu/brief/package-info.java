/// The main job: the answer to the four questions.
@NullMarked
package dev.hakyu.brief;

import org.jspecify.annotations.NullMarked;
