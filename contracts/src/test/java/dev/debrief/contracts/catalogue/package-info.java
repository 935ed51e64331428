/** Generates JSON Schemas, docs/events.md and the AsyncAPI document from the records. */
@NullMarked
package dev.debrief.contracts.catalogue;

import org.jspecify.annotations.NullMarked;
