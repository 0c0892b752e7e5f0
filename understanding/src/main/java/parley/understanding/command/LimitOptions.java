package parley.understanding.command;

import parley.understanding.confidence.RiskLimit;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What the operator may set about confidence. */
final class LimitOptions {

    @Spec(Spec.Target.MIXEE)
    CommandSpec spec;

    @Option(
            names = "--certainty",
            paramLabel = "PERCENT",
            defaultValue = "60",
            description = "How certain to be that the limit is kept, 50 to 99.9; default ${DEFAULT-VALUE}.")
    double certainty;

    @Option(
            names = "--out-of-scope-share",
            paramLabel = "PERCENT",
            defaultValue = "20",
            description = "Share of live utterances that nobody can be asked, as far as you know; counts only where"
                    + " there are out-of-scope examples. Default ${DEFAULT-VALUE}.")
    double outOfScopeShare;

    RiskLimit withMostWrong(double percent) {
        try {
            return new RiskLimit(percent / 100, certainty / 100, outOfScopeShare / 100);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage());
        }
    }
}
