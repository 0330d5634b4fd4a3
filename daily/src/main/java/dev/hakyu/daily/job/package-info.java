/// The job of the day and of the week: fetch, keep, read, write, send; each step resumed where it
/// was.
@NullMarked
package dev.hakyu.daily.job;

import org.jspecify.annotations.NullMarked;
