package dev.debrief.actions.policy;

import java.util.Set;

/** Rules that a policy can name, so that their findings refuse a commitment. Every bean of this type is asked. */
public interface BlockingRules {

    /** Their ids: {@code weak-control}. */
    Set<String> ruleIds();
}
