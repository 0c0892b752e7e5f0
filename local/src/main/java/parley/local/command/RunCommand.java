package parley.local.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import parley.local.chat.ChatServer;
import parley.local.sample.SampleBrand;
import parley.local.sample.SamplePublication;
import parley.local.stack.Database;
import parley.local.stack.Ports;
import parley.local.stack.Stack;
import parley.local.stack.StackSettings;
import parley.local.stack.Supervisor;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Starts the whole product on this machine and keeps it running until Ctrl-C. */
@Command(
        name = "run",
        description = "Start Kafka, PostgreSQL, both services, the sample brand and the chat page; Ctrl-C stops them.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nEnvironment:%n",
        footer = {
            "  PARLEY_KAFKA     bootstrap servers of a Kafka that runs elsewhere, instead of the local one",
            "  PARLEY_POSTGRES  JDBC URL of a PostgreSQL that runs elsewhere, with its user and password:",
            "                   jdbc:postgresql://host/parley?user=parley&password=secret"
        })
public final class RunCommand implements Callable<Integer> {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss");

    @Option(
            names = "--engines",
            paramLabel = "N",
            defaultValue = "1",
            description = "Assistant engines that share the work (default: ${DEFAULT-VALUE}).")
    private int engines;

    @Option(
            names = "--port-base",
            paramLabel = "PORT",
            defaultValue = "4700",
            description = "Chat page; desk, Kafka, PostgreSQL and sandbox follow at +1, +2, +4, +5, engines from +11 on"
                    + " (default: ${DEFAULT-VALUE}).")
    private int portBase;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Folder of all data and logs (default: .parley in the project).")
    private @Nullable Path data;

    @Option(
            names = "--rules",
            paramLabel = "DIR",
            description = "Folder of the packs that the engines answer by (default: rules in the project).")
    private @Nullable Path rules;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        long before = System.nanoTime();
        StackSettings settings = settings();
        Stack stack = Stack.prepare(settings, this::sayTimed);
        Logs.writeTo(settings.logs());
        stopAtTheEndOf(stack);
        say("Starting in " + settings.data());
        stack.start();
        ChatServer chat = startChat(stack);
        new Supervisor(stack, this::sayTimed).watch();
        say("Up in %.1f s.".formatted((System.nanoTime() - before) / 1e9));
        sayAddresses(stack, chat);
        new CountDownLatch(1).await();
        return ExitCode.OK;
    }

    private StackSettings settings() {
        Path folder = data == null ? Home.path().resolve(".parley") : data;
        Path packs = rules == null ? Home.path().resolve("rules") : rules;
        return new StackSettings(Home.path(), packs, folder, Ports.from(portBase), engines, true, true, null, null)
                .withServersOf(System.getenv());
    }

    private void stopAtTheEndOf(Stack stack) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(stack), "stop"));
    }

    private void stop(Stack stack) {
        say("Stopping…");
        stack.close();
        say("Stopped; the data stays in " + stack.settings().data());
    }

    private ChatServer startChat(Stack stack) {
        LocalDate today = LocalDate.now(ZoneId.systemDefault());
        int facts = new SamplePublication(stack.bootstrapServers(), StackSettings.BRAND).publishOnce(today);
        if (facts > 0) {
            sayTimed("sample    " + facts + " facts of brand " + StackSettings.BRAND + " published");
        }
        return ChatServer.start(
                stack.bootstrapServers(),
                StackSettings.BRAND,
                stack.settings().ports().chat(),
                SampleBrand.customers(today));
    }

    private void sayAddresses(Stack stack, ChatServer chat) {
        Database database = stack.database();
        say("");
        say("  Chat        " + chat.url());
        String login =
                stack.deskLogin().map(account -> "   log in as " + account).orElse("");
        say("  Desk        " + stack.deskUrl() + login);
        say("  Sandbox     http://127.0.0.1:" + stack.settings().ports().sandbox() + "/behaviour");
        say("  Kafka       " + stack.bootstrapServers());
        say("  PostgreSQL  " + database + "  (user " + database.user() + ")");
        say("  Logs        " + stack.settings().logs());
        say("");
        say("Ctrl-C stops everything.");
    }

    private void sayTimed(String line) {
        say(CLOCK.format(LocalTime.now(ZoneId.systemDefault())) + "  " + line);
    }

    private void say(String line) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(line);
        out.flush();
    }
}
