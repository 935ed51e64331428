/** The benefits of action items over REST. */
@NullMarked
package dev.debrief.actions.benefit.web;

import org.jspecify.annotations.NullMarked;
