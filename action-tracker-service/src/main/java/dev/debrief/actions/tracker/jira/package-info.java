/** Issues of Jira, Cloud and Data Center. */
@NullMarked
package dev.debrief.actions.tracker.jira;

import org.jspecify.annotations.NullMarked;
