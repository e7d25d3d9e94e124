package org.declic.execution;

/** How an execution is triggered; each has its own prefix of execution ids, as in Adobe Journey Optimizer. */
public enum ExecutionKind {
    UNITARY("UMA-"),
    HIGH_THROUGHPUT("HUMA-"),
    AUDIENCE("CMA-");

    private final String prefix;

    ExecutionKind(String prefix) {
        this.prefix = prefix;
    }

    String prefix() {
        return prefix;
    }
}
