/** Values of the database that are kept in memory for a short time. */
@NullMarked
package dev.debrief.platform.cache;

import org.jspecify.annotations.NullMarked;
