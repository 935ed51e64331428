/** Checks over REST. */
@NullMarked
package dev.debrief.postmortems.check.web;

import org.jspecify.annotations.NullMarked;
