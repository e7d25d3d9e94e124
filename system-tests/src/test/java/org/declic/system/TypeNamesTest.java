package org.declic.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No two types of the product have the same simple name, so that a name alone says which one is meant. */
class TypeNamesTest {

    private static final List<String> MODULES =
            List.of("campaign-domain", "campaign-web", "delivery-ejb", "broker-rar", "ear");

    @Test
    void eachNameStandsForOneType() {
        Path[] classes = MODULES.stream()
                .map(module -> Path.of("..", module, "target", "classes"))
                .filter(Files::isDirectory)
                .toArray(Path[]::new);

        JavaClasses product = new ClassFileImporter().importPaths(classes);

        assertThat(product).hasSizeGreaterThan(200);
        assertThat(sharedNames(product.stream())).isEmpty();
    }

    @Test
    void noticesANameThatIsUsedTwice() {
        JavaClasses both = new ClassFileImporter().importClasses(java.util.List.class, java.awt.List.class, Path.class);

        assertThat(sharedNames(both.stream()))
                .containsExactly(entry("List", List.of("java.awt.List", "java.util.List")));
    }

    private static Map<String, List<String>> sharedNames(Stream<JavaClass> classes) {
        Map<String, List<String>> byName = new TreeMap<>();
        classes.filter(JavaClass::isTopLevelClass)
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .map(JavaClass::getName)
                .sorted()
                .forEach(name -> byName.computeIfAbsent(
                                name.substring(name.lastIndexOf('.') + 1), key -> new ArrayList<>())
                        .add(name));
        byName.values().removeIf(names -> names.size() == 1);
        return byName;
    }
}
