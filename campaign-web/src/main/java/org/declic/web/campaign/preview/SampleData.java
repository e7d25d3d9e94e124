package org.declic.web.campaign.preview;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.declic.campaign.context.DeclaredContext;
import org.declic.shared.Json;
import org.declic.template.RenderData;

/**
 * The data of an imagined recipient, as JSON objects that the author may edit.
 *
 * @param profile what {@code profile} stands for
 * @param context what {@code context} stands for
 */
public record SampleData(String profile, String context) implements Serializable {

    /** What {@code links} stands for; they do not work where a message is only shown. */
    public static final Map<String, Object> LINKS = Map.of(
            RenderData.UNSUBSCRIBE, "https://example.com/unsubscribe", RenderData.MIRROR, "https://example.com/mirror");

    private static final Map<Pattern, String> LIKELY = likely();

    private static Map<Pattern, String> likely() {
        Map<Pattern, String> values = new LinkedHashMap<>();
        values.put(Pattern.compile("firstname"), "Jane");
        values.put(Pattern.compile("lastname|surname"), "Doe");
        values.put(Pattern.compile("courtesytitle|salutation"), "Ms");
        values.put(Pattern.compile("fullname"), "Jane Doe");
        values.put(Pattern.compile(".*email.*"), "jane.doe@example.com");
        values.put(Pattern.compile(".*(phone|mobile).*"), "+33 6 12 34 56 78");
        values.put(Pattern.compile(".*(url|link|href)"), "https://www.example.com/");
        values.put(Pattern.compile(".*(date|day|at)"), "2026-03-14");
        values.put(Pattern.compile(".*(price|amount|total|sum)"), "49.90");
        values.put(Pattern.compile(".*(quantity|count)"), "2");
        values.put(Pattern.compile(".*(code|number|reference|id)"), "A1B2C3");
        values.put(Pattern.compile("city"), "Paris");
        values.put(Pattern.compile(".*language|locale"), "en");
        values.put(Pattern.compile("category"), "Clothes");
        return values;
    }

    /** A sensible sample for what a content uses; the context as declared, where it is. */
    public static SampleData of(UsedAttributes used, DeclaredContext declared) {
        return new SampleData(
                Json.pretty(used.nested("profile", SampleData::value)),
                declared.isDeclared() ? declared.example() : Json.pretty(used.nested("context", SampleData::value)));
    }

    /**
     * The same with a value for everything that is used and not there yet.
     *
     * @throws IllegalArgumentException if one part is no JSON object
     */
    public SampleData with(UsedAttributes used) {
        return new SampleData(
                Json.pretty(merged(Json.object(profile), used.nested("profile", SampleData::value))),
                Json.pretty(merged(Json.object(context), used.nested("context", SampleData::value))));
    }

    RenderData data() {
        return new RenderData(Json.object(profile), Json.object(context), LINKS);
    }

    private static Map<String, Object> merged(Map<?, ?> present, Map<?, ?> wanted) {
        Map<String, Object> merged = new LinkedHashMap<>();
        present.forEach((name, value) -> merged.put(name.toString(), value));
        wanted.forEach((name, value) -> merged.merge(name.toString(), value, SampleData::mergedValue));
        return merged;
    }

    /** What is there stays, but an object is filled up. */
    private static Object mergedValue(Object present, Object wanted) {
        return present instanceof Map<?, ?> there && wanted instanceof Map<?, ?> more ? merged(there, more) : present;
    }

    /** A likely value for the attribute at {@code path}. */
    static String value(String path) {
        String name = path.substring(path.lastIndexOf('.') + 1);
        String plain = name.toLowerCase(Locale.ROOT);
        boolean email = path.toLowerCase(Locale.ROOT).endsWith("email.address");
        return LIKELY.entrySet().stream()
                .filter(likely ->
                        likely.getKey().matcher(email ? "email" : plain).matches())
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseGet(() -> words(name.equals("name") ? parent(path) : name));
    }

    /** What has the name: {@code product} in {@code context.product.name}. */
    private static String parent(String path) {
        String above = path.substring(0, path.lastIndexOf('.'));
        return above.substring(above.lastIndexOf('.') + 1);
    }

    /** {@code deliveryTown} reads {@code Delivery town}. */
    private static String words(String name) {
        String spaced = name.replaceAll("([a-z0-9])([A-Z])", "$1 $2")
                .replaceAll("[_-]+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
        return spaced.isEmpty() ? name : spaced.substring(0, 1).toUpperCase(Locale.ROOT) + spaced.substring(1);
    }
}
