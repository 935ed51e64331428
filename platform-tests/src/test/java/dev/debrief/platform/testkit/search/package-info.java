/** What the search finds, decided by PostgreSQL. */
@NullMarked
package dev.debrief.platform.testkit.search;

import org.jspecify.annotations.NullMarked;
