/** Services as a deployment runs them: tasks before they start, encrypted connections, authorities of one's own. */
@NullMarked
package dev.debrief.e2e.deployment;

import org.jspecify.annotations.NullMarked;
