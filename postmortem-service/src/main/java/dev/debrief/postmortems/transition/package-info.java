/** Status transitions: performing them and recording them. */
@NullMarked
package dev.debrief.postmortems.transition;

import org.jspecify.annotations.NullMarked;
