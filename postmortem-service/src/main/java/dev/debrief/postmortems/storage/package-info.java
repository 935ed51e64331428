/** How values that are read as a whole are kept in jsonb columns. */
@NullMarked
package dev.debrief.postmortems.storage;

import org.jspecify.annotations.NullMarked;
