package parley.understanding.command;

import parley.understanding.confidence.RiskLimit;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How many answers may be wrong, and what else the operator may set about confidence. */
final class RiskOptions {

    @Option(
            names = "--most-wrong",
            paramLabel = "PERCENT",
            defaultValue = "10",
            description = "So many of the automatic answers may be wrong; default ${DEFAULT-VALUE}.")
    double mostWrong;

    @Mixin
    LimitOptions others;

    RiskLimit limit() {
        return others.withMostWrong(mostWrong);
    }
}
