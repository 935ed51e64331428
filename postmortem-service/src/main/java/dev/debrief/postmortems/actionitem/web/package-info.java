/** Views of action items in REST responses of other features. */
@NullMarked
package dev.debrief.postmortems.actionitem.web;

import org.jspecify.annotations.NullMarked;
