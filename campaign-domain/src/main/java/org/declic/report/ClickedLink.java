package org.declic.report;

/**
 * A link that people followed.
 *
 * @param url empty for those that each message has of its own
 * @param label what its author calls it, or its words; empty if the content has no such link any more
 * @param people how many messages it was followed from, by people and not by machines
 */
public record ClickedLink(Kind kind, String url, String label, long people) {

    /** Where a link leads (reference: AJO, link kinds). */
    public enum Kind {

        /** To a page of the author's choice. */
        EXTERNAL,

        /** To the message in the browser. */
        MIRROR,

        /** Out: by the link, by one click in a mail program or by a word that answers an SMS. */
        OPT_OUT;

        static Kind of(String interaction) {
            return switch (interaction) {
                case "MIRROR" -> MIRROR;
                case "UNSUBSCRIBE" -> OPT_OUT;
                default -> EXTERNAL;
            };
        }
    }
}
