package org.declic.campaign;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.declic.campaign.CampaignDraft.Writing;
import org.declic.campaign.context.DeclaredContext;
import org.declic.content.Content;
import org.declic.content.EmailContent;
import org.declic.content.PushContent;
import org.declic.content.SmsContent;
import org.declic.shared.Json;
import org.jspecify.annotations.Nullable;

/**
 * The content of a version as it is stored: a list of variants, one per locale and treatment.
 *
 * <p>Today there is exactly one, for every locale and without a treatment.
 *
 * @param context the example of what calls carry; null where nothing is declared
 * @param required what of it is required; null where nothing is
 */
record StoredContent(
        List<Variant> variants,
        @Nullable String context,
        @Nullable List<String> required) {

    static StoredContent of(Writing writing) {
        Variant only = writing.content().match(Variant::of, Variant::of, Variant::of);
        DeclaredContext context = writing.context();
        return new StoredContent(
                List.of(only),
                context.isDeclared() ? context.example() : null,
                context.required().isEmpty() ? null : context.required());
    }

    static StoredContent read(String json) {
        return Json.read(json, StoredContent.class);
    }

    String json() {
        return Json.text(this);
    }

    Writing writing() {
        DeclaredContext declared = context == null
                ? DeclaredContext.NONE
                : new DeclaredContext(context, Objects.requireNonNullElse(required, List.of()));
        return new Writing(variants.get(0).content(), declared);
    }

    /**
     * The content for one locale (empty: all) and one treatment (empty: none). Each kind of content has a component of its
     * own, whose name in the stored JSON tells the kind.
     */
    record Variant(
            String locale,
            String treatment,
            @Nullable EmailContent email,
            @Nullable SmsContent sms,
            @Nullable PushContent push) {

        static Variant of(EmailContent email) {
            return new Variant("", "", email, null, null);
        }

        static Variant of(SmsContent sms) {
            return new Variant("", "", null, sms, null);
        }

        static Variant of(PushContent push) {
            return new Variant("", "", null, null, push);
        }

        Content content() {
            return Stream.of(email, sms, push)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElseThrow();
        }
    }
}
