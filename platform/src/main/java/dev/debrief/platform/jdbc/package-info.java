/** Statements without the persistence context. */
@NullMarked
package dev.debrief.platform.jdbc;

import org.jspecify.annotations.NullMarked;
