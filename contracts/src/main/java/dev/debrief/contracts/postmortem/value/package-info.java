/** Values that events about a postmortem are made of. */
@NullMarked
package dev.debrief.contracts.postmortem.value;

import org.jspecify.annotations.NullMarked;
