/** Generates the page of configuration keys. */
@NullMarked
package dev.debrief.platform.testkit.configuration;

import org.jspecify.annotations.NullMarked;
