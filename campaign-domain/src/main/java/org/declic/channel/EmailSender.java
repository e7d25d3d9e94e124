package org.declic.channel;

/**
 * Who a mail comes from.
 *
 * @param fromName empty for none
 * @param replyToName empty for none
 * @param replyToEmail empty for none
 */
public record EmailSender(String fromName, String fromEmail, String replyToName, String replyToEmail) {}
