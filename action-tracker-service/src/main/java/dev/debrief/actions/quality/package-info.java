/**
 * The quality of an action item: whether it can be understood, finished and verified. Advice, unless the policy says
 * otherwise.
 */
@NullMarked
package dev.debrief.actions.quality;

import org.jspecify.annotations.NullMarked;
