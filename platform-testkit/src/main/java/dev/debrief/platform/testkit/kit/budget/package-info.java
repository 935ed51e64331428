/** What frequent operations may cost. */
@NullMarked
package dev.debrief.platform.testkit.kit.budget;

import org.jspecify.annotations.NullMarked;
