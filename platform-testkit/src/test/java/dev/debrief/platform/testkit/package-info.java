/** The machinery of the kits itself. */
@NullMarked
package dev.debrief.platform.testkit;

import org.jspecify.annotations.NullMarked;
