/**
 * The postmortem itself: its status, its incidents, its domain events, and access to it. Other features build on this
 * package.
 */
@NullMarked
package dev.debrief.postmortems.postmortem;

import org.jspecify.annotations.NullMarked;
