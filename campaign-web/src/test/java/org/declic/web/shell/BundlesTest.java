package org.declic.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.declic.template.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every text exists in both languages, and every text that a page asks for exists. */
class BundlesTest {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Path PAGES = Path.of("src/main/webapp");
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern VARIABLE = Pattern.compile("<base-name>([\\w.]+)</base-name>\\s*<var>(\\w+)</var>");
    private static final Pattern KEY_IN_PAGE = Pattern.compile("\\b(\\w+)\\['([\\w.-]+)'(\\.concat|])");
    private static final Pattern CONSTANT = Pattern.compile("String (\\w+) = \"(org\\.declic\\.web\\.[\\w.]+)\"");
    private static final Pattern KEY_IN_CODE =
            Pattern.compile("\\b[Tt]exts\\s*\\.\\w+\\(\\s*([A-Z_]+),\\s*\"([\\w.-]+)\"\\s*([+,)])");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d");
    private static final Pattern LOOSE_MARK =
            Pattern.compile("[^\\u00a0\\u202f][;:!?](\\s|$)|«[^\\u00a0\\u202f]|[^\\u00a0\\u202f]»");

    static Stream<String> bundles() throws IOException {
        try (Stream<Path> files = Files.walk(RESOURCES)) {
            return files
                    .map(file -> RESOURCES.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> name.matches("org/declic/web/\\w+/[A-Z][A-Za-z]+\\.properties"))
                    .map(name -> name.replace(".properties", "").replace('/', '.'))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    static Stream<Path> pages() throws IOException {
        return files(PAGES, ".xhtml");
    }

    static Stream<Path> sources() throws IOException {
        return files(SOURCES, ".java");
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void saysTheSameInBothLanguages(String bundle) throws IOException {
        Map<String, String> english = texts(bundle, "");
        Map<String, String> french = texts(bundle, "_fr");

        assertThat(french.keySet()).as("keys in French").isEqualTo(english.keySet());
        assertThat(texts(bundle, "_en")).as("texts that hide the English ones").isEmpty();
        english.forEach((key, text) ->
                assertThat(placeholders(french.getOrDefault(key, ""))).as(key).isEqualTo(placeholders(text)));
    }

    @ParameterizedTest
    @EnumSource
    void saysWhatIsWrongWithATemplate(Fault fault) throws IOException {
        assertThat(texts("org.declic.web.campaign.Campaign", "")).containsKey("fault." + fault.word());
    }

    /** The page puts the keys together of what the policy finds. */
    @Test
    void saysWhatIsWrongWithAChannelConfiguration() throws IOException {
        String policy = Files.readString(
                Path.of("../campaign-domain/src/main/java/org/declic/channel/ConfigurationPolicy.java"));
        Set<String> keys = Pattern.compile("check\\(\\s*\"(\\w+)\",\\s*\"([a-z-]+)\"")
                .matcher(policy)
                .results()
                .map(rule -> "violation." + rule.group(1) + "." + rule.group(2))
                .collect(Collectors.toSet());

        assertThat(keys).hasSizeGreaterThan(20);
        assertThat(texts("org.declic.web.channel.Channel", "").keySet()).containsAll(keys);
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void hasNoStraightApostropheThatAMessageFormatWouldSwallow(String bundle) throws IOException {
        assertThat(texts(bundle, "")).allSatisfy((key, text) -> assertThat(text).doesNotContain("'"));
        assertThat(texts(bundle, "_fr"))
                .allSatisfy((key, text) -> assertThat(text).doesNotContain("'"));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void putsFrenchMarksAfterAnUnbreakableSpace(String bundle) throws IOException {
        assertThat(texts(bundle, "_fr"))
                .allSatisfy((key, text) -> assertThat(text).doesNotContainPattern(LOOSE_MARK));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void pageAsksForTextsThatExist(Path page) throws IOException {
        Map<String, Set<String>> known = keysByVariable();

        Stream<MatchResult> asked = KEY_IN_PAGE.matcher(Files.readString(page)).results();

        assertThat(asked.filter(key -> known.containsKey(key.group(1)))
                        .filter(key -> !isKnown(
                                known.getOrDefault(key.group(1), Set.of()),
                                key.group(2),
                                key.group(3).equals("]")))
                        .map(MatchResult::group))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("sources")
    void codeAsksForTextsThatExist(Path source) throws IOException {
        String code = Files.readString(source);
        Map<String, String> bundles = CONSTANT.matcher(code)
                .results()
                .collect(Collectors.toMap(constant -> constant.group(1), constant -> constant.group(2)));
        Set<String> missing = new TreeSet<>();

        for (MatchResult key : KEY_IN_CODE.matcher(code).results().toList()) {
            String bundle = bundles.get(key.group(1));
            if (bundle == null
                    || !isKnown(
                            texts(bundle, "").keySet(),
                            key.group(2),
                            !key.group(3).equals("+"))) {
                missing.add(key.group());
            }
        }

        assertThat(missing).isEmpty();
    }

    private static boolean isKnown(Set<String> keys, String asked, boolean whole) {
        return whole ? keys.contains(asked) : keys.stream().anyMatch(key -> key.startsWith(asked));
    }

    private static Map<String, Set<String>> keysByVariable() throws IOException {
        Map<String, Set<String>> keys = new TreeMap<>();
        String configuration = Files.readString(PAGES.resolve("WEB-INF/faces-config.xml"));
        for (MatchResult bundle : VARIABLE.matcher(configuration).results().toList()) {
            keys.put(bundle.group(2), texts(bundle.group(1), "").keySet());
        }
        return keys;
    }

    private static Map<String, String> texts(String bundle, String suffix) throws IOException {
        Properties texts = new Properties();
        try (Reader in =
                Files.newBufferedReader(RESOURCES.resolve(bundle.replace('.', '/') + suffix + ".properties"))) {
            texts.load(in);
        }
        return texts.stringPropertyNames().stream()
                .collect(Collectors.toMap(key -> key, texts::getProperty, (one, other) -> one, TreeMap::new));
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    private static Stream<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList().stream();
        }
    }
}
