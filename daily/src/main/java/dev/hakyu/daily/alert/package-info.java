/// What leaves the machine: mail and webhooks, to the people who asked for them and no one twice.
@NullMarked
package dev.hakyu.daily.alert;

import org.jspecify.annotations.NullMarked;
