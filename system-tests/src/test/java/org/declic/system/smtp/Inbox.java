package org.declic.system.smtp;

/** Where the sink puts what it has accepted; called from many threads at once. */
@FunctionalInterface
public interface Inbox {

    /** Called once a mail is whole, before the sink confirms it to the sender. */
    void receive(Mail mail);
}
