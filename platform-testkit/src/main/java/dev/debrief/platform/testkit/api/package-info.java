/** HTTP client and OpenAPI checks: every response is validated against the OpenAPI document. */
@NullMarked
package dev.debrief.platform.testkit.api;

import org.jspecify.annotations.NullMarked;
