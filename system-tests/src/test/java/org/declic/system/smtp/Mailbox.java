package org.declic.system.smtp;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Keeps every mail, in the order of arrival. */
public final class Mailbox implements Inbox {

    private final Queue<Mail> mails = new ConcurrentLinkedQueue<>();

    @Override
    public void receive(Mail mail) {
        mails.add(mail);
    }

    /** Everything that has arrived so far. */
    public List<Mail> all() {
        return List.copyOf(mails);
    }

    /** What has arrived for one address. */
    public List<Mail> to(String address) {
        return mails.stream().filter(mail -> mail.recipient().equals(address)).toList();
    }

    /** What has arrived for the addresses of one domain. */
    public List<Mail> at(String domain) {
        return mails.stream()
                .filter(mail -> mail.recipient().endsWith("@" + domain))
                .toList();
    }
}
