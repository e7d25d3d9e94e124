package org.declic.campaign;

import java.util.List;
import org.declic.content.Content;
import org.declic.content.EmailContent;
import org.declic.shared.Json;

/**
 * The content of a version as it is stored: a list of variants, one per locale and treatment.
 *
 * <p>Today there is exactly one, for every locale and without a treatment.
 */
record StoredContent(List<Variant> variants) {

    static StoredContent of(Content content) {
        return new StoredContent(List.of(content.match(Variant::of)));
    }

    static StoredContent read(String json) {
        return Json.read(json, StoredContent.class);
    }

    String json() {
        return Json.text(this);
    }

    Content content() {
        return variants.get(0).email();
    }

    /**
     * The content for one locale (empty: all) and one treatment (empty: none). Each kind of content has a component of its
     * own, whose name in the stored JSON tells the kind.
     */
    record Variant(String locale, String treatment, EmailContent email) {

        static Variant of(EmailContent email) {
            return new Variant("", "", email);
        }
    }
}
