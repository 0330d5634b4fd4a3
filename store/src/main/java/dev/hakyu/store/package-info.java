/// What is kept between two mornings: evidence, statements, dossiers, runs and deliveries.
@NullMarked
package dev.hakyu.store;

import org.jspecify.annotations.NullMarked;
