/** How the code of this repository is built up, as checks that name what breaks them. */
@NullMarked
package dev.debrief.platform.testkit.rules;

import org.jspecify.annotations.NullMarked;
