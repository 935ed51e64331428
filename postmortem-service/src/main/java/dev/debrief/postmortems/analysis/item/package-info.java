/** Items of an analysis and their contents, as values. */
@NullMarked
package dev.debrief.postmortems.analysis.item;

import org.jspecify.annotations.NullMarked;
