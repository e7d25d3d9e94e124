package org.declic.system.smtp;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;

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

    /** How often each mail has arrived, by address and Message-ID, for the addresses of one domain. */
    public Map<String, Map<String, Long>> copiesAt(String domain) {
        return at(domain).stream()
                .collect(Collectors.groupingBy(
                        Mail::recipient, Collectors.groupingBy(Mail::messageId, Collectors.counting())));
    }

    /** What has arrived for the addresses of one domain. */
    public List<Mail> at(String domain) {
        return mails.stream()
                .filter(mail -> mail.recipient().endsWith("@" + domain))
                .toList();
    }
}
