/** Share links over REST. */
@NullMarked
package dev.debrief.postmortems.sharing.web;

import org.jspecify.annotations.NullMarked;
