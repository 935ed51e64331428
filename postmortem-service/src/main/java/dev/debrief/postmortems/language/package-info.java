/** What blames in what people write, and the rules that say so. */
@NullMarked
package dev.debrief.postmortems.language;

import org.jspecify.annotations.NullMarked;
