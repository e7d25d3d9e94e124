package org.declic.consent.list;

import java.util.Optional;
import java.util.stream.Stream;
import org.declic.consent.list.ListUpload.FailedRecord;
import org.declic.shared.Bounded;
import org.declic.shared.StorableText;

/** What a line of a file says, as it stands there. */
record ListLine(String type, String value, String comment) {

    private static final int LONGEST_TOLD = 300;

    /** Who is to be put on a list; empty if the line names nobody. */
    Optional<EntryDraft> draft(String user) {
        return hasStorableComment()
                ? entity().map(entity -> new EntryDraft(entity, ListCause.MANUAL, comment, user))
                : Optional.empty();
    }

    /** Why it names nobody. */
    FailedRecord failure() {
        String told = Bounded.text(value, LONGEST_TOLD);
        String reason;
        if (kind().isEmpty()) {
            reason = "The type must be EMAIL or DOMAIN";
        } else if (entity().isEmpty()) {
            reason = "Invalid format for the entry: " + told;
        } else {
            reason = "The comment is longer than " + EntryDraft.LONGEST_COMMENT + " characters, or cannot be stored";
        }
        return new FailedRecord(Bounded.text(type, LONGEST_TOLD), told, Bounded.text(comment, LONGEST_TOLD), reason);
    }

    private Optional<ListedEntity> entity() {
        return kind().flatMap(kind -> kind.read(value));
    }

    private Optional<ListedEntity.Kind> kind() {
        return Stream.of(ListedEntity.Kind.values())
                .filter(kind -> kind.name().equalsIgnoreCase(type))
                .findFirst();
    }

    private boolean hasStorableComment() {
        return comment.length() <= EntryDraft.LONGEST_COMMENT && StorableText.isStorable(comment);
    }
}
