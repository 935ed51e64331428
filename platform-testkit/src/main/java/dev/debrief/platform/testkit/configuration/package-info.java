/** Checks that every configuration key is registered. */
@NullMarked
package dev.debrief.platform.testkit.configuration;

import org.jspecify.annotations.NullMarked;
