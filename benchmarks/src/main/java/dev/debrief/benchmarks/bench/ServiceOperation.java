package dev.debrief.benchmarks.bench;

import dev.debrief.benchmarks.load.RequestSource;
import dev.debrief.localstack.Service;

/** What is done again and again over REST. */
public record ServiceOperation(Service service, RequestSource requests, int expectedStatus) {}
