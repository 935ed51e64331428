/** Reads services from the {@code catalog-info.yaml} files of Backstage. */
@NullMarked
package dev.debrief.incidents.catalog.backstage;

import org.jspecify.annotations.NullMarked;
