package dev.debrief.postmortems.analysis.web;

import dev.debrief.postmortems.analysis.Placed;

/** What callers write of an item, with its place. */
interface ItemRequest<C> {

    Placed<C> placed();
}
