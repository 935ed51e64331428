/** Durable timers: rows in the service's own database that fire once, with any number of replicas. */
@NullMarked
package dev.debrief.platform.timer;

import org.jspecify.annotations.NullMarked;
