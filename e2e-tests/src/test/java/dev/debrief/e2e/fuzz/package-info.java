/**
 * Sends generated requests, valid and hostile, to every operation of the OpenAPI documents and checks each response.
 */
@NullMarked
package dev.debrief.e2e.fuzz;

import org.jspecify.annotations.NullMarked;
