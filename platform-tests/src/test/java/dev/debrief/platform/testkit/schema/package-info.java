/** Tests of the checks on a service's database. */
@NullMarked
package dev.debrief.platform.testkit.schema;

import org.jspecify.annotations.NullMarked;
