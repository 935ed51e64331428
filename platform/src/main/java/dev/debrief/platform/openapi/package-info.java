/** Completes the OpenAPI document with what all operations have in common. */
@NullMarked
package dev.debrief.platform.openapi;

import org.jspecify.annotations.NullMarked;
