/** Views of the core that the views of other features contain. */
@NullMarked
package dev.debrief.postmortems.postmortem.web;

import org.jspecify.annotations.NullMarked;
