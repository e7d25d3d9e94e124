package org.declic.web.campaign.preview;

/**
 * A message as its recipient would see it, filled with sample data.
 *
 * @param key where the frame finds its document; empty if there is nothing to see
 * @param part the part of the document, {@code html} or {@code text}
 * @param subject empty for other channels than email
 * @param preheader the same
 */
public record SampleMessage(String key, String part, String subject, String preheader) {

    /** There is nothing to see. */
    static final SampleMessage NONE = new SampleMessage("", "html", "", "");
}
