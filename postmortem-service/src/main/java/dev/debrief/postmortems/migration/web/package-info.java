/** Template migrations over REST. */
@NullMarked
package dev.debrief.postmortems.migration.web;

import org.jspecify.annotations.NullMarked;
