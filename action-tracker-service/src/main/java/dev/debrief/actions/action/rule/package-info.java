/** What an action item, its commitment and its transitions have to fulfil. */
@NullMarked
package dev.debrief.actions.action.rule;

import org.jspecify.annotations.NullMarked;
