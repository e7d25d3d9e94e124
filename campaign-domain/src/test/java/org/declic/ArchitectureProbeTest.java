package org.declic;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule notices the class that was written to break it. */
class ArchitectureProbeTest {

    @ParameterizedTest
    @MethodSource
    void ruleNoticesItsProbe(ArchRule rule, String probe) {
        JavaClasses probes = new ClassFileImporter().importPackages("org.declic.probe");

        assertThat(violations(rule, probes)).contains(probe);
    }

    static Stream<Arguments> ruleNoticesItsProbe() {
        return Stream.of(
                Arguments.of(HouseRules.ENTITIES_STAY_IN_THEIR_PACKAGE, "PublicEntity"),
                Arguments.of(HouseRules.TIME_COMES_FROM_A_CLOCK, "OwnClock"),
                Arguments.of(HouseRules.NO_STANDARD_STREAMS, "Printing"),
                Arguments.of(HouseRules.NO_GENERIC_EXCEPTIONS, "VagueFailure"),
                Arguments.of(DomainArchitectureTest.DOMAIN_KNOWS_NO_TRANSPORT, "Speaker"),
                Arguments.of(DomainArchitectureTest.ONLY_THE_QUEUES_KNOW_JMS, "Courier"),
                Arguments.of(HouseRules.RECORDS_STAY_SMALL, "Sprawling"),
                Arguments.of(HouseRules.packagesHaveAtMost(3), "org.declic.probe has"),
                Arguments.of(HouseRules.noCyclesBetweenFeaturesOf("org.declic.probe"), "First"));
    }

    @Test
    void orderOfTheFeaturesNoticesItsProbe() {
        JavaClasses domain = new ClassFileImporter()
                .withImportOption(ArchitectureProbeTest::isMainOrTheProbe)
                .importPackages("org.declic");

        assertThat(DomainArchitectureTest.FEATURES_KNOW_ONLY_THOSE_BEFORE
                        .evaluate(domain)
                        .getFailureReport()
                        .getDetails())
                .isNotEmpty()
                .allSatisfy(violation -> assertThat(violation).contains("ReachesUp"));
    }

    private static boolean isMainOrTheProbe(Location location) {
        return !location.contains("/test-classes/") || location.contains("/shared/probe/ReachesUp");
    }

    private static String violations(ArchRule rule, JavaClasses classes) {
        return rule.evaluate(classes).getFailureReport().toString();
    }
}
