package dev.debrief.postmortems.analysis.web;

import dev.debrief.postmortems.analysis.Positioned;

/** What callers write of an item, with its place. */
interface AnalysisItemRequest<C> {

    Positioned<C> positioned();
}
