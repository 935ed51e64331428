/** What a reader of past incidents is, one for each kind of source with an API. */
@NullMarked
package dev.debrief.incidents.ingress.history.reader;

import org.jspecify.annotations.NullMarked;
