/** Creates and changes several action items with one request. */
@NullMarked
package dev.debrief.actions.action.bulk;

import org.jspecify.annotations.NullMarked;
