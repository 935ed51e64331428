/** Full-text search that finds parts of words in any script, whatever the locale of the database. */
@NullMarked
package dev.debrief.platform.search;

import org.jspecify.annotations.NullMarked;
