/** Comments on action items over REST. */
@NullMarked
package dev.debrief.actions.comment.web;

import org.jspecify.annotations.NullMarked;
