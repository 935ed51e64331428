/** Issue trackers of other teams, as admins set them up: product, project, token, and what is synchronized. */
@NullMarked
package dev.debrief.actions.tracker;

import org.jspecify.annotations.NullMarked;
