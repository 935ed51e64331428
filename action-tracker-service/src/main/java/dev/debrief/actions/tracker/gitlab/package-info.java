/** Issues of GitLab, on gitlab.com and self-managed. */
@NullMarked
package dev.debrief.actions.tracker.gitlab;

import org.jspecify.annotations.NullMarked;
