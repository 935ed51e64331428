/** Comments on postmortems. */
@NullMarked
package dev.debrief.postmortems.comment;

import org.jspecify.annotations.NullMarked;
