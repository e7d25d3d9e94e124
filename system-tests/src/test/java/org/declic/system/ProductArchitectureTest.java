package org.declic.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.declic.HouseRules;
import org.junit.jupiter.api.Test;

/** What holds for the whole product, also for the modules that have no architecture test of their own. */
class ProductArchitectureTest {

    private static final List<String> MODULES =
            List.of("campaign-domain", "campaign-web", "delivery-ejb", "broker-rar", "ear");

    private final JavaClasses product = new ClassFileImporter()
            .importPaths(MODULES.stream()
                    .map(module -> Path.of("..", module, "target", "classes"))
                    .toArray(Path[]::new));

    @Test
    void everyModuleIsLookedAt() {
        assertThat(product.stream().map(JavaClass::getPackageName))
                .contains("org.declic.campaign", "org.declic.web.shell", "org.declic.delivery")
                .contains("org.declic.broker", "org.declic.launch");
    }

    @Test
    void packagesAndRecordsStaySmall() {
        HouseRules.packagesHaveAtMost(HouseRules.MOST_TYPES).check(product);
        HouseRules.RECORDS_STAY_SMALL.check(product);
    }

    @Test
    void timeComesFromAClockAndExceptionsSayWhatIsWrong() {
        HouseRules.TIME_COMES_FROM_A_CLOCK.check(product);
        HouseRules.NO_GENERIC_EXCEPTIONS.check(product);
    }

    @Test
    void featuresAreFreeOfCycles() {
        HouseRules.noCyclesBetweenFeaturesOf("org.declic").check(product);
    }

    /** So that a name alone says which type is meant. */
    @Test
    void eachNameStandsForOneType() {
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
