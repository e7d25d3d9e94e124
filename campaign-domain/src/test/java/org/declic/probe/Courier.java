package org.declic.probe;

import jakarta.jms.Message;

/** Breaks {@code ONLY_THE_QUEUES_KNOW_JMS}. */
class Courier {

    boolean carries(Message message) {
        return message != null;
    }
}
