/** Read models that join everything about a postmortem: details, document, texts to check. */
@NullMarked
package dev.debrief.postmortems.details;

import org.jspecify.annotations.NullMarked;
