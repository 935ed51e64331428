/** What a document says, drawn: timeline, fishbone, whys and impact as SVG, and as PNG for formats without SVG. */
@NullMarked
package dev.debrief.documents.picture;

import org.jspecify.annotations.NullMarked;
