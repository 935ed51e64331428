/** Checks that a service's database refuses what its code must never write. */
@NullMarked
package dev.debrief.platform.testkit.schema;

import org.jspecify.annotations.NullMarked;
