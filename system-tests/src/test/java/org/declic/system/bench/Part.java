package org.declic.system.bench;

import java.util.regex.Pattern;

/** What the product's threads work for, by their names. */
enum Part {
    ACCEPT("^\"http-"),
    DELIVER("\\(activemq-client-factory-\\d|^\"declic-smtp-"),
    RECORD("^\"(declic-recorder|derby\\.)"),

    /** With the senders, whose work is that of the broker's client. */
    BROKER("^\"trigger-sender-|activemq-(?!client-factory-\\d)"),

    /** Of the product's own code and the server's: the longer the warm-up, the less. */
    COMPILE("^\"C[12] CompilerThread");

    private final Pattern names;

    Part(String names) {
        this.names = Pattern.compile(names);
    }

    Pattern names() {
        return names;
    }
}
