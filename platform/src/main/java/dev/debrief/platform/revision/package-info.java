/** Entity tags: a change names the revision it was made against. */
@NullMarked
package dev.debrief.platform.revision;

import org.jspecify.annotations.NullMarked;
