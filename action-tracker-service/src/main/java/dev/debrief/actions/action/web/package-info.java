/** Action items over REST. */
@NullMarked
package dev.debrief.actions.action.web;

import org.jspecify.annotations.NullMarked;
