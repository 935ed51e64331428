/** Comments on action items. */
@NullMarked
package dev.debrief.actions.comment;

import org.jspecify.annotations.NullMarked;
