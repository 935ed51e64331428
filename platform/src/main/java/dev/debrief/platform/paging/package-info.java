/** Lists in pages, with opaque signed cursors. */
@NullMarked
package dev.debrief.platform.paging;

import org.jspecify.annotations.NullMarked;
