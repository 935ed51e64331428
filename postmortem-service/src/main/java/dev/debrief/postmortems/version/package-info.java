/** Versions of the document: snapshots at milestones and the differences between them. */
@NullMarked
package dev.debrief.postmortems.version;

import org.jspecify.annotations.NullMarked;
