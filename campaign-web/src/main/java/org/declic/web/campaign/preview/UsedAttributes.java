package org.declic.web.campaign.preview;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.declic.content.CompiledContent;
import org.declic.content.Content;
import org.declic.template.Reference;
import org.declic.template.TemplateException;

/**
 * The attributes that a content asks for, and their shape: what a call must carry.
 *
 * @param paths such as {@code context.product.name}, in order of appearance
 * @param lists the paths of the lists that the content goes through, each with the names that it uses of an element
 */
public record UsedAttributes(Set<String> paths, Map<String, Set<String>> lists) {

    public UsedAttributes {
        paths = new LinkedHashSet<>(paths);
        lists = new LinkedHashMap<>(lists);
    }

    /** What {@code content} uses; nothing while it cannot be compiled. */
    public static UsedAttributes of(Content content) {
        try {
            return of(content.compile());
        } catch (TemplateException e) {
            return new UsedAttributes(Set.of(), Map.of()); // the author is being told where
        }
    }

    /** What a compiled content uses. */
    public static UsedAttributes of(CompiledContent content) {
        Set<String> paths = new LinkedHashSet<>();
        content.references().stream().map(Reference::path).forEach(paths::add);
        return new UsedAttributes(paths, content.lists());
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
            put(tree, names, sample(path, value));
        }
        return tree;
    }

    private Object sample(String path, UnaryOperator<String> value) {
        return lists.containsKey(path) ? List.of(element(path, value)) : value.apply(path);
    }

    private Object element(String list, UnaryOperator<String> value) {
        Set<String> names = lists.getOrDefault(list, Set.of());
        if (names.isEmpty()) {
            return value.apply(list);
        }
        Map<String, Object> element = new LinkedHashMap<>();
        names.forEach(name -> put(element, List.of(name.split("\\.")), sample(list + "." + name, value)));
        return element;
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
