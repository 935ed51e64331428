/** Commands that people write to Debrief in a chat, carried out with their rights. */
@NullMarked
package dev.debrief.incidents.ingress.command;

import org.jspecify.annotations.NullMarked;
