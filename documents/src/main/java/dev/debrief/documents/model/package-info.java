/** What a document says, without any format. */
@NullMarked
package dev.debrief.documents.model;

import org.jspecify.annotations.NullMarked;
