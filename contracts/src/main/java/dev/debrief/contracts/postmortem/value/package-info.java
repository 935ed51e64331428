/** Values used by postmortem events. */
@NullMarked
package dev.debrief.contracts.postmortem.value;

import org.jspecify.annotations.NullMarked;
