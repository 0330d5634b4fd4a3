/// Stages 7 and 8: accounts of one event brought together, and each field weighed over them.
@NullMarked
package dev.hakyu.reader.internal.dossier;

import org.jspecify.annotations.NullMarked;
