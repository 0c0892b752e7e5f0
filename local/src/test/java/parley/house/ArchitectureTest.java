package parley.house;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The directions of the house. */
class ArchitectureTest {

    private static final JavaClasses ALL = new ClassFileImporter().importPaths(Project.compiledModules());

    private static final Set<String> CLOCKS =
            Set.of(Instant.class, Clock.class, LocalDate.class, ZonedDateTime.class).stream()
                    .map(Class::getName)
                    .collect(Collectors.toSet());

    private static final DescribedPredicate<JavaCall<?>> READING_A_CLOCK = target(
                    owner(DescribedPredicate.describe("a clock", (HasName type) -> CLOCKS.contains(type.getName()))))
            .and(target(nameMatching("now|systemUTC|systemDefaultZone|system")));

    @Test
    void everyModuleIsLookedAt() {
        assertThat(Project.compiledModules())
                .allSatisfy(folder -> assertThat(folder).isDirectory());
    }

    @Test
    void coreDependsOnTheJdkOnly() {
        classes()
                .that()
                .resideInAPackage("parley.conversation..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "parley.conversation..",
                        "java.lang..",
                        "java.util..",
                        "java.time..",
                        "java.math..",
                        "java.text..",
                        "java.nio.charset..",
                        "org.jspecify..")
                .check(ALL);
    }

    @Test
    void coreReadsNoClock() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "parley.conversation..",
                        "parley.rulebook..",
                        "parley.understanding..",
                        "parley.engine.turn..",
                        "parley.engine.journal..",
                        "parley.engine.speech..")
                .and()
                .resideOutsideOfPackage("..command..")
                .should()
                .callMethodWhere(READING_A_CLOCK)
                .check(ALL);
    }

    @Test
    void messagesAndOutboxKnowNothingOfUs() {
        noClasses()
                .that()
                .resideInAnyPackage("parley.messages..", "parley.outbox..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "parley.conversation..",
                        "parley.engine..",
                        "parley.handoff..",
                        "parley.rulebook..",
                        "parley.understanding..")
                .check(ALL);
    }

    @Test
    void understandingAndRulebookKnowOnlyTheCore() {
        noClasses()
                .that()
                .resideInAnyPackage("parley.understanding..", "parley.rulebook..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("parley.engine..", "parley.handoff..", "parley.outbox..", "parley.messages..")
                .check(ALL);
    }

    @Test
    void theTwoServicesMeetOnlyOnTheWire() {
        noClasses()
                .that()
                .resideInAPackage("parley.handoff..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "parley.engine..", "parley.conversation..", "parley.rulebook..", "parley.understanding..")
                .check(ALL);
    }

    @Test
    void sqlAndKafkaStayAtTheEdges() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "parley.conversation..",
                        "parley.rulebook..",
                        "parley.understanding..",
                        "parley.messages..",
                        "parley.engine.speech..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..", "org.jdbi..", "org.apache.kafka..")
                .check(ALL);
    }

    @Test
    void packagesOfTheCoreHaveNoCycles() {
        slices().matching("parley.conversation.(*)..").should().beFreeOfCycles().check(ALL);
    }

    @Test
    void packagesOfTheEngineHaveNoCycles() {
        slices().matching("parley.engine.(*)..").should().beFreeOfCycles().check(ALL);
    }
}
