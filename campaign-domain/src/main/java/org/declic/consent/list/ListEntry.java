package org.declic.consent.list;

import java.time.Instant;
import org.declic.shared.TimeKey;

/**
 * An entry of a list.
 *
 * @param comment may be empty
 * @param user who has put it there
 */
public record ListEntry(
        String id,
        AddressList list,
        ListedEntity entity,
        ListCause cause,
        String comment,
        String user,
        Instant createdAt) {

    TimeKey key() {
        return new TimeKey(createdAt, id);
    }
}
