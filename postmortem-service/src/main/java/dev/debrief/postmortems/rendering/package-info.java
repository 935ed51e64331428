/** Renders documents in each format. */
@NullMarked
package dev.debrief.postmortems.rendering;

import org.jspecify.annotations.NullMarked;
