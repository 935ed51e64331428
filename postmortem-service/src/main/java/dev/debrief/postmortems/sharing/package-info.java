/** Links to published documents for readers without a token. */
@NullMarked
package dev.debrief.postmortems.sharing;

import org.jspecify.annotations.NullMarked;
