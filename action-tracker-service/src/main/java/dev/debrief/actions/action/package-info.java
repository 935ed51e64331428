/** The action item: its life, its owner and its due date. */
@NullMarked
package dev.debrief.actions.action;

import org.jspecify.annotations.NullMarked;
