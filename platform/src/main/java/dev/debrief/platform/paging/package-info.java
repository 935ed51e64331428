/** Pagination with opaque, tamper-proof cursors. */
@NullMarked
package dev.debrief.platform.paging;

import org.jspecify.annotations.NullMarked;
