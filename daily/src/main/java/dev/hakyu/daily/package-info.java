/// The job of the day: fetch, read, brief, send; alerts, watch and inquiries.
@NullMarked
package dev.hakyu.daily;

import org.jspecify.annotations.NullMarked;
