/** JSON Merge Patch (RFC 7396) for request records. */
@NullMarked
package dev.debrief.platform.patch;

import org.jspecify.annotations.NullMarked;
