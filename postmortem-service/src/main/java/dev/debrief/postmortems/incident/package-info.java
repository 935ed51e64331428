/** Local copy of the incidents, as far as postmortems show them, kept current by incident events. */
@NullMarked
package dev.debrief.postmortems.incident;

import org.jspecify.annotations.NullMarked;
