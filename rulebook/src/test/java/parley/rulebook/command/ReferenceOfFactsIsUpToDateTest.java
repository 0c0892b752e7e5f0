package parley.rulebook.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ReferenceOfFactsIsUpToDateTest {

    @Test
    void asTheCommandPrintsIt() {
        assertThat(Path.of(System.getProperty("parley.root"), "docs/reference/facts.md"))
                .as("write it anew: ./parley rules facts > docs/reference/facts.md")
                .hasContent(FactReference.page());
    }
}
