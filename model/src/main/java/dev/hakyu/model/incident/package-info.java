/// Reports, what they state, and the incidents assembled from that.
@NullMarked
package dev.hakyu.model.incident;

import org.jspecify.annotations.NullMarked;
