/** Drafts postmortems for incidents, on demand or by policy, and keeps them in sync. */
@NullMarked
package dev.debrief.postmortems.drafting;

import org.jspecify.annotations.NullMarked;
