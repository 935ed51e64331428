/** Runs the behaviour kits against the probe application. */
@NullMarked
package dev.debrief.platform.testkit.kit;

import org.jspecify.annotations.NullMarked;
