/**
 * Postmortems as documents: one {@linkplain dev.debrief.documents.model.Document model}, rendered in several formats.
 */
@NullMarked
package dev.debrief.documents;

import org.jspecify.annotations.NullMarked;
