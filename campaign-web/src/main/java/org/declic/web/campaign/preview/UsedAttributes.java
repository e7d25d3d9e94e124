package org.declic.web.campaign.preview;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.declic.content.CompiledContent;
import org.declic.content.Content;
import org.declic.template.Reference;
import org.declic.template.TemplateException;

/**
 * The attributes that a content asks for, and their shape: what a call must carry.
 *
 * @param paths such as {@code context.product.name}, in order of appearance
 * @param lists the paths that the content loops over, each with the names that it shows of an element
 */
public record UsedAttributes(Set<String> paths, Map<String, Set<String>> lists) {

    private static final String NAME = "[A-Za-z_][\\w-]*";
    private static final Pattern LOOP = Pattern.compile(
            "#foreach\\s*\\(\\s*\\$!?\\{?(" + NAME + ")}?\\s+in\\s+\\$!?\\{?((?:profile|context)(?:\\." + NAME + ")+)");

    public UsedAttributes {
        paths = new LinkedHashSet<>(paths);
        lists = new LinkedHashMap<>(lists);
    }

    /** What {@code content} uses; nothing while it cannot be compiled. */
    public static UsedAttributes of(Content content) {
        try {
            return of(content, content.compile());
        } catch (TemplateException e) {
            return new UsedAttributes(Set.of(), Map.of()); // the author is being told where
        }
    }

    public static UsedAttributes of(Content content, CompiledContent template) {
        Set<String> paths = new LinkedHashSet<>();
        template.references().stream().map(Reference::path).forEach(paths::add);
        Map<String, Set<String>> lists = new LinkedHashMap<>();
        for (String source : content.sources().values()) {
            findLoops(source, lists);
        }
        return new UsedAttributes(paths, lists);
    }

    private static void findLoops(String source, Map<String, Set<String>> lists) {
        Matcher loop = LOOP.matcher(source);
        while (loop.find()) {
            Set<String> names = lists.computeIfAbsent(loop.group(2), path -> new LinkedHashSet<>());
            Pattern shown =
                    Pattern.compile("\\$!?\\{?" + Pattern.quote(loop.group(1)) + "((?:\\." + NAME + "(?![\\w(-]))+)");
            shown.matcher(source)
                    .results()
                    .map(use -> use.group(1).substring(1))
                    .forEach(names::add);
        }
    }

    /** The paths below {@code root}, which is {@code profile} or {@code context}. */
    public List<String> below(String root) {
        return paths.stream().filter(path -> path.startsWith(root + ".")).toList();
    }

    /**
     * What stands below {@code root} as nested objects.
     *
     * @param value gives the value for a path
     */
    public Map<String, Object> nested(String root, UnaryOperator<String> value) {
        Map<String, Object> tree = new LinkedHashMap<>();
        for (String path : below(root)) {
            List<String> names = List.of(path.substring(root.length() + 1).split("\\."));
            put(tree, names, lists.containsKey(path) ? elements(path, value) : value.apply(path));
        }
        return tree;
    }

    private List<Object> elements(String path, UnaryOperator<String> value) {
        Set<String> names = lists.getOrDefault(path, Set.of());
        if (names.isEmpty()) {
            return List.of(value.apply(path));
        }
        Map<String, Object> element = new LinkedHashMap<>();
        names.forEach(name -> put(element, List.of(name.split("\\.")), value.apply(path + "." + name)));
        return List.of(element);
    }

    /** Sets a value deep in {@code tree}; where one path is the beginning of another, the longer one counts. */
    private static void put(Map<String, Object> tree, List<String> names, Object value) {
        Map<String, Object> place = tree;
        for (String name : names.subList(0, names.size() - 1)) {
            place = child(place, name);
        }
        place.putIfAbsent(names.get(names.size() - 1), value);
    }

    @SuppressWarnings("unchecked") // only this class puts maps there
    private static Map<String, Object> child(Map<String, Object> place, String name) {
        Object present = place.get(name);
        if (present instanceof Map) {
            return (Map<String, Object>) present;
        }
        Map<String, Object> created = new LinkedHashMap<>();
        place.put(name, created);
        return created;
    }
}
