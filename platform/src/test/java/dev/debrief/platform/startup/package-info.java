/** Tests the startup checks. */
@NullMarked
package dev.debrief.platform.startup;

import org.jspecify.annotations.NullMarked;
