/** What a text may contain: constraints on characters, and lengths in characters as people count them. */
@NullMarked
package dev.debrief.platform.text;

import org.jspecify.annotations.NullMarked;
