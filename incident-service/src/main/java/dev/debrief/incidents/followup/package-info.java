/** Follow-ups of incidents: tasks that are noted during the response and become action items. */
@NullMarked
package dev.debrief.incidents.followup;

import org.jspecify.annotations.NullMarked;
