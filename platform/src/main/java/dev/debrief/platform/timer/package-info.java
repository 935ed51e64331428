/** Lets things fall due: rows in the service's own database that fire once, whatever the number of replicas. */
@NullMarked
package dev.debrief.platform.timer;

import org.jspecify.annotations.NullMarked;
