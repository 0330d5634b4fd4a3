/// Products as advisories and files name them: versions, and ranges of versions.
@NullMarked
package dev.hakyu.model.product;

import org.jspecify.annotations.NullMarked;
