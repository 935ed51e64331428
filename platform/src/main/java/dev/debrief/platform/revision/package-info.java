/** Entity tags: a change states the revision it is based on. */
@NullMarked
package dev.debrief.platform.revision;

import org.jspecify.annotations.NullMarked;
