/** Issues of GitHub, on github.com and on Enterprise Server. */
@NullMarked
package dev.debrief.actions.tracker.github;

import org.jspecify.annotations.NullMarked;
