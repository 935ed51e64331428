/** A small feature for testing the kits. */
@NullMarked
package dev.debrief.platform.testkit.probe;

import org.jspecify.annotations.NullMarked;
