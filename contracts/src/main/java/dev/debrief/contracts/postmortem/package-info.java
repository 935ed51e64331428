/** Events of a postmortem, published by postmortem-service on debrief.postmortem.v1. */
@NullMarked
package dev.debrief.contracts.postmortem;

import org.jspecify.annotations.NullMarked;
