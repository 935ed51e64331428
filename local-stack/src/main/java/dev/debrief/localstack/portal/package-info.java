/** The developer portal: local web pages for documents, APIs, events, mail and tokens. */
@NullMarked
package dev.debrief.localstack.portal;

import org.jspecify.annotations.NullMarked;
