/** Reviews over REST. */
@NullMarked
package dev.debrief.postmortems.review.web;

import org.jspecify.annotations.NullMarked;
