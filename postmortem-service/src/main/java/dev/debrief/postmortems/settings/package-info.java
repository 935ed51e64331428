/** What settings have in common that are kept in versions: who changed them, when and why. */
@NullMarked
package dev.debrief.postmortems.settings;

import org.jspecify.annotations.NullMarked;
