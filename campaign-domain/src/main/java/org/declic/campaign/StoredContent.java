package org.declic.campaign;

import java.util.List;
import org.declic.content.EmailContent;
import org.declic.shared.Json;

/**
 * The content of a version as it is stored: a list of variants, one per locale and treatment.
 *
 * <p>Today there is exactly one, for every locale and without a treatment.
 */
record StoredContent(List<Variant> variants) {

    static StoredContent of(EmailContent email) {
        return new StoredContent(List.of(new Variant("", "", email)));
    }

    static StoredContent read(String json) {
        return Json.read(json, StoredContent.class);
    }

    String json() {
        return Json.text(this);
    }

    EmailContent email() {
        return variants.get(0).email();
    }

    /** The content for one locale (empty: all) and one treatment (empty: none). */
    record Variant(String locale, String treatment, EmailContent email) {}
}
