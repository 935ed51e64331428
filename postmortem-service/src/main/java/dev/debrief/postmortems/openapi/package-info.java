/** OpenAPI texts of operations that a resource inherits from a generic one. */
@NullMarked
package dev.debrief.postmortems.openapi;

import org.jspecify.annotations.NullMarked;
