/** The quality of action items over REST. */
@NullMarked
package dev.debrief.actions.quality.web;

import org.jspecify.annotations.NullMarked;
