/** Events of an action item, published by action-tracker-service on debrief.action-item.v1. */
@NullMarked
package dev.debrief.contracts.action;

import org.jspecify.annotations.NullMarked;
