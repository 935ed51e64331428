/** Git repositories as publishing targets: one Markdown file a postmortem. */
@NullMarked
package dev.debrief.postmortems.publishing.client.git;

import org.jspecify.annotations.NullMarked;
