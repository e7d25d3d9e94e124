package org.declic.audience.file;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.declic.channel.Channel;
import org.declic.profile.Identity;
import org.jspecify.annotations.Nullable;

/**
 * Where the cells of a column go: {@code email}, {@code phone}, {@code ecid} and {@code identity:namespace} are identities,
 * {@code consent:email}, {@code consent:sms} and {@code consent:push} say who agrees to marketing, all else is the path of an
 * attribute, such as {@code person.name.firstName}. {@code locale} is XDM's {@code preferredLanguage}.
 *
 * @param namespace of the identity; empty for anything else
 * @param path of the attribute; empty for anything else
 * @param consent the channel to which they agree; null for anything else
 */
record ColumnTarget(
        String namespace, List<String> path, @Nullable Channel consent) {

    static final ColumnTarget NOTHING = new ColumnTarget("", List.of(), null);

    private static final Set<String> IDENTITIES = Set.of("email", "phone", "ecid");
    private static final String IDENTITY = "identity:";
    private static final String CONSENT = "consent:";
    private static final Map<String, String> NAMES = Map.of("locale", "preferredLanguage");
    private static final int DEEPEST = 10;

    /** @throws BrokenFileException if {@code text} is no target */
    static ColumnTarget of(String text) {
        String target = text.strip();
        String small = target.toLowerCase(Locale.ROOT);
        if (IDENTITIES.contains(small)) {
            return new ColumnTarget(small, List.of(), null);
        }
        if (small.startsWith(IDENTITY)) {
            String namespace = small.substring(IDENTITY.length());
            if (!Identity.isNamespace(namespace)) {
                throw new BrokenFileException(ImportFault.COLUMN_NO_NAMESPACE, target);
            }
            return new ColumnTarget(namespace, List.of(), null);
        }
        if (small.startsWith(CONSENT)) {
            return ofConsent(target, small.substring(CONSENT.length()));
        }
        return target.isEmpty() ? NOTHING : ofPath(NAMES.getOrDefault(target, target));
    }

    private static ColumnTarget ofConsent(String target, String channel) {
        return Arrays.stream(Channel.values())
                .filter(each -> each.name().equalsIgnoreCase(channel))
                .findFirst()
                .map(each -> new ColumnTarget("", List.of(), each))
                .orElseThrow(() -> new BrokenFileException(ImportFault.COLUMN_NO_CHANNEL, target));
    }

    private static ColumnTarget ofPath(String target) {
        List<String> path = Arrays.asList(target.split("\\.", -1));
        if (path.size() > DEEPEST || path.stream().anyMatch(String::isBlank)) {
            throw new BrokenFileException(ImportFault.COLUMN_NO_PATH, target);
        }
        return new ColumnTarget("", path, null);
    }

    /** True if that, in small letters, is consent to a channel. */
    static boolean isConsent(String small) {
        return small.startsWith(CONSENT);
    }

    /** True if that, in small letters, is an identity. */
    static boolean isIdentity(String small) {
        return IDENTITIES.contains(small) || small.startsWith(IDENTITY);
    }

    boolean isIdentity() {
        return !namespace.isEmpty();
    }

    boolean isAttribute() {
        return !path.isEmpty();
    }

    /** True if no profile can have both, or both would be the same. */
    boolean clashesWith(ColumnTarget other) {
        int common = Math.min(path.size(), other.path.size());
        if (consent != null) {
            return consent == other.consent;
        }
        return isIdentity()
                ? namespace.equals(other.namespace)
                : common > 0 && path.subList(0, common).equals(other.path.subList(0, common));
    }

    /** Puts a value at the path. */
    void put(Map<String, Object> attributes, String value) {
        Map<String, Object> parent = attributes;
        for (String name : path.subList(0, path.size() - 1)) {
            parent = child(parent, name);
        }
        parent.put(path.get(path.size() - 1), value);
    }

    @SuppressWarnings("unchecked") // only maps are made here, and no path ends within another
    private static Map<String, Object> child(Map<String, Object> parent, String name) {
        return (Map<String, Object>) parent.computeIfAbsent(name, key -> new TreeMap<String, Object>());
    }
}
