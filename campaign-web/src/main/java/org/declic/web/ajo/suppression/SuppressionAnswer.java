package org.declic.web.ajo.suppression;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.declic.access.Sandbox;
import org.declic.consent.list.ListEntry;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a list as the Suppression API shows it; times are milliseconds since 1970. Only entries in force are shown.
 *
 * @param suppressed why it is there
 * @param client whose list it is
 */
record SuppressionAnswer(
        String id,
        Entity entity,
        Suppressed suppressed,
        long creationDate,
        long lastModifiedDate,
        String status,
        String listType,
        Client client) {

    private static final String ACTIVE = "active";

    static SuppressionAnswer of(ListEntry entry, Sandbox sandbox) {
        long at = entry.createdAt().toEpochMilli();
        return new SuppressionAnswer(
                entry.id(),
                new Entity(entry.entity().kind().word(), entry.entity().value()),
                new Suppressed(entry.cause().name(), entry.user(), entry.comment(), at),
                at,
                at,
                ACTIVE,
                entry.list().word(),
                new Client(sandbox.organisation(), sandbox.name()));
    }

    /** What is listed. */
    record Entity(String type, String entityValue) {}

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
