package org.declic.content;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Content and data for tests. */
final class ContentFixture {

    private ContentFixture() {}

    static EmailContent withHtml(String html) {
        return new EmailContent("Subject", "", html, "");
    }

    static EmailContent withText(String text) {
        return new EmailContent("Subject", "", "", text);
    }

    static EmailContent withSubject(String subject) {
        return new EmailContent(subject, "", "", "");
    }

    @SuppressWarnings("NullAway") // JSON has null.
    static RenderData context(@Nullable Object... keysAndValues) {
        Map<String, Object> context = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            context.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return new RenderData(Map.of(), context);
    }

    static RenderData anOrder() {
        return new RenderData(
                Map.of("person", Map.of("name", Map.of("firstName", "Jane"))),
                Map.of(
                        "product",
                        Map.of("name", "Tea & Biscuits", "category", "Food"),
                        "items",
                        List.of(Map.of("name", "Tea", "price", 5), Map.of("name", "Biscuits", "price", 12)),
                        "tags",
                        Map.of("colour", "green")));
    }

    static String html(String source, RenderData data) {
        return EmailTemplate.compile(withHtml(source)).render(data).html();
    }

    static String text(String source, RenderData data) {
        return EmailTemplate.compile(withText(source)).render(data).text();
    }

    static String subject(String source, RenderData data) {
        return EmailTemplate.compile(withSubject(source)).render(data).subject();
    }
}
