/** Wording and order that all formats share: dates, durations, labels, groups. */
@NullMarked
package dev.debrief.documents.text;

import org.jspecify.annotations.NullMarked;
