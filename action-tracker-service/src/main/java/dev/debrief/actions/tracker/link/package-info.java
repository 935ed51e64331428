/** The issues of action items: created once, and kept in step with them by durable jobs. */
@NullMarked
package dev.debrief.actions.tracker.link;

import org.jspecify.annotations.NullMarked;
