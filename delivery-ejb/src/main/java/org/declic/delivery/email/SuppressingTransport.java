package org.declic.delivery.email;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.regex.Pattern;
import org.declic.access.Actor;
import org.declic.consent.list.AddressList;
import org.declic.consent.list.AddressLists;
import org.declic.consent.list.EntryDraft;
import org.declic.consent.list.ListCause;
import org.declic.consent.list.ListedEntity;
import org.declic.delivery.Outcome;
import org.declic.delivery.Outcome.Refused;
import org.declic.delivery.Transport;
import org.declic.delivery.email.mime.OutgoingEmail;
import org.declic.shared.Bounded;
import org.declic.shared.SandboxId;

/**
 * A transport that suppresses an address once a mail server says that there is no such mailbox or domain (RFC 3463, 3.2).
 * Other refusals say something of the message or of us; so may a reply without such a status.
 */
final class SuppressingTransport implements Transport<OutgoingEmail> {

    private static final Logger LOGGER = System.getLogger(SuppressingTransport.class.getName());
    private static final Pattern NO_SUCH_MAILBOX = Pattern.compile("5\\.1\\.(1|2|3|6|10)");

    private final Transport<OutgoingEmail> transport;
    private final SandboxId sandboxId;
    private final AddressLists lists;

    SuppressingTransport(Transport<OutgoingEmail> transport, SandboxId sandboxId, AddressLists lists) {
        this.transport = transport;
        this.sandboxId = sandboxId;
        this.lists = lists;
    }

    @Override
    public Outcome send(OutgoingEmail email) {
        Outcome outcome = transport.send(email);
        if (outcome instanceof Refused refused
                && NO_SUCH_MAILBOX.matcher(refused.code()).matches()) {
            suppress(email.to().address(), refused);
        }
        return outcome;
    }

    /** A failure must not send the message again: the next one that bounces tries anew. */
    private void suppress(String address, Refused refused) {
        try {
            String comment = Bounded.text(refused.code() + " " + refused.reason(), EntryDraft.LONGEST_COMMENT - 1);
            ListedEntity.email(address)
                    .map(entity -> new EntryDraft(entity, ListCause.HARD, comment, Actor.SYSTEM.name()))
                    .ifPresent(draft -> lists.add(Actor.SYSTEM, sandboxId, AddressList.CLIENT, List.of(draft)));
        } catch (RuntimeException e) {
            LOGGER.log(Level.WARNING, "An address that does not exist is not suppressed yet", e);
        }
    }

    @Override
    public void close() {
        transport.close();
    }
}
