/** Where resources are, independent of HTTP. */
@NullMarked
package dev.debrief.postmortems.location;

import org.jspecify.annotations.NullMarked;
