/** Takes postmortems from draft to publication. */
@NullMarked
package dev.debrief.postmortems.lifecycle;

import org.jspecify.annotations.NullMarked;
