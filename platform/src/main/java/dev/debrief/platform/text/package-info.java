/** What a text may contain: constraints on characters, lengths in characters as people count them, and mentions. */
@NullMarked
package dev.debrief.platform.text;

import org.jspecify.annotations.NullMarked;
