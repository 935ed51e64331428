/** Where the bytes of evidence are kept. */
@NullMarked
package dev.debrief.incidents.evidence.store;

import org.jspecify.annotations.NullMarked;
