/** Drafting and covered incidents over REST. */
@NullMarked
package dev.debrief.postmortems.drafting.web;

import org.jspecify.annotations.NullMarked;
