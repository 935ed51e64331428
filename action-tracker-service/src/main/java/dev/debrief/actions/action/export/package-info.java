/** Action items as a table for spreadsheets. */
@NullMarked
package dev.debrief.actions.action.export;

import org.jspecify.annotations.NullMarked;
