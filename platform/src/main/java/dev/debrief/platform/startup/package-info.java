/** Checks and migrations before a service accepts its first request. */
@NullMarked
package dev.debrief.platform.startup;

import org.jspecify.annotations.NullMarked;
