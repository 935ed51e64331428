/** Comments over REST. */
@NullMarked
package dev.debrief.postmortems.comment.web;

import org.jspecify.annotations.NullMarked;
