/** What a publishing target is: the seam that each product implements. */
@NullMarked
package dev.debrief.postmortems.publishing.client;

import org.jspecify.annotations.NullMarked;
