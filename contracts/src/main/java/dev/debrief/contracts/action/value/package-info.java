/** Values that events about an action item are made of. */
@NullMarked
package dev.debrief.contracts.action.value;

import org.jspecify.annotations.NullMarked;
