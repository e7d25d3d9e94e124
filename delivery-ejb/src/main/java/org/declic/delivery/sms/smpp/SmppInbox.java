package org.declic.delivery.sms.smpp;

/** Takes for good what an SMS centre sends by itself; what it does not take is sent again. Threads share it. */
public interface SmppInbox {

    /** True if the receipt is kept, or of no interest. */
    boolean keeps(SmppReceipt receipt);

    /** True if what the text asks for is kept, or it asks for nothing. */
    boolean keeps(SmppText text);
}
