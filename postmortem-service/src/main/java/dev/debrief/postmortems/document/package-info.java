/** The postmortem as a document: one model, rendered as HTML and Markdown. */
@NullMarked
package dev.debrief.postmortems.document;

import org.jspecify.annotations.NullMarked;
