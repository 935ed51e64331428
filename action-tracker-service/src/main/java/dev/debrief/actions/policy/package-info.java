/** The policy of action items: what a commitment and a verification need, and the priorities of items. */
@NullMarked
package dev.debrief.actions.policy;

import org.jspecify.annotations.NullMarked;
