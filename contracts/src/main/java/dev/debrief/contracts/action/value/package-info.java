/** Values used by action item events. */
@NullMarked
package dev.debrief.contracts.action.value;

import org.jspecify.annotations.NullMarked;
