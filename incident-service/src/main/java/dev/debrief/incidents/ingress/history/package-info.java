/** Imports past incidents from the APIs of sources, page by page, with progress. */
@NullMarked
package dev.debrief.incidents.ingress.history;

import org.jspecify.annotations.NullMarked;
