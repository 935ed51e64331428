package dev.debrief.e2e;

import java.util.List;

/** Expected contents of the published sample document, in every format. */
final class SampleDocument {

    /** Headings of the sample document. */
    static final List<String> SECTIONS = List.of(
            "Executive Summary",
            "Timeline of Events",
            "Impact Assessment",
            "Root Cause Analysis",
            "Primary Root Cause",
            "Contributing Factors",
            "Lessons Learned",
            "Action Items",
            "Follow-up");

    /** Text that the sections must contain, among other things. */
    static final List<String> CONTENT = List.of(
            "1 hour 20 minutes",
            "Customer Support",
            "10:15",
            "11:35",
            "230",
            "45,000",
            "Why did the checkout fail?",
            "Why did no test show it?",
            "Deployment process",
            "Canary deployments should be standard",
            "Engineering Team Lead",
            "Senior Engineers");

    private SampleDocument() {}
}
