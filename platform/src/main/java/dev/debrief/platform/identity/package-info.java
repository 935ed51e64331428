/** Ids and short keys of entities. */
@NullMarked
package dev.debrief.platform.identity;

import org.jspecify.annotations.NullMarked;
