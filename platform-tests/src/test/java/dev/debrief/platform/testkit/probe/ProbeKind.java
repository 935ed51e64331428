package dev.debrief.platform.testkit.probe;

public enum ProbeKind {
    SMOKE,
    LOAD
}
