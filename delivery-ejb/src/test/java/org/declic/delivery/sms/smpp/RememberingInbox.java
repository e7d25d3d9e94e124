package org.declic.delivery.sms.smpp;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Remembers what comes, and keeps it as long as the test says so. */
final class RememberingInbox implements SmppInbox {

    final List<SmppReceipt> receipts = new CopyOnWriteArrayList<>();
    final List<SmppText> texts = new CopyOnWriteArrayList<>();
    volatile boolean keeps = true;

    @Override
    public boolean keeps(SmppReceipt receipt) {
        receipts.add(receipt);
        return keeps;
    }

    @Override
    public boolean keeps(SmppText text) {
        texts.add(text);
        return keeps;
    }
}
