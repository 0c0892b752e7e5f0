package parley.local.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import parley.benchmarks.Load;
import parley.benchmarks.LoadPlan;
import parley.benchmarks.LoadReport;
import parley.local.command.Home;
import parley.local.stack.Stack;
import parley.local.stack.StackSettings;
import parley.messages.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures the whole product over its real topics, on a stack of its own that is thrown away. */
@Command(
        name = "bench",
        description = "Measure throughput and latency over the real topics, on a stack of its own.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Everything runs on this machine, the load generator too: compare runs on the same machine.",
            "Exit code 1 if an utterance was lost or answered twice."
        })
public final class BenchCommand implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Option(
            names = "--utterances",
            paramLabel = "N",
            defaultValue = "40000",
            description = "Utterances of the saturated load (default: ${DEFAULT-VALUE}).")
    private int utterances;

    @Option(
            names = "--warm-up",
            paramLabel = "N",
            defaultValue = "40000",
            description =
                    "Saturated utterances before the measured ones, as code is compiled while it runs; as many paced"
                            + " ones follow as will be measured (default: ${DEFAULT-VALUE}).")
    private int warmUp;

    @Option(
            names = "--conversations",
            paramLabel = "N",
            defaultValue = "8000",
            description = "Conversations they are spread over (default: ${DEFAULT-VALUE}).")
    private int conversations;

    @Option(
            names = "--rate",
            paramLabel = "N",
            defaultValue = "100",
            description = "Utterances a second of the paced load (default: ${DEFAULT-VALUE}).")
    private double rate;

    @Option(
            names = "--seconds",
            paramLabel = "N",
            defaultValue = "30",
            description = "Seconds of the paced load (default: ${DEFAULT-VALUE}).")
    private int seconds;

    @Option(
            names = "--engines",
            paramLabel = "N",
            defaultValue = "1",
            description = "Assistant engines that share the work (default: ${DEFAULT-VALUE}).")
    private int engines;

    @Option(names = "--json", description = "Print one JSON object instead of text.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Path data = Files.createTempDirectory("parley-bench");
        StackSettings settings = StackSettings.onFreePorts(Home.path(), data)
                .withEngines(engines)
                .withoutSandbox();
        try (Stack stack = Stack.prepare(settings, this::progress)) {
            stack.start();
            BenchReport report = measure(stack);
            print(report);
            return report.saturated().isWhole() && report.paced().isWhole() ? ExitCode.OK : ExitCode.SOFTWARE;
        } finally {
            Folders.delete(data);
        }
    }

    private BenchReport measure(Stack stack) {
        new Load(plan(stack, "accounts", 1, 0)).prepareAccounts(PATIENCE.multipliedBy(4));
        load(stack, "warm-up", warmUp, 0);
        load(stack, "warm-up paced", paced(), rate);
        Map<String, Usage> usedBefore = Usage.of(stack);
        Storage storedBefore = Storage.of(stack);
        LoadReport saturated = load(stack, "saturated", utterances, 0);
        Storage growth = Storage.of(stack).since(storedBefore);
        Map<String, Usage> used = since(usedBefore, Usage.of(stack));
        LoadReport paced = load(stack, "paced", paced(), rate);
        return new BenchReport(
                saturated,
                paced,
                rate,
                used,
                growth,
                EngineHeap.usedMb(stack.settings().ports().engine(1)));
    }

    private int paced() {
        return (int) Math.max(1, rate * seconds);
    }

    private LoadPlan plan(Stack stack, String run, int number, double perSecond) {
        return new LoadPlan(stack.bootstrapServers(), StackSettings.BRAND, run, conversations, number, perSecond);
    }

    private LoadReport load(Stack stack, String run, int number, double perSecond) {
        try (ProgressBar bar = new ProgressBarBuilder()
                .setTaskName(run)
                .setInitialMax(number)
                .setUpdateIntervalMillis(500)
                .build()) {
            return new Load(plan(stack, run, number, perSecond)).run(PATIENCE, bar::stepTo);
        }
    }

    private static Map<String, Usage> since(Map<String, Usage> before, Map<String, Usage> after) {
        Map<String, Usage> used = new LinkedHashMap<>();
        after.forEach((name, usage) -> {
            Usage earlier = before.get(name);
            used.put(name, earlier == null ? usage : usage.since(earlier));
        });
        return used;
    }

    private void print(BenchReport report) throws JsonProcessingException {
        PrintWriter out = spec.commandLine().getOut();
        out.println(json ? Json.MAPPER.writeValueAsString(report.figures()) : report.text());
        out.flush();
    }

    /** To standard error, so that {@code --json} prints one object and nothing else. */
    private void progress(String line) {
        PrintWriter err = spec.commandLine().getErr();
        err.println(line);
        err.flush();
    }
}
