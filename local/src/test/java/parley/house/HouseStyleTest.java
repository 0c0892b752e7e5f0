package parley.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rules of the house that a machine can check. */
class HouseStyleTest {

    private static final int LONGEST_FILE = 300;
    private static final Pattern PATH_IN_PROSE = Pattern.compile("`([\\w.-]+(?:/[\\w.<>*-]+)+/?)`");
    private static final Pattern IMPURE = Pattern.compile(
            "(?m)^\\s*(salience|no-loop|lock-on-active|agenda-group)\\b|\\b(update|modify|retract|delete|insert|insertLogical)\\s*\\(");

    @Test
    void noFileIsLongerThanAReaderCanHold() {
        assertThat(Project.files("**.java"))
                .allSatisfy(file -> assertThat(Project.text(file).lines().count())
                        .as(file.toString())
                        .isLessThanOrEqualTo(LONGEST_FILE));
    }

    @Test
    void everyPackageSaysWhatItIsAndIsNullMarked() {
        List<Path> packages = Project.files("**/src/main/java/**.java").stream()
                .map(Path::getParent)
                .distinct()
                .toList();

        assertThat(packages).isNotEmpty().allSatisfy(folder -> {
            Path info = folder.resolve("package-info.java");
            assertThat(info).exists();
            assertThat(Project.text(info)).contains("@NullMarked").startsWith("/**");
        });
    }

    @Test
    void packagesAreCalledByNounsOfTheDomain() {
        assertThat(Project.files("**/src/main/java/**.java"))
                .noneMatch(
                        file -> file.toString().matches(".*/(common|util|utils|core|impl|manager|helper|service)/.*"));
    }

    @Test
    void pathsInTheArchitectureExist() {
        List<String> missing = Stream.of("ARCHITECTURE.md", "CONTRIBUTING.md", "README.md")
                .flatMap(page -> pathsOf(page))
                .filter(path -> !path.contains("<") && !path.contains("*"))
                .filter(path -> !Files.exists(Project.ROOT.resolve(path)))
                .toList();

        assertThat(missing)
                .as("paths that the pages name and the checkout lacks")
                .isEmpty();
    }

    private static Stream<String> pathsOf(String page) {
        Matcher matcher = PATH_IN_PROSE.matcher(Project.text(Project.ROOT.resolve(page)));
        return matcher.results()
                .map(found -> found.group(1))
                .filter(path -> !path.startsWith("./") && !path.startsWith("."))
                .filter(path -> Files.isDirectory(Project.ROOT.resolve(path.substring(0, path.indexOf('/')))));
    }

    @Test
    void rulesOnlySuggest() {
        assertThat(Project.files("rules/**.{drl,dslr,dsl}"))
                .isNotEmpty()
                .allSatisfy(file -> assertThat(IMPURE.matcher(Project.text(file))
                                .results()
                                .map(found -> found.group().strip()))
                        .as(file.toString())
                        .isEmpty());
    }

    @Test
    void everyTopicIsOnTheMap() {
        String architecture = Project.text(Project.ROOT.resolve("ARCHITECTURE.md"));

        assertThat(List.of("in", "out", "account", "commands", "rejections"))
                .allSatisfy(name -> assertThat(architecture).contains("parley.<brand>." + name + ".v1"));
        assertThat(architecture).contains("parley.desk.v1", "parley.deadletters.v1");
    }
}
