/** The events that services publish, their types and their topics. */
@NullMarked
package dev.debrief.contracts;

import org.jspecify.annotations.NullMarked;
