/** What every operation has in common in the OpenAPI document. */
@NullMarked
package dev.debrief.platform.openapi;

import org.jspecify.annotations.NullMarked;
