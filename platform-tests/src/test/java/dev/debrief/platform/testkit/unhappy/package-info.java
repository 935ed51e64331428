/** Runs the suite of invalid requests against correct operations and against seeded faults. */
@NullMarked
package dev.debrief.platform.testkit.unhappy;

import org.jspecify.annotations.NullMarked;
