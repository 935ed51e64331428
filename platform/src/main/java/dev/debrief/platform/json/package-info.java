/** JSON: strict for requests, lenient for stored columns. */
@NullMarked
package dev.debrief.platform.json;

import org.jspecify.annotations.NullMarked;
