/** Builds what is generated from the records: JSON Schemas, the catalogue page and the AsyncAPI document. */
@NullMarked
package dev.debrief.contracts.catalogue;

import org.jspecify.annotations.NullMarked;
