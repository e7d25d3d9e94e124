package org.declic.content;

/** The authored sources of an email. */
public record EmailContent(String subject, String preheader, String html, String text) {}
