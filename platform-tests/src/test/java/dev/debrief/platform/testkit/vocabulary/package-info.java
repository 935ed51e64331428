/** Checks that the repository uses the terms of docs/glossary.md in names and in prose. */
@NullMarked
package dev.debrief.platform.testkit.vocabulary;

import org.jspecify.annotations.NullMarked;
