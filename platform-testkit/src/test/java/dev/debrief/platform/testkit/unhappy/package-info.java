/** The unhappy suite, run against probes that behave and against faults that it must find. */
@NullMarked
package dev.debrief.platform.testkit.unhappy;

import org.jspecify.annotations.NullMarked;
