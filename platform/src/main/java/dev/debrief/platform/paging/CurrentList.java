package dev.debrief.platform.paging;

import jakarta.enterprise.context.RequestScoped;

/** Whether the current request reads a list. */
@RequestScoped
class CurrentList {

    private boolean requested;

    boolean isRequested() {
        return requested;
    }

    void request() {
        requested = true;
    }
}
