/** An append-only log of who changed what. */
@NullMarked
package dev.debrief.platform.audit;

import org.jspecify.annotations.NullMarked;
