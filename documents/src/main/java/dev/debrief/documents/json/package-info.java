/** The document as JSON, with a published schema. */
@NullMarked
package dev.debrief.documents.json;

import org.jspecify.annotations.NullMarked;
