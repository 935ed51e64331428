/** Calls, contract and document kit, tried on the probes. */
@NullMarked
package dev.debrief.platform.testkit.api;

import org.jspecify.annotations.NullMarked;
