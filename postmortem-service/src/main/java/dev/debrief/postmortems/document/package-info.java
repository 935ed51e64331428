/** The postmortem as a document that people like to read: one model, two renderings. */
@NullMarked
package dev.debrief.postmortems.document;

import org.jspecify.annotations.NullMarked;
