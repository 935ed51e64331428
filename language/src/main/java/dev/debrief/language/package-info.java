/** Finds blaming language in Markdown and plain text by rules over a small grammar. */
@NullMarked
package dev.debrief.language;

import org.jspecify.annotations.NullMarked;
