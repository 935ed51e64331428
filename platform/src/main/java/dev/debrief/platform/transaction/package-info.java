/** Transactions that only read. */
@NullMarked
package dev.debrief.platform.transaction;

import org.jspecify.annotations.NullMarked;
