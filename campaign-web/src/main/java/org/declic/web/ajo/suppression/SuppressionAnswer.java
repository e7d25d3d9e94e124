package org.declic.web.ajo.suppression;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.declic.access.Sandbox;
import org.declic.consent.list.ListCause;
import org.declic.consent.list.ListEntry;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a list as the Suppression API shows it; times are milliseconds since 1970. Only entries in force are shown.
 *
 * @param suppressed why it is there
 * @param client whose list it is
 * @param bounceState what mail servers said of it
 */
record SuppressionAnswer(
        String id,
        Entity entity,
        Suppressed suppressed,
        @JsonUnwrapped Dates dates,
        String status,
        String listType,
        Client client,
        BounceState bounceState) {

    private static final String ACTIVE = "active";

    /** @param softCount how many soft bounces of it are counted now */
    static SuppressionAnswer of(ListEntry entry, Sandbox sandbox, int softCount) {
        long at = entry.createdAt().toEpochMilli();
        return new SuppressionAnswer(
                entry.id(),
                new Entity(entry.entity().kind().word(), entry.entity().value()),
                new Suppressed(entry.cause().name(), entry.user(), entry.comment(), at),
                new Dates(at, at),
                ACTIVE,
                entry.list().word(),
                new Client(sandbox.organisation(), sandbox.name()),
                BounceState.of(entry, softCount));
    }

    /** What is listed. */
    record Entity(String type, String entityValue) {}

    /** Entries are never changed. */
    record Dates(long creationDate, long lastModifiedDate) {}

    /**
     * What mail servers said of it.
     *
     * @param softCount the soft bounces since its last success, or since it was suppressed
     * @param bounceEvents the bounce for which it was listed, if it was for one
     */
    record BounceState(int softCount, List<Bounce> bounceEvents) {

        static BounceState of(ListEntry entry, int softCount) {
            Bounce last = new Bounce(
                    entry.createdAt().toString(), entry.comment(), entry.cause().name());
            return new BounceState(softCount, entry.cause() == ListCause.MANUAL ? List.of() : List.of(last));
        }
    }

    /** A bounce; {@code date} as ISO 8601. */
    record Bounce(String date, String message, String bounceType) {}

    /** Why, by whom, since when. */
    record Suppressed(String type, String user, String comment, long date) {}

    /** An organisation and the name of one of its sandboxes. */
    record Client(String imsOrgId, String sandboxId) {}

    /** A page of a list. */
    record Entries(
            @JsonProperty("_page") PageOf page,
            List<SuppressionAnswer> items,
            @JsonProperty("_links") Links links) {}

    /**
     * What part of a list this is.
     *
     * @param next where the next page starts
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PageOf(String orderby, @Nullable String next, int count) {}

    /** Addresses of this page and the next one. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Links(Href self, @Nullable Href next) {}

    /** An address, without the host. */
    record Href(String href) {}
}
