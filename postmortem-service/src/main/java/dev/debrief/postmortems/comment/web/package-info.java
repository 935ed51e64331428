/** REST resources of comments. */
@NullMarked
package dev.debrief.postmortems.comment.web;

import org.jspecify.annotations.NullMarked;
