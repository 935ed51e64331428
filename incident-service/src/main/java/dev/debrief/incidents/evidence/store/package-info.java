/** Storage for the content of evidence. */
@NullMarked
package dev.debrief.incidents.evidence.store;

import org.jspecify.annotations.NullMarked;
