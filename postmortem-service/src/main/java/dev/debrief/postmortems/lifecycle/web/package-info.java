/** Transitions over REST. */
@NullMarked
package dev.debrief.postmortems.lifecycle.web;

import org.jspecify.annotations.NullMarked;
