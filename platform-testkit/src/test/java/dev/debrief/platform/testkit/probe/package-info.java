/** A small feature that the kits are tried on. */
@NullMarked
package dev.debrief.platform.testkit.probe;

import org.jspecify.annotations.NullMarked;
